import { nameIn, type PublicConcept, type PublicConceptRef, type PublicScheme } from './public-concept'

const skos = 'http://www.w3.org/2004/02/skos/core#'

type ByLanguage<Value> = Record<string, Value>

/** What is known of a text's language where nobody says. */
const preferredOf = (languages: readonly string[]) => (languages.includes('en') ? 'en' : (languages[0] ?? 'en'))

/** An open version as a JSKOS concept scheme: https://gbv.github.io/jskos/#concept-schemes */
export function jskosOpenScheme(scheme: PublicScheme, api: string) {
  return {
    uri: scheme.uri,
    type: [`${skos}ConceptScheme`],
    notation: [scheme.key],
    prefLabel: { [preferredOf(scheme.languages)]: scheme.title },
    scopeNote: { en: [`Version ${scheme.version}.`] },
    languages: scheme.languages,
    // There are some, which this does not list.
    concepts: [null],
    topConcepts: [null],
    API: [{ type: 'http://bartoc.org/api-type/jskos', url: `${api}/` }],
  }
}

/** A concept as JSKOS has it: https://gbv.github.io/jskos/#concept. `[null]` says that there are some. */
export function jskosOpenConcept(concept: PublicConcept) {
  const { broader, hasNarrower, scheme } = concept
  const inScheme = { uri: scheme.uri }
  return {
    ...jskosRef(concept),
    type: [`${skos}Concept`],
    ...optional('altLabel', textsByLanguage(concept.labels.filter(({ kind }) => kind === 'alternative'))),
    ...optional('definition', textsByLanguage(concept.notes.filter(({ kind }) => kind !== 'scope'))),
    ...optional('scopeNote', textsByLanguage(concept.notes.filter(({ kind }) => kind === 'scope'))),
    inScheme: [inScheme],
    ...(broader.length === 0 && { topConceptOf: [inScheme] }),
    broader: broader.map(jskosRef),
    narrower: hasNarrower ? [null] : [],
  }
}

/** A concept as lists name it. */
export function jskosRef({ uri, notation, labels }: PublicConceptRef) {
  const preferred = labels.filter(({ kind }) => kind === 'preferred')
  const prefLabel = Object.fromEntries(preferred.map(({ language, text }) => [language, text]))
  return { uri, ...(notation !== null && { notation: [notation] }), prefLabel }
}

/** Suggestions in the format of OpenSearch: what was typed, titles, descriptions, addresses. */
export function openSearch(typed: string, concepts: readonly PublicConcept[], language: string) {
  const names = concepts.map((concept) => [concept.notation, nameIn(concept, language)].filter(Boolean).join(' '))
  return [typed, names, concepts.map(() => ''), concepts.map(({ uri }) => uri)]
}

function textsByLanguage(texts: readonly { language: string; text: string }[]): ByLanguage<string[]> {
  const found: ByLanguage<string[]> = {}
  for (const { language, text } of texts) (found[language] ??= []).push(text)
  return found
}

function optional(name: string, value: ByLanguage<string[]>): object {
  return Object.keys(value).length > 0 ? { [name]: value } : {}
}
