import { foldMarks, outcomeOf, type Mark, type Relation } from '#domain'
import type { EntityManager } from 'typeorm'

/** What is final, by concept, the longest unchanged first: no matches where it is that nothing fits. */
export type DecidedMatches = ReadonlyMap<number, readonly DecidedMatch[]>

interface DecidedMatch {
  targetId: number
  relation: Relation
}

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
  const decisions: { last: number; sourceId: number; matches: DecidedMatch[] }[] = []
  for (let start = 0; start < decided.length; start += conceptsPerRead) {
    const ids = decided.slice(start, start + conceptsPerRead).map(({ id }) => id)
    for (const { sourceId, last, marks } of await manager.query<ConceptMarks[]>(selectMarks, [projectId, ids])) {
      const { standing, verdicts } = outcomeOf(foldMarks(marks))
      // Taken back since the first statement: the next look at the decisions counts it.
      if (standing !== 'final') continue
      const matches = [...verdicts].map(([targetId, relation]) => ({ targetId, relation }))
      decisions.push({ last, sourceId, matches })
    }
  }
  decisions.sort((a, b) => a.last - b.last)
  return new Map(decisions.map(({ sourceId, matches }) => [sourceId, matches]))
}

interface ConceptMarks {
  sourceId: number
  /** Id of its last mark. */
  last: number
  marks: Mark[]
}

/** $1 project, $2 concepts */
const selectMarks = `
select source_id as "sourceId", max(id)::float8 as last, json_agg(json_build_object('userId', user_id, 'kind', kind, 'targetId', target_id,
  'relation', relation, 'reason', reason, 'origin', origin) order by id) as marks
from mark where project_id = $1 and source_id = any($2) group by source_id`
