import { notifyManager, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, read } from '../api/client'
import { projectQuery } from '../api/queries'
import { painted } from '../parts/painted'
import { conceptPageQuery } from './concept-data'
import { changeItem, putItems } from './lists/item-store'

export interface Postponement {
  conceptId: number
  /** Title of the source concept, for messages. */
  title: string
  /** False: it is taken up again. */
  postponed: boolean
}

/** Puts a concept aside for the person, or takes it up again; shown at once and taken back when that fails. */
export function useLater(projectId: string, onRefused: (postponement: Postponement, error: unknown) => void) {
  const client = useQueryClient()
  const show = ({ conceptId, postponed }: Postponement) =>
    notifyManager.batch(() => {
      const { queryKey } = conceptPageQuery(projectId, conceptId)
      client.setQueryData(queryKey, (page) => page && { ...page, postponed })
      changeItem(client, projectId, conceptId, { postponed })
    })
  return useMutation({
    // In the order of the keys: taking up again must not be overtaken.
    scope: { id: `marks-${projectId}` },
    mutationFn: ({ conceptId, postponed }: Postponement) => {
      const params = { path: { id: projectId, conceptId } }
      const address = '/api/projects/{id}/concepts/{conceptId}/later'
      return read(postponed ? api.PUT(address, { params }) : api.DELETE(address, { params }))
    },
    // After the next concept, which is waited for.
    onMutate: (postponement) => painted().then(() => show(postponement)),
    onSuccess: (item) => {
      putItems(client, projectId, [item])
      void client.invalidateQueries({ queryKey: projectQuery(projectId).queryKey })
    },
    onError: (error, postponement) => {
      show({ ...postponement, postponed: !postponement.postponed })
      onRefused(postponement, error)
    },
  }).mutate
}
