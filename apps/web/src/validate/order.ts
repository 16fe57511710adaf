import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ConceptPage } from '../api/types'
import { unlearnedPageQuery } from './concept-data'
import type { Desk } from './use-desk'

/**
 * The suggestions stand still while a concept lies on the desk, whatever is decided meanwhile: the rest of the page is
 * the server's latest, the suggestions are those it was opened with, until the newer ones are asked for.
 */
export function useSteadyOrder(latest: ConceptPage | undefined) {
  const [opened, setOpened] = useState(latest)
  if (latest && opened?.concept.id !== latest.concept.id) setOpened(latest)
  if (!latest || opened?.concept.id !== latest.concept.id) return { page: latest, newer: null }
  const changed = changeBetween(opened, latest)
  const newer = changed && { changed, show: () => setOpened(latest) }
  return { page: { ...latest, ...suggested(opened) }, newer }
}

export type Newer = NonNullable<ReturnType<typeof useSteadyOrder>['newer']>

function suggested({ suggestions, learned, before, noneProbability, runId }: ConceptPage) {
  return { suggestions, learned, before, noneProbability, runId }
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
  return { page, moved, without: moved && without, toggle: () => moved && setWithout(!without) }
}

export type Order = ReturnType<typeof useOrder>
