import { useMemo } from 'react'
import { agreementWith } from './agreeing-words'
import type { Desk } from './use-desk'

/** What candidates are compared with: the concept on the desk. */
export interface Source {
  id: number
  title: string
  code: string | null
  language: string
  /** Whether one of its labels has this word too. */
  agrees: (word: string) => boolean
}

/** Stays the same object while the same concept lies on the desk, whatever is said about it. */
export function useSource(desk: Desk | null, language: string): Source | null {
  const concept = desk?.page.concept ?? null
  const title = desk?.title ?? ''
  const labels = concept?.labels
  const code = concept?.notation ?? null
  const id = concept?.id ?? 0
  return useMemo(
    () => (labels ? { id, title, code, language, agrees: agreementWith(labels.map(({ text }) => text)) } : null),
    [labels, id, title, code, language],
  )
}
