import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { api, read } from '../api/client'
import type { WorkItem } from '../api/types'
import { isOpen, type WorkView } from './lists/filter'
import { fetchItems, itemsOf, putItems, replaceItems, useItems, type Items } from './lists/item-store'

/** Lines fetched at once. */
const part = 100

/**
 * The concepts of one filter. Their order is taken once and then stands still: what is decided changes its line in
 * place, so nothing jumps under the reader; `refetch` takes it anew. Lines are fetched where the list is looked at.
 */
export function useWorkList(projectId: string, filter: WorkView) {
  const client = useQueryClient()
  const list = useQuery({
    queryKey: ['work', projectId, filter],
    queryFn: async () => {
      const query = { ...filter, limit: part, ids: 'true' as const }
      const found = await read(api.GET('/api/projects/{id}/concepts', { params: { path: { id: projectId }, query } }))
      replaceItems(client, projectId, found.items)
      return found.ids ?? []
    },
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  const ids = list.data ?? noIds
  const load = useLoading(projectId)
  return { ...list, ids, items: useItems(projectId), load }
}

const noIds: readonly number[] = []

/** Fetches the lines of some concepts unless they are there or on their way. */
function useLoading(projectId: string): (ids: readonly number[]) => void {
  const client = useQueryClient()
  const underway = useRef(new Set<number>())
  return useCallback(
    (ids) => {
      const known = itemsOf(client, projectId)
      const missing = ids.filter((id) => !known.has(id) && !underway.current.has(id))
      for (let start = 0; start < missing.length; start += part) {
        const some = missing.slice(start, start + part)
        some.forEach((id) => underway.current.add(id))
        fetchItems(projectId, some)
          .then((items) => putItems(client, projectId, items))
          // The lines stay empty and are asked for again when they are next looked at.
          .catch(() => undefined)
          .finally(() => some.forEach((id) => underway.current.delete(id)))
      }
    },
    [client, projectId],
  )
}

/** The concept to turn to after this one: the next open one below it, else the first open one of the list. */
export function nextOpen(ids: readonly number[], items: Items, id: number, filter: WorkView): number | null {
  const at = ids.indexOf(id)
  const waits = (one: number) => {
    const item: WorkItem | undefined = items.get(one)
    // A line that nobody has looked at yet is as it was when the list was taken.
    return item ? isOpen(item, filter.list) : filter.list !== 'done'
  }
  return ids.slice(at + 1).find(waits) ?? ids.slice(0, Math.max(at, 0)).find(waits) ?? null
}
