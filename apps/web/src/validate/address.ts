import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
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
  const conceptId = Number(search.get('concept')) || null
  const change = useCallback(
    (changes: Record<string, string | number | null | undefined>) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before)
          for (const [name, value] of Object.entries(changes)) {
            if (value === null || value === undefined || value === '') after.delete(name)
            else after.set(name, String(value))
          }
          return after
        },
        { replace: true },
      ),
    [setSearch],
  )
  const show = useCallback((id: number | null) => change({ concept: id }), [change])
  const setFilter = useCallback((changes: FilterChanges) => change({ ...changes, concept: null }), [change])
  return { filter, conceptId, show, setFilter }
}

export type WorkAddress = ReturnType<typeof useWorkAddress>
