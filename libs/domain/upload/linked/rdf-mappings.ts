import type { Problem } from '../../problem'
import { inverse, relations, type Relation } from '../../taxonomy/mapping'
import { makeProblem } from '../problems'
import { Graph, vocabulary } from './facts'
import { noScheme, type LinkedName, type LinkedScheme, type LinkedSet, type LinkedStatement } from './statements'

const { rdfs, dct, dc, owl, skos, skosxl, xkos, void: void_ } = vocabulary

/** Line of the file that first names a concept; null where it cannot be told. */
export type LineOf = (uri: string) => number | null

/**
 * The mappings of an RDF file: SKOS mapping properties; associations of an XKOS correspondence, whose relation the SKOS
 * property between the same two concepts tells; cells of the Alignment format.
 */
export function mappingsOfGraph(file: string, graph: Graph, lineOf: LineOf): LinkedSet {
  const problems: Problem[] = []
  const cells = graph.ofType('align:Cell').flatMap((cell) => statementOfCell(file, graph, cell, lineOf, problems))
  const noteOf = notesAtConcepts(graph)
  const said = [...graph.subjects].flatMap((subject) => skosStatements(graph, subject, lineOf, noteOf))
  const associations = graph.ofType(`${xkos}ConceptAssociation`)
  const related = new Map(said.map(({ subject, object, relation }) => [pairOf(subject, object), relation!]))
  const joined = associations.flatMap((uri) => statementOfAssociation(file, { graph, uri, lineOf, related, problems }))
  const described = graph.ofType(`${xkos}Correspondence`, `${void_}Linkset`, 'align:Alignment')[0]
  const [subject, object] = described === undefined ? [noScheme, noScheme] : comparedBy(graph, described)
  const unmatched = [...graph.subjects].flatMap((uri) => nothingFor(graph, uri, object.uri, lineOf))
  return {
    title: described === undefined ? '' : graph.text(described, `${dct}title`, `${rdfs}label`),
    subject,
    object,
    statements: [...cells, ...(associations.length > 0 ? joined : [...said, ...unmatched])],
    nameOf: (uri) => nameIn(graph, uri),
    problems,
  }
}

/** Whether mappings are what a graph is about: it says so, or it has some and no hierarchy. */
export function isMappingTable(graph: Graph): boolean {
  if (graph.ofType('align:Alignment', `${xkos}Correspondence`, `${void_}Linkset`).length > 0) return true
  const places = ['broader', 'narrower', 'topConceptOf', 'hasTopConcept'].map((it) => skos + it)
  const isPlaced = (subject: string) => places.some((it) => graph.uris(subject, it).length > 0)
  return hasMappings(graph) && ![...graph.subjects].some(isPlaced)
}

function hasMappings(graph: Graph): boolean {
  const isMapped = (subject: string) => relations.some((relation) => graph.uris(subject, skos + relation).length > 0)
  return graph.ofType('align:Cell', `${xkos}ConceptAssociation`).length > 0 || [...graph.subjects].some(isMapped)
}

/** @param noteOf what is remarked on the pair, asked once for each */
function skosStatements(
  graph: Graph,
  subject: string,
  lineOf: LineOf,
  noteOf: (subject: string, object: string) => string | null,
): LinkedStatement[] {
  return relations.flatMap((relation) =>
    graph.uris(subject, skos + relation).map((object) => {
      const note = noteOf(subject, object)
      return { subject, object, relation, printed: `skos:${relation}`, note, line: lineOf(subject) }
    }),
  )
}

/** A triple has no note, so that it stands at the concept: the first mapping that names the concept gets it. */
function notesAtConcepts(graph: Graph): (...concepts: string[]) => string | null {
  const taken = new Set<string>()
  return (...concepts) => {
    const notes = concepts.flatMap((uri) => {
      if (taken.has(uri)) return []
      taken.add(uri)
      return graph.texts(uri, `${skos}editorialNote`).flatMap(({ text }) => (nothingFits.test(text) ? [] : [text]))
    })
    return notes.join('; ') || null
  }
}

/** How our own SKOS says that nothing fits: a triple has no other way. */
const nothingFits = /^No suitable concept in [^:]*(?:: (?<reason>.*))?$/su

function nothingFor(graph: Graph, uri: string, objects: string | null, lineOf: LineOf): LinkedStatement[] {
  const isObject = objects !== null && graph.uris(uri, `${skos}inScheme`).includes(objects)
  const ends = isObject ? { subject: null, object: uri } : { subject: uri, object: null }
  return graph.texts(uri, `${skos}editorialNote`).flatMap(({ text }) => {
    const found = nothingFits.exec(text)
    const note = found?.groups?.reason ?? null
    return found ? [{ ...ends, relation: null, printed: 'no relation', note, line: lineOf(uri) }] : []
  })
}

interface Association {
  graph: Graph
  uri: string
  lineOf: LineOf
  /** Relations that SKOS states, by `pairOf`. */
  related: ReadonlyMap<string, Relation>
  problems: Problem[]
}

function statementOfAssociation(
  file: string,
  { graph, uri, lineOf, related, problems }: Association,
): LinkedStatement[] {
  const [subject = null, ...moreSubjects] = graph.uris(uri, `${xkos}sourceConcept`)
  const [object = null, ...moreObjects] = graph.uris(uri, `${xkos}targetConcept`)
  const note = graph.text(uri, `${skos}editorialNote`) || null
  const line = lineOf(uri)
  if (moreSubjects.length + moreObjects.length > 0) {
    problems.push(wrong(file, line, uri, 'compound-mapping', 'It joins more than two concepts at once.'))
    return []
  }
  if (subject === null && object === null) return []
  if (subject === null || object === null) {
    return [{ subject, object, relation: null, printed: 'no relation', note, line }]
  }
  const relation = relationBetween(related, subject, object)
  if (relation) return [{ subject, object, relation, printed: `skos:${relation}`, note, line }]
  const message = 'The association does not say how its concepts relate: expected a SKOS mapping property between them.'
  problems.push(wrong(file, line, uri, 'unknown-relation', message))
  return []
}

/** Which relation SKOS states for a pair of concepts, whichever of the two is its subject. */
function relationBetween(related: ReadonlyMap<string, Relation>, subject: string, object: string): Relation | null {
  const back = related.get(pairOf(object, subject))
  return related.get(pairOf(subject, object)) ?? (back ? inverse(back) : null)
}

function pairOf(subject: string | null, object: string | null): string {
  return `${subject}\n${object}`
}

/** https://moex.gitlabpages.inria.fr/alignapi/format.html: `<` says that entity1 is subsumed by entity2. */
const signs: Record<string, Relation> = {
  '=': 'exactMatch',
  equivalence: 'exactMatch',
  '<': 'broadMatch',
  issubsumed: 'broadMatch',
  '>': 'narrowMatch',
  subsumes: 'narrowMatch',
}

function statementOfCell(
  file: string,
  graph: Graph,
  cell: string,
  lineOf: LineOf,
  problems: Problem[],
): LinkedStatement[] {
  const [subject] = graph.uris(cell, 'align:entity1')
  const [object] = graph.uris(cell, 'align:entity2')
  const stated = graph.uris(cell, `${skos}mappingRelation`)[0]?.slice(skos.length)
  const printed = graph.text(cell, 'align:relation')
  const relation = relations.find((it) => it === stated) ?? signs[printed.trim().toLowerCase()]
  const line = subject === undefined ? null : lineOf(subject)
  if (subject === undefined || object === undefined) {
    problems.push(wrong(file, line, printed, 'no-source', 'A cell without entity1 or entity2 maps nothing.'))
    return []
  }
  if (relation) return [{ subject, object, relation, printed, note: null, line }]
  problems.push(wrong(file, line, printed, 'unknown-relation', 'Expected “=”, “<” or “>” between two entities.'))
  return []
}

function wrong(
  file: string,
  line: number | null,
  value: string,
  code: 'compound-mapping' | 'unknown-relation' | 'no-source',
  message: string,
): Problem {
  return makeProblem({ file, line, value, code, message })
}

function nameIn(graph: Graph, uri: string): LinkedName {
  const forms = graph.uris(uri, `${skosxl}prefLabel`).flatMap((form) => graph.texts(form, `${skosxl}literalForm`))
  const labels = [...graph.texts(uri, `${skos}prefLabel`), ...forms, ...graph.texts(uri, `${rdfs}label`)]
  return {
    labels: labels.map(({ text, language }) => ({ language: language || null, text })),
    notation: graph.text(uri, `${skos}notation`, `${dc}identifier`) || null,
  }
}

/** The two classifications that a description of a crosswalk names, subject first. */
function comparedBy(graph: Graph, described: string): [LinkedScheme, LinkedScheme] {
  const two = (first: string, second: string) => [...graph.uris(described, first), ...graph.uris(described, second)]
  const compared = graph.uris(described, `${xkos}compares`)
  const ends = [
    compared,
    two(`${void_}subjectsTarget`, `${void_}objectsTarget`),
    two('align:onto1', 'align:onto2'),
  ].find(({ length }) => length === 2)
  const [subject, object] = (ends ?? []).map((uri) => schemeIn(graph, uri))
  return [subject ?? noScheme, object ?? noScheme]
}

export function schemeIn(graph: Graph, uri: string): LinkedScheme {
  const title = graph.text(uri, `${dct}title`, `${skos}prefLabel`, `${rdfs}label`, `${dc}title`)
  return { uri, title, version: graph.text(uri, `${owl}versionInfo`) }
}
