import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { changedSearch } from '../parts/search-parameters'
import { filterOf, type FilterChanges, type WorkView } from './lists/filter'

/**
 * What the work page shows is written in its address, so that it can be bookmarked, sent and reloaded. Moving from
 * concept to concept replaces the entry: "back" leaves the list instead of walking 3,000 concepts.
 */
export function useWorkAddress() {
  const [search, setSearch] = useSearchParams()
  // The concept shown is no part of the filter: a filter that stays the same keeps its identity.
  const asked = useMemo(() => JSON.stringify(filterOf(search)), [search])
  const filter = useMemo(() => JSON.parse(asked) as WorkView, [asked])
  const written = Number(search.get('concept')) || null
  // The next concept is shown at once; the router, which draws when it has time, follows.
  const [ahead, setAhead] = useState({ of: search, conceptId: written })
  const conceptId = ahead.of === search ? ahead.conceptId : written
  // The router's setter is another one after each move: rows that are given `show` would all be drawn again.
  const now = useRef({ search, setSearch })
  useEffect(() => {
    now.current = { search, setSearch }
  })
  const change = useCallback(
    (changes: Parameters<typeof changedSearch>[1]) =>
      now.current.setSearch((before) => changedSearch(before, changes), { replace: true }),
    [],
  )
  const show = useCallback(
    (id: number | null) => {
      setAhead({ of: now.current.search, conceptId: id })
      change({ concept: id })
    },
    [change],
  )
  const setFilter = useCallback((changes: FilterChanges) => change({ ...changes, concept: null }), [change])
  return { filter, conceptId, show, setFilter }
}

export type WorkAddress = ReturnType<typeof useWorkAddress>
