import type { Problem } from '../../problem'
import type { Relation } from '../../taxonomy/mapping'
import { readRelation } from '../crosswalk/relation'
import type { ProblemCode } from '../expectations'
import { soundText } from '../../controls'
import { makeProblem } from '../problems'
import { vocabulary, type Fact } from './facts'
import { errorOfJson, refuseDeepJson } from './refusals'
import { noScheme, type LinkedName, type LinkedScheme, type LinkedSet, type LinkedStatement } from './statements'

type Item = Record<string, unknown>

/** An object of the file, and the line it begins on; null where the file is one array. */
interface Placed {
  item: Item
  line: number | null
}

export interface JskosContent {
  /** Concepts as the SKOS that JSKOS abbreviates. */
  facts: Fact[]
  /** Mappings; null where the file has none. */
  set: LinkedSet | null
  problems: Problem[]
}

/** JSKOS (https://gbv.github.io/jskos/): concepts and mappings, an array, one object, or one object a line. */
export function readJskos(file: string, text: string): JskosContent {
  const { items, problems } = readItems(file, text)
  const mappings = items.filter(({ item }) => 'from' in item || 'to' in item)
  const facts = items.filter(({ item }) => typeof item['uri'] === 'string').flatMap(({ item }) => factsOf(item))
  if (mappings.length === 0) return { facts, set: null, problems }
  return { facts, set: setOf(file, mappings, problems), problems: [] }
}

function readItems(file: string, text: string): { items: Placed[]; problems: Problem[] } {
  const refused = refuseDeepJson(text)
  if (refused) return { items: [], problems: [unreadable(file, 1, refused)] }
  try {
    const all: unknown = JSON.parse(text)
    return {
      items: (Array.isArray(all) ? all : [all]).filter(isItem).map((item) => ({ item, line: null })),
      problems: [],
    }
  } catch (error) {
    return /\}\s*[\r\n]+\s*\{/.test(text)
      ? readLines(file, text)
      : { items: [], problems: [unreadable(file, 1, errorOfJson(text) ?? error)] }
  }
}

/** One object a line; a line that is none is told, and the others are read. */
function readLines(file: string, text: string): { items: Placed[]; problems: Problem[] } {
  const items: Placed[] = []
  const problems: Problem[] = []
  for (const [index, written] of text.split(/\r\n|\r|\n/).entries()) {
    if (written.trim() === '') continue
    const line = index + 1
    try {
      const item: unknown = JSON.parse(written)
      if (isItem(item)) items.push({ item, line })
      else problems.push(unreadable(file, line, new Error('expected an object in braces')))
    } catch (error) {
      problems.push({ ...unreadable(file, line, errorOfJson(written) ?? error), value: written.slice(0, 200) })
    }
  }
  return { items, problems }
}

/** @param begins the line on which the text begins that has the error */
function unreadable(file: string, begins: number, error: unknown): Problem {
  const [, line = '1', column, said] = /^(?:(\d+):(\d+): )?(.*)$/s.exec((error as Error).message) ?? []
  const message = `This is not JSON: ${column ? `column ${column}, ` : ''}${said}`
  return makeProblem({ file, line: begins + Number(line) - 1, code: 'unreadable-json', message })
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const itemsIn = (value: unknown): Item[] => (Array.isArray(value) ? value.filter(isItem) : [])
const textsIn = (value: unknown): string[] =>
  [value].flat().flatMap((it) => (typeof it === 'string' ? [soundText(it)] : []))
const textIn = (value: unknown): string => textsIn(value)[0] ?? ''

function setOf(file: string, mappings: readonly Placed[], problems: Problem[]): LinkedSet {
  const names = new Map<string, LinkedName>()
  const wrong = [...problems]
  const statements = mappings.flatMap((mapping) => statementOf(file, mapping, names, wrong))
  const described = mappings.flatMap(({ item }) => itemsIn(item['partOf'])).find((it) => 'prefLabel' in it)
  const end = (name: 'fromScheme' | 'toScheme') =>
    schemeOf(described?.[name]) ??
    mappings.map(({ item }) => schemeOf(item[name])).find((it) => it !== null) ??
    noScheme
  return {
    title: described ? (languagesOf(described['prefLabel'])[0]?.text ?? '') : '',
    subject: end('fromScheme'),
    object: end('toScheme'),
    statements,
    nameOf: (uri) => names.get(uri) ?? { labels: [], notation: null },
    problems: wrong,
  }
}

function schemeOf(value: unknown): LinkedScheme | null {
  if (!isItem(value)) return null
  const title = languagesOf(value['prefLabel'])[0]?.text ?? textIn(value['notation'])
  return { uri: textIn(value['uri']) || null, title, version: textIn(value['versionInfo']) }
}

function statementOf(
  file: string,
  { item, line }: Placed,
  names: Map<string, LinkedName>,
  problems: Problem[],
): LinkedStatement[] {
  const leaveOut = (code: ProblemCode, column: string, value: string, message: string): [] => {
    problems.push(makeProblem({ file, line, column, value, code, message }))
    return []
  }
  const [from, to] = [membersOf(item['from'], names), membersOf(item['to'], names)]
  if (from.length > 1 || to.length > 1) {
    const message = 'The mapping joins more than two concepts at once: write one for each pair.'
    return leaveOut('compound-mapping', 'memberSet', textIn(item['uri']), message)
  }
  const [subject = null, object = null] = [from[0], to[0]]
  const printed = textIn(item['type'])
  const notes = isItem(item['note']) ? Object.values(item['note']).flatMap(textsIn) : []
  const base = { subject, object, printed, note: notes.join('; ') || null, line }
  if (subject === null && object === null) {
    return leaveOut('no-source', 'from', textIn(item['uri']), 'The mapping names no concept on either side.')
  }
  if (subject === null || object === null) return [{ ...base, relation: null }]
  const relation: Relation | 'none' | null = readRelation(printed)
  if (relation !== null && relation !== 'none') return [{ ...base, relation }]
  const message = 'Expected the address of skos:exactMatch, skos:broadMatch, skos:narrowMatch or skos:closeMatch.'
  return leaveOut('unknown-relation', 'type', printed, message)
}

function membersOf(value: unknown, names: Map<string, LinkedName>): string[] {
  const bundle = isItem(value) ? [...itemsIn(value['memberSet']), ...itemsIn(value['memberList'])] : []
  return bundle.flatMap((member) => {
    const uri = textIn(member['uri'])
    if (uri === '') return []
    if (!names.has(uri)) {
      names.set(uri, { labels: languagesOf(member['prefLabel']), notation: textIn(member['notation']) || null })
    }
    return [uri]
  })
}

/** A language map; `und` and `-` stand for a language that nobody knows. */
function languagesOf(value: unknown): { language: string | null; text: string }[] {
  if (!isItem(value)) return []
  return Object.entries(value).flatMap(([language, texts]) =>
    textsIn(texts).map((text) => ({
      language: /^(und|-)$/.test(language) ? null : soundText(language).toLowerCase(),
      text,
    })),
  )
}

const { skos, rdf, dct, owl } = vocabulary

const labelled = ['prefLabel', 'altLabel', 'hiddenLabel', 'definition', 'scopeNote'] as const
const linked = ['broader', 'narrower', 'inScheme', 'topConceptOf'] as const

function factsOf(item: Item): Fact[] {
  const subject = textIn(item['uri'])
  const types = textsIn(item['type'])
  const type = types.includes(`${skos}ConceptScheme`) || 'versionInfo' in item ? 'ConceptScheme' : 'Concept'
  const uri = (predicate: string, to: string): Fact => ({ subject, predicate, value: { uri: to } })
  const text = (predicate: string, said: string, language = ''): Fact => {
    return { subject, predicate, value: { text: said, language } }
  }
  return [
    uri(`${rdf}type`, skos + type),
    ...textsIn(item['notation']).map((notation) => text(`${skos}notation`, notation)),
    ...labelled.flatMap((name) => languagesOf(item[name]).map((it) => text(skos + name, it.text, it.language ?? ''))),
    ...linked.flatMap((name) =>
      itemsIn(item[name]).flatMap((it) => (textIn(it['uri']) ? [uri(skos + name, textIn(it['uri']))] : [])),
    ),
    ...(type === 'ConceptScheme' ? languagesOf(item['prefLabel']).map((it) => text(`${dct}title`, it.text)) : []),
    ...textsIn(item['versionInfo']).map((version) => text(`${owl}versionInfo`, version)),
    ...(item['deprecated'] === true ? [text(`${owl}deprecated`, 'true')] : []),
  ]
}
