import { useCallback, useMemo, useState } from 'react'
import type { Me, Relation } from '../api/types'
import { useTexts } from '../texts'
import { suggestedCandidates, type Candidate } from './candidates'
import { probablyNothingFits } from './probably-nothing-fits'
import { useOrder } from './order'
import type { Desk } from './use-desk'
import { useSearch, type Search } from './use-search'

interface Place {
  conceptId: number | null
  query: string
  /** The part of the hierarchy that is walked through; null at its root, undefined where nobody walks. */
  below: number | null | undefined
  /** The target the person has chosen; null as long as they have chosen none: then it is the first. */
  chosenId: number | null
  openedId: number | null
  unfolded: boolean
}

type Change = (changes: Partial<Place> | ((place: Place) => Partial<Place>)) => void

/** So many suggestions are shown where probably none fits. */
const few = 3

/**
 * Which candidates are shown, which of them is chosen and which is shown in full. What rows call stays the same
 * function, so that a row is drawn again only when it changes.
 */
export function useBench(projectId: string, desk: Desk | null) {
  const [place, change] = usePlace(desk?.conceptId ?? null)
  const search = useSearch(projectId, place)
  const order = useOrder(projectId, desk)
  const suggested = useSuggested(order.page)
  const all = search.hits ?? suggested
  const nothingFits = !search.hits && all.length > 0 && probablyNothingFits(order.page)
  const folded = nothingFits && !place.unfolded && all.length > few
  const candidates = useMemo(() => (folded ? all.slice(0, few) : all), [all, folded])
  const indexOf = (id: number | null) => candidates.findIndex(({ target }) => target.id === id)
  const chooseTarget = useCallback((chosenId: number) => change({ chosenId }), [change])
  const toggle = useCallback(
    (id: number) => change(({ openedId }) => ({ openedId: openedId === id ? null : id, chosenId: id })),
    [change],
  )
  const look = (where: Partial<Pick<Place, 'query' | 'below'>>) => change({ ...where, chosenId: null, openedId: null })
  return {
    search: { ...search, look },
    /** Closes what was opened last: the details of a candidate, then the search. */
    leave: () => (place.openedId === null ? look({ query: '', below: undefined }) : change({ openedId: null })),
    order,
    candidates,
    total: all.length,
    folded,
    unfold: () => change({ unfolded: true }),
    chosen: Math.max(0, indexOf(place.chosenId)),
    choose: (index: number) => {
      change({ chosenId: all[index]?.target.id ?? null, unfolded: place.unfolded || index >= few })
    },
    chooseTarget,
    openedId: place.openedId,
    toggle,
    nothingFits,
    /** That nothing fits is what the ranking proposes, until the person turns to a candidate. */
    proposesNone: nothingFits && place.chosenId === null,
    ...useWords(search, all.length, folded),
  }
}

export type Bench = ReturnType<typeof useBench>

function useSuggested(page: Desk['page'] | undefined): Candidate[] {
  const suggestions = page?.suggestions
  const before = page?.before ?? null
  return useMemo(() => suggestedCandidates(suggestions ?? [], before), [suggestions, before])
}

/** Another concept starts anew: best suggestion chosen, search left. */
function usePlace(conceptId: number | null): [Place, Change] {
  const [kept, setPlace] = useState(() => startOf(conceptId))
  const change = useCallback<Change>(
    (changes) =>
      setPlace((before) => {
        const place = before.conceptId === conceptId ? before : startOf(conceptId)
        return { ...place, ...(typeof changes === 'function' ? changes(place) : changes) }
      }),
    [conceptId],
  )
  return [kept.conceptId === conceptId ? kept : startOf(conceptId), change]
}

function startOf(conceptId: number | null): Place {
  return { conceptId, query: '', below: undefined, chosenId: null, openedId: null, unfolded: false }
}

function useWords({ asked, below, hits, isPending }: Search, amount: number, folded: boolean) {
  const { search, suggestions } = useTexts().validate
  const { branches } = useTexts().targets
  if (hits && asked === '' && below === null) return { heading: branches.label, nothing: branches.choose }
  if (hits) return { heading: isPending ? search.searching : search.heading(amount), nothing: search.nothing(asked) }
  return {
    heading: folded ? suggestions.foldedHeading(few, amount) : suggestions.heading(amount),
    nothing: `${suggestions.none} ${suggestions.noneHint}`,
  }
}

export interface Said {
  mine: boolean
  by: string
  relation: Relation
}

/** What each person who answered says about each target. */
export function useSaid(desk: Desk | null, me: Me): ReadonlyMap<number, Said[]> {
  const answers = desk?.page.answers
  return useMemo(() => {
    const said = new Map<number, Said[]>()
    for (const { user, verdicts } of answers ?? []) {
      for (const { targetId, relation } of verdicts) {
        said.set(targetId, [...(said.get(targetId) ?? []), { mine: user.id === me.id, by: user.name, relation }])
      }
    }
    return said
  }, [answers, me.id])
}
