import { useInfiniteQuery, type InfiniteData, type QueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, read } from '../api/client'
import type { WorkItem, WorkList, WorkState } from '../api/types'
import type { Filter } from './address'
import { probablyNothingFits } from './probably-nothing-fits'

const pageSize = 250

const members: Record<Filter, readonly WorkState[]> = {
  'to-do': ['to-do'],
  'to-review': ['to-review'],
  disputed: ['disputed'],
  done: ['agreed', 'settled'],
  all: ['to-do', 'to-review', 'disputed', 'agreed', 'settled'],
}

/** Where the next page begins: a concept decided here stays in the shown list but has left the server's. */
function nextOffset(filter: Filter, pages: WorkList[]): number | undefined {
  const loaded = pages.flatMap((page) => page.items)
  const left = loaded.filter((item) => !members[filter].includes(item.state)).length
  return loaded.length < (pages[0]?.total ?? 0) ? loaded.length - left : undefined
}

export const workListKey = (projectId: string, filter: Filter, query: string) => ['work', projectId, filter, query]

export interface Wanted {
  filter: Filter
  query: string
  /** Only concepts that probably have no target; the pages between them are read and passed over. */
  nothingFits: boolean
}

/**
 * The concepts of one filter, loaded page by page as they are needed. The list is taken once and then stands still:
 * what is decided changes its state in place, so nothing jumps under the reader; `reload` takes it anew.
 */
export function useWorkList(projectId: string, { filter, query, nothingFits }: Wanted) {
  const list = useInfiniteQuery({
    queryKey: workListKey(projectId, filter, query),
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/projects/{id}/concepts', {
          params: { path: { id: projectId }, query: { state: filter, query, offset: pageParam, limit: pageSize } },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: (_last, pages) => nextOffset(filter, pages),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  const items = useMemo(() => {
    const all = unique(list.data?.pages.flatMap((page) => page.items) ?? [])
    return nothingFits ? all.filter(probablyNothingFits) : all
  }, [list.data, nothingFits])
  const known = nothingFits ? 0 : (list.data?.pages[0]?.total ?? 0)
  return { ...list, items, total: Math.max(known, items.length) }
}

/** Others decide meanwhile, which may shift a page by a few: a concept is shown once. */
function unique(items: WorkItem[]): WorkItem[] {
  return [...new Map(items.map((item) => [item.id, item])).values()]
}

/** Changes one concept wherever a list of the project shows it. */
export function changeItem(client: QueryClient, projectId: string, id: number, changes: Partial<WorkItem>): void {
  client.setQueriesData<InfiniteData<WorkList>>(
    { queryKey: ['work', projectId] },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          items: page.items.map((item) => (item.id === id ? { ...item, ...changes } : item)),
        })),
      },
  )
}

/** Whether a concept still waits for a decision of this person in a list of this filter. */
export function isOpen(item: WorkItem, filter: Filter): boolean {
  if (item.mine) return false
  return filter === 'all' ? !members.done.includes(item.state) : members[filter].includes(item.state)
}

/** The concept to turn to after this one: the next open one below it, else the first open one of the list. */
export function nextOpen(items: WorkItem[], id: number, filter: Filter): WorkItem | null {
  const at = items.findIndex((item) => item.id === id)
  const order = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))]
  return order.find((item) => isOpen(item, filter)) ?? null
}
