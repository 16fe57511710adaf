import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, read } from '../api/client'
import { projectQuery } from '../api/queries'
import type { Me, Project } from '../api/types'
import { useAnnounce } from '../parts/announcer'
import { sayProblem } from '../parts/problem-notice'
import { useTexts } from '../texts'
import { pageLanguage, showPage } from '../validate/concept-data'
import type { Desk } from '../validate/use-desk'

/** Letting the earlier answer of the concept on the desk stand again. */
export interface Again {
  possible: boolean
  accept: () => void
}

/** @param onward called at once; shows the next concept */
export function useAcceptAgain(project: Project, me: Me, desk: Desk | null, onward: () => void): Again {
  const texts = useTexts()
  const client = useQueryClient()
  const announce = useAnnounce()
  const accepting = useMutation({
    scope: { id: `marks-${project.id}` },
    mutationFn: (conceptId: number) =>
      read(
        api.POST('/api/projects/{id}/concepts/{conceptId}/accept-again', {
          params: { path: { id: project.id, conceptId }, query: { language: pageLanguage() } },
        }),
      ),
    onSuccess: (page, conceptId) => {
      showPage(client, project.id, me, conceptId, page)
      void client.invalidateQueries({ queryKey: projectQuery(project.id).queryKey })
    },
    onError: (error) => notifications.show({ color: 'red', message: sayProblem(error, texts) }),
  })
  return {
    possible: desk?.page.earlier?.acceptance === 'allowed',
    accept: () => {
      if (!desk) return
      accepting.mutate(desk.conceptId)
      announce(texts.release.earlier.accepted)
      onward()
    },
  }
}
