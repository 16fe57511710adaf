import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

export const filters = ['to-do', 'to-review', 'disputed', 'done', 'all'] as const
export type Filter = (typeof filters)[number]

/**
 * What the work page shows is written in its address, so that it can be bookmarked, sent and reloaded. Moving from
 * concept to concept replaces the entry: "back" leaves the list instead of walking 3,000 concepts.
 * `nothingFits` keeps only concepts that probably have no target.
 */
export function useWorkAddress() {
  const [search, setSearch] = useSearchParams()
  const filter = filters.find((one) => one === search.get('state')) ?? 'to-do'
  const query = search.get('q') ?? ''
  const nothingFits = search.has('nothing-fits')
  const conceptId = Number(search.get('concept')) || null
  const change = useCallback(
    (changes: Record<string, string | null>) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before)
          for (const [name, value] of Object.entries(changes)) {
            if (value) after.set(name, value)
            else after.delete(name)
          }
          return after
        },
        { replace: true },
      ),
    [setSearch],
  )
  const show = useCallback((id: number | null) => change({ concept: id === null ? null : String(id) }), [change])
  const setFilter = useCallback((state: Filter) => change({ state, concept: null }), [change])
  const setQuery = useCallback((q: string) => change({ q, concept: null }), [change])
  const setNothingFits = useCallback(
    (only: boolean) => change({ 'nothing-fits': only ? 'likely' : null, concept: null }),
    [change],
  )
  return { filter, query, nothingFits, conceptId, show, setFilter, setQuery, setNothingFits }
}
