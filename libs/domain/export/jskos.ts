import { aboutLines } from './about'
import type { ConceptRef, CrosswalkHead, CrosswalkSide, Statement, StatementBatches } from './crosswalk-document'
import { editorialNote } from './editorial-note'
import { uriOf } from './identifiers'
import { relationFrom, sidesOf, subjectFirst, type End } from './orientation'

const skos = 'http://www.w3.org/2004/02/skos/core#'

/** Text by language; `und` where nobody knows the language. */
type LanguageMap = Record<string, string>

export interface JskosConcept {
  uri: string
  notation?: string[]
  prefLabel: LanguageMap
  inScheme: { uri: string }[]
}

export interface JskosScheme {
  uri: string
  prefLabel: LanguageMap
  version?: string
}

/** A mapping as Cocoda and jskos-server read it: https://gbv.github.io/jskos/#concept-mappings */
export interface JskosMapping {
  type: [string]
  from: { memberSet: JskosConcept[] }
  to: { memberSet: JskosConcept[] }
  fromScheme: { uri: string }
  toScheme: { uri: string }
  /** 0–1: the chance the suggestion had that the experts accepted. */
  mappingRelevance?: number
  creator?: { prefLabel: LanguageMap }[]
  contributor?: { prefLabel: LanguageMap }[]
  created?: string
  modified?: string
  note?: Record<string, string[]>
  partOf: { uri: string }[]
}

/** One statement as a JSKOS mapping; a source for which nothing fits has an empty `to`. */
export function jskosMapping(head: CrosswalkHead, statement: Statement): JskosMapping {
  const [from, to] = subjectFirst(head, statement)
  const relation = relationFrom(head, statement) ?? 'mappingRelation'
  const { score = null } = statement.provenance ?? {}
  const note = editorialNote(statement)
  return {
    type: [`${skos}${relation}`],
    from: { memberSet: members(from) },
    to: { memberSet: members(to) },
    fromScheme: { uri: from.side.uri },
    toScheme: { uri: to.side.uri },
    ...(score !== null && { mappingRelevance: Math.round(score) / 100 }),
    ...people(statement),
    ...(note !== '' && { note: { en: [note] } }),
    partOf: [{ uri: head.uri }],
  }
}

/** One mapping a line. The first says in `partOf` what the crosswalk is; the others name it. */
export async function* writeJskos(head: CrosswalkHead, batches: StatementBatches): AsyncGenerator<string> {
  let first = true
  for await (const statements of batches) {
    const lines = statements.map((statement) => {
      const mapping = jskosMapping(head, statement)
      if (!first) return `${JSON.stringify(mapping)}\n`
      first = false
      return `${JSON.stringify({ ...mapping, ...about(head) })}\n`
    })
    yield lines.join('')
  }
}

/** The crosswalk as far as a mapping may describe what it is part of: its licence stands among the notes. */
function about(head: CrosswalkHead) {
  const { fromScheme, toScheme, ...concordance } = jskosConcordance(head)
  return { fromScheme, toScheme, partOf: [{ ...concordance, license: undefined }] }
}

/** A crosswalk as a JSKOS concordance, without its mappings. */
export function jskosConcordance(head: CrosswalkHead) {
  const [subject, object] = sidesOf(head)
  return {
    uri: head.uri,
    type: ['http://rdf-vocabulary.ddialliance.org/xkos#Correspondence'],
    prefLabel: { en: head.name },
    ...(head.description !== '' && { definition: { en: [head.description] } }),
    scopeNote: { en: aboutLines(head) },
    fromScheme: jskosScheme(subject),
    toScheme: jskosScheme(object),
    ...(head.author !== '' && { creator: [{ prefLabel: { en: head.author } }] }),
    ...(head.licence !== null && { license: [{ uri: head.licence }] }),
    version: head.version,
    issued: head.date,
  }
}

export function jskosScheme({ uri, title, version, language }: CrosswalkSide): JskosScheme {
  return { uri, prefLabel: { [language]: title }, ...(version !== '' && { version }) }
}

function members({ concept, side }: End): JskosConcept[] {
  return concept ? [jskosConcept(concept, side)] : []
}

/** A concept by what a mapping table says of it. */
export function jskosConcept(concept: ConceptRef, side: Pick<CrosswalkSide, 'uri'>): JskosConcept {
  const { notation, label, language } = concept
  return {
    uri: uriOf(concept, side),
    ...(notation !== null && { notation: [notation] }),
    prefLabel: { [language ?? 'und']: label },
    inScheme: [{ uri: side.uri }],
  }
}

function people({ provenance }: Statement): Pick<JskosMapping, 'creator' | 'contributor' | 'created' | 'modified'> {
  const [first, ...others] = provenance?.people ?? []
  if (!first) return {}
  const named = ({ name }: { name: string }) => ({ prefLabel: { en: name } })
  return {
    creator: [named(first)],
    ...(others.length > 0 && { contributor: others.map(named), modified: others.at(-1)!.at }),
    created: first.at,
  }
}
