import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, read } from '../../api/client'
import { conceptPageQuery, pageLanguage } from '../concept-data'

export interface Comment {
  conceptId: number
  text: string
  /** Ids of the people it asks. */
  mentions: string[]
}

/** Sends a comment; the page then shows what the server made of it. */
export function useComment(projectId: string) {
  const client = useQueryClient()
  return useMutation({
    scope: { id: `comments-${projectId}` },
    mutationFn: ({ conceptId, text, mentions }: Comment) =>
      read(
        api.POST('/api/projects/{id}/concepts/{conceptId}/comments', {
          params: { path: { id: projectId, conceptId }, query: { language: pageLanguage() } },
          body: { text, mentions },
        }),
      ),
    onSuccess: (page, { conceptId }) => {
      client.setQueryData(conceptPageQuery(projectId, conceptId).queryKey, page)
    },
  })
}
