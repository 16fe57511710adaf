import { UserError } from '#platform'
import type { EntityManager } from 'typeorm'
import type { MarkRow } from './mark-rows'

/**
 * Two marks on one concept wait for each other; those on different concepts do not. In the order of their ids, so that
 * two who lock several never wait for each other both.
 * @returns those that are sources of the project, each now with a row in `concept_state`
 */
export async function lockConcepts(
  manager: EntityManager,
  projectId: string,
  conceptIds: readonly number[],
): Promise<number[]> {
  await manager.query(
    `insert into concept_state (project_id, source_id, state)
     select p.id, c.id, 'to-do' from project p join concept c on c.scheme_version_id = p.source_version_id
     where p.id = $1 and c.id = any($2) and c.kind not in ('group', 'skill-group')
     order by c.id on conflict do nothing`,
    [projectId, conceptIds],
  )
  const locked = await manager.query<{ id: number }[]>(
    `select source_id as id from concept_state where project_id = $1 and source_id = any($2) order by source_id
     for update`,
    [projectId, conceptIds],
  )
  return locked.map(({ id }) => id)
}

/**
 * Lets lists show concepts anew. Belongs into a transaction, and not into that of a mark: their locks would have to be
 * taken before.
 * @returns those that are sources of the project
 */
export async function touchConcepts(
  manager: EntityManager,
  projectId: string,
  conceptIds: readonly number[],
): Promise<number[]> {
  const known = await lockConcepts(manager, projectId, conceptIds)
  await manager.query('update concept_state set updated_at = now() where project_id = $1 and source_id = any($2)', [
    projectId,
    known,
  ])
  return known
}

/** The same for one. @throws UserError 404 when it is not one of the project's sources */
export async function touchConcept(manager: EntityManager, projectId: string, conceptId: number): Promise<void> {
  const known = await touchConcepts(manager, projectId, [conceptId])
  if (known.length === 0) throw UserError.notFound('This concept')
}

/** A mark about to be stored, on the concept it is about. */
export type PlacedMark = MarkRow & {
  conceptId: number
  /** The act on many concepts that it is part of; null where a person looked at this concept. */
  bulkId: string | null
  /** The mark of an earlier project that it takes over, with the time at which that was given. */
  carriedFrom?: number
  at?: string
}

/** Appends marks, in the order given. */
export async function insertMarks(
  manager: EntityManager,
  projectId: string,
  marks: readonly PlacedMark[],
): Promise<void> {
  await manager.query(insert, [projectId, JSON.stringify(marks)])
}

/** $1 project, $2 marks */
const insert = `
insert into mark (project_id, source_id, user_id, kind, target_id, relation, reason, reason_kind, comment, origin, run_id,
  rank, score, learned, bulk_id, carried_from, at)
select $1, m."conceptId", m."userId", m.kind, m."targetId", m.relation, m.reason, m."reasonKind", m.comment, m.origin, m."runId",
  m.rank, m.score, m.learned, m."bulkId", m."carriedFrom", coalesce(m.at, now())
from rows from (jsonb_to_recordset($2) as ("conceptId" integer, "userId" uuid, kind text, "targetId" integer,
  relation text, reason text, "reasonKind" text, comment text, origin text, "runId" uuid, rank smallint, score real,
  learned boolean, "bulkId" uuid, "carriedFrom" bigint, at timestamptz))
  with ordinality as m("conceptId", "userId", kind, "targetId", relation, reason, "reasonKind", comment, origin, "runId",
    rank, score, learned, "bulkId", "carriedFrom", at, number)
order by m.number`
