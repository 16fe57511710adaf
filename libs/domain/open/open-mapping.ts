import type { CrosswalkHead, Statement } from '../export/crosswalk-document'
import { uriOf } from '../export/identifiers'
import { relationFrom, subjectFirst, type End } from '../export/orientation'
import type { ConceptKind } from '../taxonomy/concept'
import type { Direction, Relation } from '../taxonomy/mapping'

/** A concept as the read API for consumers names it. */
export interface OpenMappedConcept {
  uri: string
  notation: string | null
  label: string
  language: string | null
  kind: ConceptKind | null
}

/** One statement of a published version, read in a direction. */
export interface OpenMapping {
  number: number
  from: OpenMappedConcept | null
  relation: Relation | null
  to: OpenMappedConcept | null
  moreGeneral: 'from' | 'to' | null
  reason: string
}

/** What is known beside the statement: kinds of both concepts, and titles in the language that was asked for. */
export interface MappingContext {
  number: number
  sourceKind: ConceptKind | null
  targetKind: ConceptKind | null
  sourceTitle: string | null
  targetTitle: string | null
  language: string | null
}

/** @param direction which side is `from` */
export function openMapping(
  head: CrosswalkHead,
  statement: Statement,
  direction: Direction,
  context: MappingContext,
): OpenMapping {
  const read = { ...head, direction }
  const [subject, object] = subjectFirst(read, statement)
  const named = (end: End) => concept(end, end.concept === statement.source ? 'source' : 'target', context)
  const relation = relationFrom(read, statement)
  return {
    number: context.number,
    from: named(subject),
    relation,
    to: named(object),
    moreGeneral: relation === 'broadMatch' ? 'to' : relation === 'narrowMatch' ? 'from' : null,
    reason: statement.reason,
  }
}

function concept(
  { concept, side }: End,
  which: 'source' | 'target',
  context: MappingContext,
): OpenMappedConcept | null {
  if (concept === null) return null
  const title = context[`${which}Title`]
  return {
    uri: uriOf(concept, side),
    notation: concept.notation,
    label: title ?? concept.label,
    language: title === null ? concept.language : context.language,
    kind: context[`${which}Kind`],
  }
}
