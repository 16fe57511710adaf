import type { EntityManager } from 'typeorm'
import { targetSummarySql } from '../taxonomy/concept-sql'
import type { Suggestions } from './concept-page'
import type { ConceptUnderReview } from './review-reader'

/**
 * The suggestions shown for a concept, by one statement.
 * @param learned whether as decisions moved them, where they did
 */
export async function readSuggestions(
  manager: EntityManager,
  { runId, concept, sourceLanguage }: ConceptUnderReview,
  learned: boolean,
): Promise<Suggestions> {
  if (runId === null) return { suggestions: [], noneProbability: null, learned: false, before: null }
  const [row] = await manager.query<Suggestions[]>(select, [runId, concept.id, sourceLanguage, learned])
  return row!
}

/** $1 run, $2 concept, $3 language of the titles, $4 whether learned ones are wanted */
const select = `
with shown as (
  select $4 and exists (select from ranked_source where run_id = $1 and source_id = $2 and learned) as learned)
select shown.learned,
  (select 100 * none_probability from ranked_source r
   where r.run_id = $1 and r.source_id = $2 and r.learned = shown.learned) as "noneProbability",
  (select coalesce(json_agg(json_build_object('rank', s.rank, 'score', s.score, 'evidence', s.evidence,
      'proposal', case when s.relation is not null then
        json_build_object('relation', s.relation, 'probability', s.relation_probability) end,
      'target', ${targetSummarySql('t', '$3')}) order by s.rank), '[]')
   from suggestion s join concept t on t.id = s.target_id
   where s.run_id = $1 and s.source_id = $2 and s.learned = shown.learned) as suggestions,
  case when shown.learned then (
    select json_agg(json_build_object('targetId', s.target_id, 'rank', s.rank, 'score', s.score) order by s.rank)
    from suggestion s where s.run_id = $1 and s.source_id = $2 and not s.learned) end as before
from shown`
