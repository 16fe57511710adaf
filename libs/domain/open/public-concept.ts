import type { ConceptKind, Label, Note } from '../taxonomy/concept'

/** A concept as another concept names it. */
export interface PublicConceptRef {
  uri: string
  notation: string | null
  labels: Label[]
}

/** A classification in the version that is open to everyone. */
export interface PublicScheme {
  /** Identity of the scheme: its own address, else one at this service. */
  uri: string
  key: string
  title: string
  version: string
  languages: string[]
  occupations: number
  /** ISO 8601, when the version was loaded. */
  loadedAt: string
}

/** A concept of such a version, with all that is known of it. */
export interface PublicConcept extends PublicConceptRef {
  /** Its id in the database: what rankings name it by. */
  id: number
  kind: ConceptKind
  status: string | null
  /** ISCO-08 group, digits only. */
  iscoGroup: string | null
  notes: Note[]
  /** Direct parents. */
  broader: PublicConceptRef[]
  /** Whether anything stands below it. */
  hasNarrower: boolean
  scheme: Pick<PublicScheme, 'uri' | 'key' | 'title' | 'version'>
}

/** A text with the language it is in. */
export interface InLanguage {
  language: string
  text: string
}

/** The preferred label in a language, else in English, else in the first language there is; null without any. */
export function titleIn({ labels }: { labels: readonly Label[] }, language: string): InLanguage | null {
  const preferred = labels.filter(({ kind }) => kind === 'preferred')
  return inLanguage(preferred, language) ?? labels[0] ?? null
}

/** What a concept is called in a language, its code or address where it has no label. */
export function nameIn(concept: PublicConceptRef, language: string): string {
  return titleIn(concept, language)?.text ?? concept.notation ?? concept.uri
}

/** The description in a language, else in English; null without one. */
export function descriptionIn({ notes }: Pick<PublicConcept, 'notes'>, language: string): InLanguage | null {
  const known = [...notes].sort((a, b) => Number(a.kind !== 'description') - Number(b.kind !== 'description'))
  return inLanguage(known, language)
}

function inLanguage<Text extends InLanguage>(texts: readonly Text[], language: string): Text | null {
  return (
    texts.find((text) => text.language === language) ?? texts.find((text) => text.language === 'en') ?? texts[0] ?? null
  )
}
