import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Answer, ConceptPage, Me } from '../api/types'
import { unlearnedPageQuery } from './concept-data'
import type { Desk } from './use-desk'

/**
 * A concept stands still while it lies on the desk, whatever is decided meanwhile: its suggestions and what others
 * answered are those it was opened with, until the newer ones are asked for. All else is the server's latest.
 */
export function useSteadyPage(latest: ConceptPage | undefined, me: Me) {
  const [opened, setOpened] = useState(latest)
  if (latest && opened?.concept.id !== latest.concept.id) setOpened(latest)
  const held = latest && opened?.concept.id === latest.concept.id ? opened : latest
  const page = useMemo(() => latest && held && heldStill(held, latest, me), [held, latest, me])
  const news = useMemo(() => (latest && held ? newsBetween(held, latest, me) : null), [held, latest, me])
  return { page, news: news && { ...news, show: () => setOpened(latest) } }
}

export type News = NonNullable<ReturnType<typeof useSteadyPage>['news']>

function heldStill(held: ConceptPage, latest: ConceptPage, me: Me): ConceptPage {
  if (held === latest) return latest
  const { suggestions, learned, before, adaptedTo, noneProbability, runId } = held
  const own = latest.answers.filter(({ user }) => user.id === me.id)
  const known = others(revealed(held, latest), me)
  const answers = own.length + known.length === 0 ? none : [...known, ...own].sort(byRound)
  return { ...latest, suggestions, learned, before, adaptedTo, noneProbability, runId, answers }
}

/** Whoever has reviewed blind has asked to see the answer by giving their own. */
function revealed(held: ConceptPage, latest: ConceptPage): ConceptPage {
  return held.hidden && !latest.hidden ? latest : held
}

const none: Answer[] = []
const byRound = (one: Answer, other: Answer) => one.round - other.round

function others({ answers }: ConceptPage, me: Me): Answer[] {
  return answers.filter(({ user }) => user.id !== me.id)
}

/** What is newer than what is shown, null where nothing is: names of people who answered, and what learning moved. */
function newsBetween(held: ConceptPage, latest: ConceptPage, me: Me) {
  const known = others(revealed(held, latest), me)
  const seen = new Map(known.map((answer) => [answer.user.id, answer.at]))
  const answered = others(latest, me)
    .filter(({ user, at }) => seen.get(user.id) !== at)
    .map(({ user }) => user.name)
  const withdrawn = known.some(({ user }) => !latest.answers.some((answer) => answer.user.id === user.id))
  const changed = changeBetween(held, latest)
  return answered.length > 0 || withdrawn || changed ? { answered, withdrawn, changed } : null
}

function changeBetween(opened: ConceptPage, latest: ConceptPage): 'order' | 'chances' | null {
  const targets = (page: ConceptPage) => page.suggestions.map(({ target }) => target.id).join()
  const chances = (page: ConceptPage) => page.suggestions.map(({ score }) => Math.round(score)).join()
  if (targets(opened) !== targets(latest)) return 'order'
  return chances(opened) === chances(latest) ? null : 'chances'
}

/** Whether the suggestions are shown as decisions have moved them or as the run made them; stays as it was left. */
export function useOrder(projectId: string, desk: Desk | null) {
  const [without, setWithout] = useState(false)
  const moved = desk?.page.learned === true
  const unlearned = useQuery({ ...unlearnedPageQuery(projectId, desk?.conceptId ?? 0), enabled: moved && without })
  const page = (moved && without && unlearned.data) || desk?.page
  return {
    page,
    moved,
    adaptedTo: page?.adaptedTo ?? 0,
    without: moved && without,
    toggle: () => moved && setWithout(!without),
  }
}

export type Order = ReturnType<typeof useOrder>
