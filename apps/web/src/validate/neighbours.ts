import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { conceptPageQuery } from './concept-data'
import type { WorkView } from './lists/filter'
import type { Items } from './lists/item-store'
import { nextOpen } from './work-list'

export interface Neighbours {
  previous: number | null
  next: number | null
  /** The next concept that waits for a decision. */
  nextOpen: number | null
}

interface Shown {
  ids: readonly number[]
  items: Items
  load: (ids: readonly number[]) => void
}

export function useNeighbours({ ids, items }: Shown, conceptId: number | null, filter: WorkView): Neighbours {
  const at = conceptId === null ? -1 : ids.indexOf(conceptId)
  return {
    previous: ids[at - 1] ?? null,
    next: ids[at + 1] ?? null,
    nextOpen: conceptId === null ? null : nextOpen(ids, items, conceptId, filter),
  }
}

const ahead = 3
/** Lines around the concept on the desk that are known, so that the next open one is found among them. */
const around = 50
/** Within this time a decision has moved the suggestions of other concepts; milliseconds. */
const learnedWithin = 2_500

/**
 * Fetches the concepts that come next, so that each is there the moment it is turned to; and once more when what was
 * just decided has had its effect, so that they open in their new order.
 */
export function useFollowing(projectId: string, list: Shown, conceptId: number | null, filter: WorkView): void {
  const client = useQueryClient()
  const { ids, items, load } = list
  useEffect(() => {
    if (conceptId === null) return
    const at = ids.indexOf(conceptId)
    load(ids.slice(Math.max(0, at), at + around))
    const fetchNext = () => {
      for (const id of following({ ids, items, load }, conceptId, filter)) {
        void client.prefetchQuery({ ...conceptPageQuery(projectId, id), staleTime: learnedWithin })
      }
    }
    fetchNext()
    const later = setTimeout(fetchNext, learnedWithin)
    return () => clearTimeout(later)
  }, [client, projectId, ids, items, load, conceptId, filter])
}

function following({ ids, items }: Shown, conceptId: number, filter: WorkView): number[] {
  const next: number[] = []
  let id = conceptId
  while (next.length < ahead) {
    const found = nextOpen(ids, items, id, filter)
    if (found === null || found === conceptId || next.includes(found)) break
    next.push((id = found))
  }
  return next
}
