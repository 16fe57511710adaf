import { queryOptions } from '@tanstack/react-query'
import { api, read } from '../api/client'

/** How much a project has to tell the publisher of its target. */
export const feedbackQuery = (projectId: string) =>
  queryOptions({
    queryKey: ['feedback', projectId],
    queryFn: () => read(api.GET('/api/projects/{id}/feedback', { params: { path: { id: projectId } } })),
  })
