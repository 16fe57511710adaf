import { inverse, type Relation } from '../taxonomy/mapping'
import type { ConceptRef, CrosswalkHead, CrosswalkSide, Statement } from './crosswalk-document'

/** A concept with the classification it belongs to; null where none is suitable. */
export interface End {
  side: CrosswalkSide
  concept: ConceptRef | null
}

/** The two classifications as the file reads its relations: subject, object. */
export function sidesOf({ direction, source, target }: CrosswalkHead): [CrosswalkSide, CrosswalkSide] {
  return direction === 'source-to-target' ? [source, target] : [target, source]
}

/** The two ends of a statement as the file reads them: subject, object. */
export function subjectFirst(
  head: CrosswalkHead,
  { source, target }: Pick<Statement, 'source' | 'target'>,
): [End, End] {
  const ends: [End, End] = [
    { side: head.source, concept: source },
    { side: head.target, concept: target },
  ]
  return head.direction === 'source-to-target' ? ends : [ends[1], ends[0]]
}

/** The relation as it reads from the subject of the file to its object; null where no target is suitable. */
export function relationFrom({ direction }: CrosswalkHead, { relation }: Pick<Statement, 'relation'>): Relation | null {
  return relation === null || direction === 'source-to-target' ? relation : inverse(relation)
}
