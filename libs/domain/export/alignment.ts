import type { Relation } from '../taxonomy/mapping'
import { aboutLines } from './about'
import type { CrosswalkHead, CrosswalkSide, Statement, StatementBatches } from './crosswalk-document'
import { uriOf } from './identifiers'
import { relationFrom, sidesOf, subjectFirst } from './orientation'
import { xml } from './rdf/xml'

/**
 * Relations of the Alignment format: `<` says that the first entity is subsumed by the second, so that the second is
 * the more general one. It has none for closeMatch (`%` says incompatible), so each cell names the SKOS relation too.
 */
const signs: Record<Relation, string> = { exactMatch: '=', broadMatch: '<', narrowMatch: '>', closeMatch: '=' }

/** closeMatch is written as `=` of lower measure: equal as far as a close match goes. */
const closeMeasure = 0.5

/** The Alignment API's RDF, level 0, which VocBench reads (https://moex.gitlabpages.inria.fr/alignapi/format.html). */
export async function* writeAlignment(head: CrosswalkHead, batches: StatementBatches): AsyncGenerator<string> {
  yield opening(head)
  for await (const statements of batches) yield statements.map((statement) => cell(head, statement)).join('')
  yield '</Alignment>\n</rdf:RDF>\n'
}

function opening(head: CrosswalkHead): string {
  const [first, second] = sidesOf(head)
  return `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns="http://knowledgeweb.semanticweb.org/heterogeneity/alignment#"
  xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns:dct="http://purl.org/dc/terms/"
  xmlns:owl="http://www.w3.org/2002/07/owl#"
  xmlns:skos="http://www.w3.org/2004/02/skos/core#">
<Alignment rdf:about="${xml(head.uri)}">
  <xml>yes</xml>
  <level>0</level>
  <type>**</type>
  <dct:title>${xml(head.name)}</dct:title>
${aboutLines(head)
  .map((line) => `  <dct:description>${xml(line)}</dct:description>\n`)
  .join('')}  <dct:creator>${xml(head.author)}</dct:creator>
  <dct:issued>${head.date}</dct:issued>
  <owl:versionInfo>${xml(head.version)}</owl:versionInfo>
${head.licence === null ? '' : `  <dct:license rdf:resource="${xml(head.licence)}"/>\n`}  <onto1>${ontology(first)}</onto1>
  <onto2>${ontology(second)}</onto2>
`
}

function ontology({ uri, landingPage, title, version }: CrosswalkSide): string {
  return `<Ontology rdf:about="${xml(uri)}">
    <location>${xml(landingPage ?? uri)}</location>
    <dct:title>${xml(title)}</dct:title>
    <owl:versionInfo>${xml(version)}</owl:versionInfo>
    <formalism><Formalism name="SKOS1.0" uri="http://www.w3.org/2004/02/skos/core#"/></formalism>
  </Ontology>`
}

/** Nothing for a source without a target: the format cannot say that. */
function cell(head: CrosswalkHead, statement: Statement): string {
  const [subject, object] = subjectFirst(head, statement)
  const relation = relationFrom(head, statement)
  if (!subject.concept || !object.concept || relation === null) return ''
  return `  <map><Cell>
    <entity1 rdf:resource="${xml(uriOf(subject.concept, subject.side))}"/>
    <entity2 rdf:resource="${xml(uriOf(object.concept, object.side))}"/>
    <relation>${xml(signs[relation])}</relation>
    <measure rdf:datatype="http://www.w3.org/2001/XMLSchema#float">${relation === 'closeMatch' ? closeMeasure : '1.0'}</measure>
    <skos:mappingRelation rdf:resource="http://www.w3.org/2004/02/skos/core#${relation}"/>
  </Cell></map>
`
}
