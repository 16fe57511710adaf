import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import type { TargetReach } from '../api/types'
import { changedSearch } from '../parts/search-parameters'

export const reaches = ['none', 'not-exact', 'inexact', 'close', 'exact', 'several'] as const satisfies TargetReach[]
export const searchWays = ['words', 'meaning'] as const
export type SearchWay = (typeof searchWays)[number]

/** Which targets are listed. */
export interface TargetView {
  /** The part of the hierarchy; null for all of it. */
  below: number | null
  reach: TargetReach | null
  query: string
  by: SearchWay
}

/** What the page of the targets shows is written in its address, so that it can be bookmarked, sent and reloaded. */
export function useTargetsAddress() {
  const [search, setSearch] = useSearchParams()
  const view: TargetView = {
    below: Number(search.get('below')) || null,
    reach: reaches.find((one) => one === search.get('reach')) ?? null,
    query: search.get('query') ?? '',
    by: searchWays.find((one) => one === search.get('by')) ?? 'words',
  }
  const target = Number(search.get('target')) || null
  const change = useCallback(
    (changes: Partial<TargetView> & { target?: number | null }) =>
      // "Back" leads to the branch one came from, not through every letter typed.
      setSearch((before) => changedSearch(before, changes), { replace: !('below' in changes) }),
    [setSearch],
  )
  return { view, target, change }
}
