import { useQuery, type QueryClient } from '@tanstack/react-query'
import { api, read } from '../../api/client'
import type { WorkItem } from '../../api/types'

/** Lines of concepts by their ids: each is kept once, whichever list shows it. */
export type Items = ReadonlyMap<number, WorkItem>

const none: Items = new Map()
const itemsKey = (projectId: string) => ['work-items', projectId]

/** All lines known so far. */
export function useItems(projectId: string): Items {
  const { data } = useQuery<Items>({
    queryKey: itemsKey(projectId),
    queryFn: () => none,
    initialData: none,
    staleTime: Infinity,
  })
  return data
}

export function itemsOf(client: QueryClient, projectId: string): Items {
  return client.getQueryData<Items>(itemsKey(projectId)) ?? none
}

/** Adds lines, or puts newer ones in their place. */
export function putItems(client: QueryClient, projectId: string, items: readonly WorkItem[]): void {
  if (items.length === 0) return
  const known = itemsOf(client, projectId)
  client.setQueryData<Items>(itemsKey(projectId), new Map([...known, ...items.map((item) => [item.id, item] as const)]))
}

/** Forgets all lines but these: the rest is fetched anew where it is looked at. */
export function replaceItems(client: QueryClient, projectId: string, items: readonly WorkItem[]): void {
  client.setQueryData<Items>(itemsKey(projectId), new Map(items.map((item) => [item.id, item])))
}

/** Forgets some lines: they are fetched anew where they are looked at. */
export function forgetItems(client: QueryClient, projectId: string, ids: readonly number[]): void {
  if (ids.length === 0) return
  const gone = new Set(ids)
  replaceItems(
    client,
    projectId,
    [...itemsOf(client, projectId).values()].filter((item) => !gone.has(item.id)),
  )
}

/** Changes one concept wherever a list of the project shows it. */
export function changeItem(client: QueryClient, projectId: string, id: number, changes: Partial<WorkItem>): void {
  const item = itemsOf(client, projectId).get(id)
  if (item) putItems(client, projectId, [{ ...item, ...changes }])
}

export async function fetchItems(projectId: string, ids: readonly number[]): Promise<WorkItem[]> {
  const query = { ids: ids.join(',') }
  const { items } = await read(api.GET('/api/projects/{id}/work-items', { params: { path: { id: projectId }, query } }))
  return items
}
