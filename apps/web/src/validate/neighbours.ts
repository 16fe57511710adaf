import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { WorkItem } from '../api/types'
import type { Filter } from './address'
import { conceptPageQuery } from './concept-data'
import { nextOpen } from './work-list'

export interface Neighbours {
  previous: number | null
  next: number | null
  /** The next concept that waits for a decision. */
  nextOpen: number | null
}

export function useNeighbours(items: WorkItem[], conceptId: number | null, filter: Filter): Neighbours {
  const at = items.findIndex((item) => item.id === conceptId)
  return {
    previous: items[at - 1]?.id ?? null,
    next: items[at + 1]?.id ?? null,
    nextOpen: conceptId === null ? null : (nextOpen(items, conceptId, filter)?.id ?? null),
  }
}

const ahead = 3
/** Within this time a decision has moved the suggestions of other concepts; milliseconds. */
const learnedWithin = 2_500

/**
 * Fetches the concepts that come next, so that each is there the moment it is turned to; and once more when what was
 * just decided has had its effect, so that they open in their new order.
 */
export function useFollowing(projectId: string, items: WorkItem[], conceptId: number | null, filter: Filter): void {
  const client = useQueryClient()
  useEffect(() => {
    if (conceptId === null) return
    const fetchNext = () => {
      for (const id of following(items, conceptId, filter)) {
        void client.prefetchQuery({ ...conceptPageQuery(projectId, id), staleTime: learnedWithin })
      }
    }
    fetchNext()
    const later = setTimeout(fetchNext, learnedWithin)
    return () => clearTimeout(later)
  }, [client, projectId, items, conceptId, filter])
}

function following(items: WorkItem[], conceptId: number, filter: Filter): number[] {
  const ids: number[] = []
  let id = conceptId
  while (ids.length < ahead) {
    const next = nextOpen(items, id, filter)
    if (!next || next.id === conceptId || ids.includes(next.id)) break
    ids.push((id = next.id))
  }
  return ids
}
