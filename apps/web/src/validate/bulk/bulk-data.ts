import {
  keepPreviousData,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, read } from '../../api/client'
import type { BulkAct, BulkCriteria, NewBulk } from '../../api/types'

export const previewQuery = (projectId: string, criteria: BulkCriteria) =>
  queryOptions({
    queryKey: ['bulk', projectId, 'preview', criteria],
    queryFn: () =>
      read(api.POST('/api/projects/{id}/bulk/preview', { params: { path: { id: projectId } }, body: criteria })),
    placeholderData: keepPreviousData,
    // Whoever checks a sample shall not have it changed under their eyes.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })

const actsKey = (projectId: string) => ['bulk', projectId, 'acts']

const isAtWork = ({ status }: BulkAct) => status === 'accepting' || status === 'undoing'

/** The acts of the project; while one is at work it is followed, and afterwards everything is read anew. */
export function useActs(projectId: string) {
  const client = useQueryClient()
  const acts = useQuery({
    queryKey: actsKey(projectId),
    queryFn: () => read(api.GET('/api/projects/{id}/bulk', { params: { path: { id: projectId } } })),
    refetchInterval: ({ state }) => (state.data?.items.some(isAtWork) ? 700 : false),
  })
  const busy = acts.data?.items.some(isAtWork) ?? false
  useEffect(() => {
    if (busy) return () => void client.invalidateQueries()
    return undefined
  }, [busy, client])
  return acts
}

/** Shows the act as it was answered, however soon it ends: that it was at work is what has everything read anew. */
function show(client: QueryClient, projectId: string, act: BulkAct): void {
  client.setQueryData<{ items: BulkAct[] }>(actsKey(projectId), (before) => ({
    items: [act, ...(before?.items ?? []).filter(({ id }) => id !== act.id)],
  }))
}

/** Begins an act on what was seen. */
export function useBegin(projectId: string, onBegun: (act: BulkAct) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewBulk) =>
      read(api.POST('/api/projects/{id}/bulk', { params: { path: { id: projectId } }, body })),
    onSuccess: (act) => {
      show(client, projectId, act)
      onBegun(act)
    },
  })
}

export function useUndo(projectId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (bulkId: string) =>
      read(api.POST('/api/projects/{id}/bulk/{bulkId}/undo', { params: { path: { id: projectId, bulkId } } })),
    onSuccess: (act) => show(client, projectId, act),
  })
}
