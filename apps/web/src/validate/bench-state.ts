import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { Me, Relation } from '../api/types'
import { useTexts } from '../texts'
import { suggestedCandidates, useTargetSearch, type SearchBy } from './candidates'
import type { Desk } from './use-desk'

interface Place {
  conceptId: number | null
  query: string
  chosen: number
  opened: number | null
}

/**
 * Which candidates are shown, which of them is chosen and which is shown in full. Another concept starts anew: best
 * suggestion chosen, search left.
 */
export function useBench(projectId: string, desk: Desk | null) {
  const texts = useTexts().validate
  const conceptId = desk?.conceptId ?? null
  const [by, setBy] = useState<SearchBy>('words')
  const [kept, setPlace] = useState<Place>({ conceptId, query: '', chosen: 0, opened: null })
  const place = kept.conceptId === conceptId ? kept : { conceptId, query: '', chosen: 0, opened: null }
  const change = (changes: Partial<Place>) => setPlace({ ...place, ...changes })
  const [asked] = useDebouncedValue(place.query, 250)
  const query = place.query === '' ? '' : asked
  const hits = useTargetSearch(projectId, query, by)
  const searching = query.trim().length > 1
  const candidates = searching ? (hits.data ?? []) : suggestedCandidates(desk?.page)
  return {
    query: place.query,
    setQuery: (text: string) => change({ query: text, chosen: 0, opened: null }),
    by,
    setBy,
    candidates,
    chosen: place.chosen,
    choose: (index: number) => change({ chosen: index }),
    opened: place.opened,
    open: (index: number | null) => change({ opened: index, chosen: index ?? place.chosen }),
    heading: searching
      ? hits.data
        ? texts.search.heading(hits.data.length)
        : texts.search.searching
      : texts.suggestions.heading(candidates.length),
    nothing: searching ? texts.search.nothing(query) : `${texts.suggestions.none} ${texts.suggestions.noneHint}`,
    isFetching: hits.isFetching,
    error: hits.error,
  }
}

export interface Said {
  mine: boolean
  by: string
  relation: Relation
}

/** What each person who answered says about each target. */
export function saidOf(desk: Desk | null, me: Me): ReadonlyMap<number, Said[]> {
  const said = new Map<number, Said[]>()
  for (const { user, verdicts } of desk?.page.answers ?? []) {
    for (const { targetId, relation } of verdicts) {
      said.set(targetId, [...(said.get(targetId) ?? []), { mine: user.id === me.id, by: user.name, relation }])
    }
  }
  return said
}
