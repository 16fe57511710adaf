import { notifyManager, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api, read } from '../../api/client'
import { projectQuery } from '../../api/queries'
import type { Changes } from '../../api/types'
import type { WorkView } from './filter'
import { forgetItems, putItems } from './item-store'

/** So often the page asks what the others did, while someone looks at it; milliseconds. */
const askEvery = 2_000

/** How many concepts each list holds, by its name. */
export type Counts = NonNullable<Changes['counts']>

export interface Live {
  /** Null before the first answer. */
  counts: Counts | null
  /** Concepts that have come to belong to the list since it was taken. */
  arrived: readonly number[]
}

/**
 * Keeps lines, counts and concept pages as the whole team makes them. The list itself stands still: what has come to
 * belong to it is counted, and shown when the person asks for it.
 */
export function useLive(projectId: string, filter: WorkView, ids: readonly number[]): Live {
  const client = useQueryClient()
  const cursor = useRef<string | undefined>(undefined)
  const [counts, setCounts] = useState<Counts | null>(null)
  const [arrivals, setArrivals] = useState<Arrivals>({ of: ids, arrived: [] })
  const latest = useQuery({
    queryKey: ['changes', projectId, filter],
    queryFn: async () => {
      const query = { ...filter, since: cursor.current }
      const changes = await read(api.GET('/api/projects/{id}/changes', { params: { path: { id: projectId }, query } }))
      cursor.current = changes.cursor
      notifyManager.batch(() => showChanges(client, projectId, changes))
      return changes
    },
    refetchInterval: askEvery,
    staleTime: 0,
    gcTime: 0,
    // The next question is as good as a second try.
    retry: false,
  }).data
  useEffect(() => {
    if (!latest) return
    if (latest.counts) setCounts(latest.counts)
    setArrivals((before) => withChanges(before.of === ids ? before : { of: ids, arrived: [] }, latest))
  }, [latest, ids])
  return { counts, arrived: arrivals.of === ids ? arrivals.arrived : none }
}

const none: readonly number[] = []

interface Arrivals {
  /** The list they are not in. */
  of: readonly number[]
  arrived: readonly number[]
}

function withChanges(before: Arrivals, { items, others, listed }: Changes): Arrivals {
  const { of, arrived } = before
  const changed = new Set([...items.map(({ id }) => id), ...others])
  const shown = new Set(of)
  const now = [...arrived.filter((id) => !changed.has(id)), ...listed.filter((id) => !shown.has(id))]
  // The same object where nothing changes: else every answer would draw the list again.
  return now.length === 0 && arrived.length === 0 ? before : { of, arrived: now }
}

/** What this person has just said and the server has not confirmed stays as they see it. */
function showChanges(client: QueryClient, projectId: string, { items, others, progress }: Changes): void {
  const underway = new Set(
    client
      .getMutationCache()
      .findAll({ status: 'pending' })
      .map(({ state }) => (state.variables as { conceptId?: number } | undefined)?.conceptId),
  )
  const news = items.filter(({ id }) => !underway.has(id))
  putItems(client, projectId, news)
  forgetItems(client, projectId, others)
  for (const id of [...news.map((item) => item.id), ...others]) {
    void client.invalidateQueries({ queryKey: ['concept', projectId, id] })
  }
  if (!progress || underway.size > 0) return
  client.setQueryData(projectQuery(projectId).queryKey, (project) => project && { ...project, progress })
}
