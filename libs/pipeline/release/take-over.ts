import { foldMarks, type CarriedMark } from '#domain'
import type { EntityManager } from 'typeorm'
import { writeReviews } from '../validate/mapping-ledger'
import { emptyRow } from '../validate/mark-rows'
import { insertMarks, type PlacedMark } from '../validate/mark-store'
import type { EarlierMark, Inherited } from './carrier'

/** Marks that a concept begins with. */
export interface TakenOver {
  conceptId: number
  marks: PlacedMark[]
}

/** Says of some concepts what they begin with: marks where it is `carried`. */
export type Inheritor = (
  manager: EntityManager,
  ids: readonly number[],
) => Promise<(Omit<Inherited, 'marks'> & { placed: PlacedMark[] })[]>

/** A mark of an earlier project as this one keeps it: by the same person, at the same time, its origin elsewhere. */
export function takenOver(conceptId: number, { original, targetId }: CarriedMark<EarlierMark>): PlacedMark {
  const { id, userId, kind, relation, reason, comment, origin, bulkId, at } = original
  return {
    ...emptyRow,
    conceptId,
    userId,
    kind,
    relation,
    reason,
    comment,
    bulkId,
    at,
    targetId,
    carriedFrom: id,
    origin: origin === 'adopted' ? 'adopted' : 'carried',
  }
}

/**
 * Lets concepts begin with these marks. Belongs into a transaction that holds the locks of the concepts, of none of
 * which anybody's answer stands.
 * @returns other concepts whose warnings changed, for `touchConcepts` after the commit
 */
export async function beginWith(
  manager: EntityManager,
  projectId: string,
  concepts: readonly TakenOver[],
): Promise<number[]> {
  if (concepts.length === 0) return []
  await insertMarks(
    manager,
    projectId,
    concepts.flatMap(({ marks }) => marks),
  )
  const before = foldMarks([])
  return writeReviews(
    manager,
    projectId,
    concepts.map(({ conceptId, marks }) => ({ conceptId, before, after: foldMarks(marks) })),
  )
}

/** Those of some concepts on which somebody has said something in the project. */
export async function markedAmong(
  manager: EntityManager,
  projectId: string,
  conceptIds: readonly number[],
): Promise<Set<number>> {
  const rows = await manager.query<{ id: number }[]>(
    'select distinct source_id as id from mark where project_id = $1 and source_id = any($2)',
    [projectId, conceptIds],
  )
  return new Set(rows.map(({ id }) => id))
}
