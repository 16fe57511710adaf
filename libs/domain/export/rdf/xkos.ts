import type { CrosswalkHead, Statement, StatementBatches } from '../crosswalk-document'
import { editorialNote } from '../editorial-note'
import { uriOf } from '../identifiers'
import { sidesOf, subjectFirst } from '../orientation'
import { Described, schemeResource } from './described'
import { text, type Resource, type ResourceBatches } from './resource'
import { aboutProperties, link } from './skos'

/**
 * A crosswalk as statistical offices exchange it: a correspondence of two classifications, made of associations of
 * concepts (https://rdf-vocabulary.ddialliance.org/xkos.html#correspondences). XKOS has no kinds of association, so the
 * SKOS mapping property stands beside each; one without a second concept says that nothing fits.
 */
export async function* xkosResources(head: CrosswalkHead, batches: StatementBatches): ResourceBatches {
  yield [...sidesOf(head).map(schemeResource), correspondence(head)]
  const described = new Described()
  let written = 0
  for await (const statements of batches) {
    yield associations(head, statements, described, written)
    written += statements.length
  }
}

/** @param before how many associations came in earlier batches */
function* associations(
  head: CrosswalkHead,
  statements: readonly Statement[],
  described: Described,
  before: number,
): Generator<Resource> {
  const uris = statements.map((_, index) => `${head.uri}#association-${before + index + 1}`)
  yield { uri: head.uri, properties: uris.map((uri) => ['xkos:madeOf', { uri }] as const) }
  for (const [index, statement] of statements.entries()) yield* association(head, statement, uris[index]!, described)
}

function correspondence(head: CrosswalkHead): Resource {
  const compared = sidesOf(head).map(({ uri }) => ['xkos:compares', { uri }] as const)
  return { uri: head.uri, type: 'xkos:Correspondence', properties: [...aboutProperties(head), ...compared] }
}

function association(head: CrosswalkHead, statement: Statement, uri: string, described: Described): Resource[] {
  const ends = subjectFirst(head, statement)
  const names = ends.flatMap(({ concept, side }) => (concept ? described.once(concept, side) : []))
  const joined = ends.flatMap(({ concept, side }, index) => {
    const term = index === 0 ? 'xkos:sourceConcept' : 'xkos:targetConcept'
    return concept ? [[term, { uri: uriOf(concept, side) }] as const] : []
  })
  const properties = [...joined, ...remarks(statement), ...people(statement)]
  return [...names, { uri, type: 'xkos:ConceptAssociation', properties }, ...link(head, statement)]
}

function remarks(statement: Statement): Resource['properties'] {
  const note = editorialNote(statement)
  return note === '' ? [] : [['skos:editorialNote', text(note)]]
}

function people({ provenance }: Statement): Resource['properties'] {
  const [first, ...others] = provenance?.people ?? []
  if (!first) return []
  return [
    ['dct:creator', text(first.name)],
    ['dct:created', { text: first.at, datatype: 'xsd:dateTime' }],
    ...others.map(({ name }) => ['dct:contributor', text(name)] as const),
  ]
}
