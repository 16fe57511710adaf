import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, read } from '../api/client'
import type { NewPublication } from '../api/types'

/** Changes shown on a page; the file holds all of them. */
const shown = 50

export const publicationsQuery = (projectId: string) =>
  queryOptions({
    queryKey: ['publications', projectId],
    queryFn: () => read(api.GET('/api/projects/{id}/publications', { params: { path: { id: projectId } } })),
  })

/** What would be published now; answers given meanwhile show when the page is opened again. */
export const nextQuery = (projectId: string) =>
  queryOptions({
    queryKey: ['publications', projectId, 'next'],
    queryFn: () => read(api.GET('/api/projects/{id}/publications/next', { params: { path: { id: projectId } } })),
  })

export const nextChangesQuery = (projectId: string) =>
  queryOptions({
    queryKey: ['publications', projectId, 'next', 'changes'],
    queryFn: () =>
      read(
        api.GET('/api/projects/{id}/publications/next/changes', {
          params: { path: { id: projectId }, query: { limit: shown } },
        }),
      ),
  })

export const publicationQuery = (slug: string, number: number) =>
  queryOptions({
    queryKey: ['publication', slug, number],
    queryFn: () => read(api.GET('/api/publications/{slug}/{number}', { params: { path: { slug, number } } })),
  })

export const changesQuery = (slug: string, number: number) =>
  queryOptions({
    queryKey: ['publication', slug, number, 'changes'],
    queryFn: () =>
      read(
        api.GET('/api/publications/{slug}/{number}/changes', {
          params: { path: { slug, number }, query: { limit: shown } },
        }),
      ),
  })

export function usePublish(projectId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewPublication) =>
      read(api.POST('/api/projects/{id}/publications', { params: { path: { id: projectId } }, body })),
    onSettled: () => client.invalidateQueries({ queryKey: ['publications', projectId] }),
  })
}
