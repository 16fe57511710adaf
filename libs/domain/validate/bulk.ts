import type { Mark } from './answer'
import { foldMarks } from './review'

/** A mark with the act on many concepts that it is part of; null where a person looked at this concept. */
export type TraceableMark = Mark & { bulkId: string | null }

/**
 * Whether an act on many concepts may answer this one: it never precedes a person who has begun, nor follows one who
 * took an answer back.
 * @param marks all marks on one concept, in the order they were given
 */
export function isUntouched(marks: readonly TraceableMark[]): boolean {
  return marks.every(({ bulkId }) => bulkId !== null) && foldMarks(marks).state === 'to-do'
}

/** Whether nobody has spoken since the act answered this concept, so that undoing the act may take the answer back. */
export function isAsAccepted(marks: readonly TraceableMark[], bulkId: string): boolean {
  const last = marks[marks.length - 1]
  return last?.bulkId === bulkId && last.kind === 'match'
}
