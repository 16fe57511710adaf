import { foldMarks, outcomeOf, type Mark, type Relation } from '#domain'
import type { EntityManager } from 'typeorm'

/** What is final, by concept: no matches where it is that nothing fits. */
export type DecidedMatches = ReadonlyMap<number, readonly { targetId: number; relation: Relation }[]>

/** Statements stay around 50 ms on the embedded database. */
const conceptsPerRead = 1000

/** How many decisions there have been in a project so far: it grows with each made, changed or taken back. */
export async function countDecisions(manager: EntityManager, projectId: string): Promise<number> {
  const [row] = await manager.query<{ n: number }[]>(
    'select coalesce(sum(decisions), 0)::int as n from concept_state where project_id = $1 and decisions > 0',
    [projectId],
  )
  return row!.n
}

/** What two people agree on or a third has settled. */
export async function readDecisions(manager: EntityManager, projectId: string): Promise<DecidedMatches> {
  const decided = await manager.query<{ id: number }[]>(
    `select source_id as id from concept_state where project_id = $1 and state in ('agreed', 'settled') order by source_id`,
    [projectId],
  )
  const decisions = new Map<number, { targetId: number; relation: Relation }[]>()
  for (let start = 0; start < decided.length; start += conceptsPerRead) {
    const ids = decided.slice(start, start + conceptsPerRead).map(({ id }) => id)
    for (const { sourceId, marks } of await manager.query<ConceptMarks[]>(selectMarks, [projectId, ids])) {
      const { standing, verdicts } = outcomeOf(foldMarks(marks))
      // Taken back since the first statement: the next look at the decisions counts it.
      if (standing !== 'final') continue
      decisions.set(
        sourceId,
        [...verdicts].map(([targetId, relation]) => ({ targetId, relation })),
      )
    }
  }
  return decisions
}

interface ConceptMarks {
  sourceId: number
  marks: Mark[]
}

/** $1 project, $2 concepts */
const selectMarks = `
select source_id as "sourceId", json_agg(json_build_object('userId', user_id, 'kind', kind, 'targetId', target_id,
  'relation', relation, 'reason', reason, 'origin', origin) order by id) as marks
from mark where project_id = $1 and source_id = any($2) group by source_id`
