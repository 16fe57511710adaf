import { changesOutcome, outcomeOf, type Review } from '#domain'
import type { EntityManager } from 'typeorm'
import { writeWarnings } from './warning-ledger'

/** What was said about one concept before and after a mark or several. */
export interface ReviewedConcept {
  conceptId: number
  before: Review
  after: Review
}

/**
 * Writes where concepts stand, what their marks come to and which rules that breaks: the tables `concept_state`,
 * `mapping` and `warning`, which lists, figures and searches read instead of the marks. Belongs into the transaction of
 * the marks, after the lock of the concepts.
 * @returns other concepts whose warnings changed, for `touchConcepts` after the commit
 */
export async function writeReviews(
  manager: EntityManager,
  projectId: string,
  concepts: readonly ReviewedConcept[],
): Promise<number[]> {
  await manager.query(write, [projectId, JSON.stringify(concepts.map(rowOf))])
  const changes = concepts.map(({ conceptId, before, after }) => {
    return { conceptId, before: outcomeOf(before).verdicts, after: outcomeOf(after).verdicts }
  })
  return writeWarnings(manager, projectId, changes)
}

function rowOf({ conceptId, before, after }: ReviewedConcept) {
  const [first, second, third] = after.answers.map(({ userId }) => userId)
  const { standing, verdicts, none } = outcomeOf(after)
  return {
    source_id: conceptId,
    state: after.state,
    first_by: first,
    second_by: second,
    third_by: third,
    decided: changesOutcome(before, after) ? 1 : 0,
    nothing_fits: none !== null,
    standing,
    verdicts: [...verdicts].map(([target_id, relation]) => ({ target_id, relation })),
  }
}

/** $1 project, $2 rows as of `rowOf` */
const write = `
with said as (
  select * from jsonb_to_recordset($2) as s(source_id integer, state text, first_by uuid, second_by uuid, third_by uuid,
    decided integer, nothing_fits boolean, standing text, verdicts jsonb)),
wanted as (
  select s.source_id, v.target_id, v.relation, s.standing
  from said s cross join lateral jsonb_to_recordset(s.verdicts) as v(target_id integer, relation text)),
gone as (
  delete from mapping m using said s
  where m.project_id = $1 and m.source_id = s.source_id
    and not exists (select from wanted w where w.source_id = m.source_id and w.target_id = m.target_id)),
kept as (
  insert into mapping (project_id, source_id, target_id, relation, standing)
  select $1, source_id, target_id, relation, standing from wanted
  on conflict (project_id, source_id, target_id)
    do update set relation = excluded.relation, standing = excluded.standing)
update concept_state c set state = s.state, first_by = s.first_by, second_by = s.second_by, third_by = s.third_by,
  nothing_fits = s.nothing_fits, decisions = c.decisions + s.decided, updated_at = now()
from said s where c.project_id = $1 and c.source_id = s.source_id`
