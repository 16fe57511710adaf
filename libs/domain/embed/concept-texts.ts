import type { Label, Note } from '../taxonomy/concept'

/** A label people see. Hidden ones are misspellings: they serve search, and would tell the ranker nothing. */
export interface ShownLabel {
  text: string
  language: string
  kind: 'preferred' | 'alternative'
}

/** What is known of a concept in one language, as far as embedding and ranking use it. */
export interface ConceptTexts {
  /** The preferred label. */
  title: string
  labels: ShownLabel[]
  description: string | null
}

/**
 * The texts of a concept in a language; in English where it has no label in that language, since a release may be
 * translated only in part.
 * @returns null for a concept without a label in either
 */
export function conceptTexts(labels: readonly Label[], notes: readonly Note[], language: string): ConceptTexts | null {
  for (const each of language === 'en' ? ['en'] : [language, 'en']) {
    const shown = labels.filter((label): label is ShownLabel => label.language === each && label.kind !== 'hidden')
    const title = shown.find(({ kind }) => kind === 'preferred') ?? shown[0]
    if (!title) continue
    const description = notes.find((note) => note.language === each && note.kind === 'description')
    return { title: title.text, labels: shown, description: description?.text ?? null }
  }
  return null
}
