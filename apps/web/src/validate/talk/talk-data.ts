import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, read } from '../../api/client'
import type { ConceptPage } from '../../api/types'
import { conceptPageQuery, pageLanguage } from '../concept-data'

export interface Comment {
  conceptId: number
  /** Title of the source concept, for messages. */
  title: string
  text: string
  asked: ConceptPage['people']
}

interface Outcome {
  onSaved: (comment: Comment) => void
  onRefused: (comment: Comment, error: unknown) => void
}

/** Sends a comment; the page then shows what the server made of it. Its outcome is told wherever the person is by then. */
export function useComment(projectId: string, { onSaved, onRefused }: Outcome) {
  const client = useQueryClient()
  return useMutation({
    scope: { id: `comments-${projectId}` },
    mutationFn: ({ conceptId, text, asked }: Comment) =>
      read(
        api.POST('/api/projects/{id}/concepts/{conceptId}/comments', {
          params: { path: { id: projectId, conceptId }, query: { language: pageLanguage() } },
          body: { text, mentions: asked.map(({ id }) => id) },
        }),
      ),
    onSuccess: (page, comment) => {
      client.setQueryData(conceptPageQuery(projectId, comment.conceptId).queryKey, page)
      onSaved(comment)
    },
    onError: (error, comment) => onRefused(comment, error),
  })
}
