import type { Parsed, Problem } from '../../problem'
import type { ConceptRecord, Label, LabelKind, Note, NoteKind, SchemeRecord } from '../../taxonomy/concept'
import type { UploadChoices } from '../choices'
import { checkCycles, checkParents, markGroups } from '../classification/structure'
import { makeProblem } from '../problems'
import { slug } from '../slug'
import { vocabulary, type Graph } from './facts'
import { schemeIn, type LineOf } from './rdf-mappings'
import { lastPart } from './statements'

const { owl, dct, skos, skosxl, esco, status } = vocabulary

const labelKinds: readonly [LabelKind, string][] = [
  ['preferred', 'prefLabel'],
  ['alternative', 'altLabel'],
  ['hidden', 'hiddenLabel'],
]

const noteKinds: readonly [NoteKind, string][] = [
  ['description', `${dct}description`],
  ['definition', `${skos}definition`],
  ['scope', `${skos}scopeNote`],
]

/**
 * The concepts of a SKOS graph, with labels in SKOS or SKOS-XL, as a classification. Of several concept schemes it is
 * the one most concepts are in. What breaks the rules of SKOS (S13, S14) is told and put right.
 */
export function readSkosScheme(
  file: string,
  graph: Graph,
  lineOf: LineOf,
  choices: UploadChoices,
): Parsed<SchemeRecord> {
  const uris = conceptsOf(graph)
  const parents = parentsOf(graph, uris)
  const problems: Problem[] = []
  const concepts = new Map<string, ConceptRecord>()
  for (const uri of uris) {
    const read = readConcept(file, { graph, uri, line: lineOf(uri), language: choices.language ?? '' })
    problems.push(...read.problems)
    if (read.concept) concepts.set(uri, { ...read.concept, broader: [...(parents.get(uri) ?? [])] })
  }
  problems.push(...checkNotations(file, concepts))
  problems.push(...checkParents(file, null, concepts), ...checkCycles(file, null, concepts))
  markGroups([...concepts.values()], choices.levels)
  const value = { ...headOf(graph, uris, choices), concepts: [...concepts.values()] }
  return { value: { ...value, languages: languagesOf(value.concepts) }, problems, processed: uris.length }
}

/** Whether a graph describes concepts. */
export function hasConcepts(graph: Graph): boolean {
  return conceptsOf(graph).length > 0
}

function conceptsOf(graph: Graph): string[] {
  const schemes = new Set(graph.ofType(`${skos}ConceptScheme`))
  const typed = new Set(graph.ofType(`${skos}Concept`))
  const placed = (subject: string) =>
    [`${skos}inScheme`, `${skos}topConceptOf`, `${skos}broader`].some((it) => graph.values(subject, it).length > 0)
  return [...graph.subjects].filter(
    (subject) => !subject.startsWith('_:') && !schemes.has(subject) && (typed.has(subject) || placed(subject)),
  )
}

/** By child: `broader` of its own, and `narrower` of its parents. */
function parentsOf(graph: Graph, uris: readonly string[]): Map<string, Set<string>> {
  const parents = new Map(uris.map((uri) => [uri, new Set(graph.uris(uri, `${skos}broader`))]))
  for (const uri of uris) {
    for (const child of graph.uris(uri, `${skos}narrower`)) parents.get(child)?.add(uri)
  }
  return parents
}

interface Place {
  graph: Graph
  uri: string
  line: number | null
  /** Of texts that do not state theirs. */
  language: string
}

function readConcept(file: string, place: Place): { concept: ConceptRecord | null; problems: Problem[] } {
  const { graph, uri, line } = place
  const { labels, problems } = readLabels(file, place)
  if (!labels.some(({ kind }) => kind === 'preferred')) {
    const message = 'The concept has no skos:prefLabel, so nobody could judge or suggest anything for it.'
    return {
      concept: null,
      problems: [...problems, makeProblem({ file, line, value: uri, code: 'empty-title', message })],
    }
  }
  const concept: ConceptRecord = {
    key: uri,
    uri,
    notation: graph.text(uri, `${skos}notation`) || null,
    kind: 'occupation',
    status: statusOf(graph, uri),
    labels,
    notes: readNotes(place),
    broader: [],
    iscoGroup: iscoGroupOf(graph, uri),
    line,
  }
  return { concept, problems }
}

/** One preferred label in each language, and no label of two kinds (SKOS reference, S14 and S13). */
function readLabels(file: string, { graph, uri, line, language }: Place): { labels: Label[]; problems: Problem[] } {
  const labels: Label[] = []
  const problems: Problem[] = []
  for (const [kind, property] of labelKinds) {
    const forms = graph.uris(uri, skosxl + property).flatMap((form) => graph.texts(form, `${skosxl}literalForm`))
    for (const said of [...graph.texts(uri, skos + property), ...forms]) {
      const label: Label = { language: said.language || language, kind, text: said.text.trim() }
      const same = labels.find((it) => it.language === label.language && it.text === label.text)
      if (label.text === '' || same?.kind === kind) continue
      if (same) {
        const message = `The same text is its ${same.kind} label already; it counts as that.`
        problems.push(warning(file, line, label.text, 'label-of-two-kinds', message))
      } else if (kind === 'preferred' && labels.some((it) => it.language === label.language)) {
        labels.push({ ...label, kind: 'alternative' })
        const message = `A second skos:prefLabel in “${label.language}” is read as an alternative label.`
        problems.push(warning(file, line, label.text, 'second-preferred-label', message))
      } else labels.push(label)
    }
  }
  return { labels, problems }
}

function warning(
  file: string,
  line: number | null,
  value: string,
  code: 'label-of-two-kinds' | 'second-preferred-label' | 'duplicate-code',
  message: string,
): Problem {
  return makeProblem({ file, line, value, code, message, severity: 'warning' })
}

/** ESCO's own descriptions stand on a node of their own. */
function readNotes({ graph, uri, language: fallback }: Place): Note[] {
  return noteKinds.flatMap(([kind, property]) => {
    const nodes = graph.uris(uri, property).flatMap((node) => graph.texts(node, `${esco}nodeLiteral`))
    return [...graph.texts(uri, property), ...nodes].map(({ text, language }) => {
      return { language: language || fallback, kind, text: text.trim() }
    })
  })
}

function statusOf(graph: Graph, uri: string): string | null {
  if (/^(true|1)$/.test(graph.text(uri, `${owl}deprecated`))) return 'deprecated'
  const stated = graph.uris(uri, `${status}status`)[0]
  return graph.text(uri, `${status}status`, `${esco}status`) || (stated === undefined ? null : lastPart(stated))
}

/** From a mapping to, or a place below, an ISCO-08 group of ESCO. */
function iscoGroupOf(graph: Graph, uri: string): string | null {
  const linked = ['broader', 'exactMatch', 'broadMatch', 'closeMatch'].flatMap((it) => graph.uris(uri, skos + it))
  const groups = linked.flatMap((it) => /\/esco\/isco\/C?(\d{1,4})$/i.exec(it)?.[1] ?? [])
  return groups.sort((a, b) => b.length - a.length)[0] ?? null
}

function checkNotations(file: string, concepts: ReadonlyMap<string, ConceptRecord>): Problem[] {
  const first = new Map<string, ConceptRecord>()
  return [...concepts.values()].flatMap((concept) => {
    if (concept.notation === null) return []
    const other = first.get(concept.notation)
    if (!other) {
      first.set(concept.notation, concept)
      return []
    }
    const message = `${other.uri} has the same code; the two are told apart by their addresses.`
    return [warning(file, concept.line, concept.notation, 'duplicate-code', message)]
  })
}

function headOf(
  graph: Graph,
  uris: readonly string[],
  choices: UploadChoices,
): Omit<SchemeRecord, 'concepts' | 'languages'> {
  const counts = new Map<string, number>()
  for (const uri of uris) {
    for (const scheme of [...graph.uris(uri, `${skos}inScheme`), ...graph.uris(uri, `${skos}topConceptOf`)]) {
      counts.set(scheme, (counts.get(scheme) ?? 0) + 1)
    }
  }
  const [named] = graph.ofType(`${skos}ConceptScheme`)
  const uri = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? named ?? null
  const stated = uri === null ? { title: '', version: '' } : schemeIn(graph, uri)
  const title = choices.title ?? (stated.title || (uri === null ? '' : lastPart(uri)))
  return { key: choices.schemeKey ?? slug(title), title, uri, version: choices.version ?? stated.version }
}

function languagesOf(concepts: readonly ConceptRecord[]): string[] {
  return [...new Set(concepts.flatMap(({ labels }) => labels.map(({ language }) => language)))]
}
