import type { PublicConcept } from '../public-concept'
import { nameIn } from '../public-concept'

type Value = { str: string } | { id: string; name: string }

interface Property {
  id: string
  name: string
  /** What it says, for the flyout. */
  about: string
  /** @param language of texts; null for all */
  of(concept: PublicConcept, language: string | null): Value[]
}

const texts = (all: readonly { language: string; text: string }[], language: string | null): Value[] =>
  all.filter((one) => language === null || one.language === language).map(({ text }) => ({ str: text }))

const given = (text: string | null): Value[] => (text === null ? [] : [{ str: text }])

const labelsOf = (kind: 'preferred' | 'alternative') => (concept: PublicConcept, language: string | null) =>
  texts(
    concept.labels.filter((label) => label.kind === kind),
    language,
  )

/** All that can be fetched of a concept. `isco`, `language` and `description` may also be stated with a text to be found. */
export const properties: readonly Property[] = [
  { id: 'uri', name: 'Address', about: 'The URI of the concept', of: ({ uri }) => [{ str: uri }] },
  { id: 'notation', name: 'Code', about: 'The code people know it by', of: ({ notation }) => given(notation) },
  { id: 'label', name: 'Title', about: 'Its preferred label', of: labelsOf('preferred') },
  { id: 'altLabel', name: 'Other titles', about: 'Its alternative labels', of: labelsOf('alternative') },
  {
    id: 'description',
    name: 'Description',
    about: 'What its publisher says of it. Stated with a text, it is compared in meaning with every description',
    of: ({ notes }, language) =>
      texts(
        notes.filter(({ kind }) => kind === 'description'),
        language,
      ),
  },
  {
    id: 'isco',
    name: 'ISCO-08 group',
    about: 'One to four digits. Stated with a text, concepts of that group rank higher and others lower',
    of: ({ iscoGroup }) => given(iscoGroup),
  },
  {
    id: 'broader',
    name: 'Broader concept',
    about: 'What stands directly above it',
    of: ({ broader }, language) => broader.map((one) => ({ id: one.uri, name: nameIn(one, language ?? 'en') })),
  },
  { id: 'status', name: 'Status', about: 'Such as released or obsolete', of: ({ status }) => given(status) },
]

/** Stated with a text only. */
export const languageProperty = {
  id: 'language',
  name: 'Language',
  about: 'Of the text to be found, as a code such as fr: names and descriptions are then in it, too',
} as const

export interface ExtendProperty {
  id: string
  language: string | null
}

/** The answer of the data extension service (section 7): one row for each id, an empty list where nothing is known. */
export function extend(
  concepts: ReadonlyMap<string, PublicConcept>,
  ids: readonly string[],
  asked: readonly ExtendProperty[],
) {
  const known = asked.flatMap(({ id, language }) => {
    const property = properties.find((one) => one.id === id)
    return property ? [{ property, language }] : []
  })
  const row = (concept: PublicConcept | undefined) =>
    Object.fromEntries(
      known.map(({ property, language }) => [property.id, concept ? property.of(concept, language) : []]),
    )
  return {
    meta: known.map(({ property: { id, name } }) => ({ id, name })),
    rows: Object.fromEntries(ids.map((id) => [id, row(concepts.get(id))])),
  }
}
