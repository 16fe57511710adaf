import { aboutLines } from '../about'
import type { CrosswalkHead, Statement, StatementBatches } from '../crosswalk-document'
import { remarksOf } from '../editorial-note'
import { uriOf } from '../identifiers'
import { relationFrom, sidesOf, subjectFirst } from '../orientation'
import { Described, schemeResource } from './described'
import { text, type Resource, type ResourceBatches } from './resource'

/**
 * A crosswalk as SKOS mapping properties between concepts (https://www.w3.org/TR/skos-reference/#mapping), and as a
 * linkset that says what it is (https://www.w3.org/TR/void/#linkset).
 */
export async function* skosResources(head: CrosswalkHead, batches: StatementBatches): ResourceBatches {
  yield [...sidesOf(head).map(schemeResource), linkset(head)]
  const described = new Described()
  for await (const statements of batches) yield mappings(head, statements, described)
}

function* mappings(head: CrosswalkHead, statements: readonly Statement[], described: Described): Generator<Resource> {
  for (const statement of statements) yield* mapping(head, statement, described)
}

function mapping(head: CrosswalkHead, statement: Statement, described: Described): Resource[] {
  const ends = subjectFirst(head, statement)
  const names = ends.flatMap(({ concept, side }) => (concept ? described.once(concept, side) : []))
  return [...names, ...link(head, statement), ...notes(head, statement)]
}

/** The one triple that says which relation holds between the two. */
export function link(head: CrosswalkHead, statement: Statement): Resource[] {
  const [subject, object] = subjectFirst(head, statement)
  const relation = relationFrom(head, statement)
  if (!subject.concept || !object.concept || relation === null) return []
  const properties = [[`skos:${relation}`, { uri: uriOf(object.concept, object.side) }]] as const
  return [{ uri: uriOf(subject.concept, subject.side), properties }]
}

/** A triple cannot carry a note, so the source does. */
function notes(head: CrosswalkHead, statement: Statement): Resource[] {
  const nothing = statement.target ? '' : `No suitable concept in ${head.target.title} ${head.target.version}`
  const open = statement.standing === 'final' ? '' : `Not reviewed: ${statement.target?.label ?? 'nothing fits'}`
  const said = [[nothing, statement.reason].filter(Boolean).join(': '), open, ...remarksOf(statement)].filter(Boolean)
  if (said.length === 0) return []
  const properties = said.map((note) => ['skos:editorialNote', text(note)] as const)
  return [{ uri: uriOf(statement.source, head.source), properties }]
}

/** What the crosswalk says about itself. */
export function aboutProperties(head: CrosswalkHead): Resource['properties'] {
  const { name, description, author, version, date, licence, run } = head
  return [
    ['dct:title', text(name)],
    ...[description, ...aboutLines(head)].filter(Boolean).map((line) => ['dct:description', text(line)] as const),
    ...(author === '' ? [] : [['dct:creator', text(author)] as const]),
    ['owl:versionInfo', text(version)],
    ['dct:issued', { text: date, datatype: 'xsd:date' }],
    ...(licence === null ? [] : [['dct:license', { uri: licence }] as const]),
    ...(run === null ? [] : [['prov:wasGeneratedBy', { uri: `urn:uuid:${run.id}` }] as const]),
  ]
}

function linkset(head: CrosswalkHead): Resource {
  const [subject, object] = sidesOf(head)
  return {
    uri: head.uri,
    type: 'void:Linkset',
    properties: [
      ...aboutProperties(head),
      ['void:subjectsTarget', { uri: subject.uri }],
      ['void:objectsTarget', { uri: object.uri }],
    ],
  }
}
