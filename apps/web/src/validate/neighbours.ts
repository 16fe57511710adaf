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

/** Fetches the concepts that come next, so that each is there the moment it is turned to. */
export function useFollowing(projectId: string, items: WorkItem[], conceptId: number | null, filter: Filter): void {
  const client = useQueryClient()
  useEffect(() => {
    if (conceptId === null) return
    let id = conceptId
    for (let step = 0; step < ahead; step++) {
      const next = nextOpen(items, id, filter)
      if (!next || next.id === conceptId) return
      void client.prefetchQuery(conceptPageQuery(projectId, next.id))
      id = next.id
    }
  }, [client, projectId, items, conceptId, filter])
}
