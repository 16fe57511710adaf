import { adaptedTo } from '#domain'
import type { EntityManager } from 'typeorm'
import { targetSummarySql } from '../taxonomy/concept-sql'
import type { Suggestions } from './concept-page'
import type { ConceptUnderReview } from './review-reader'

/** How the page of a concept is wanted. */
export interface PageWish {
  /** False: suggestions as the run made them, whatever was decided since. */
  learned?: boolean
  /** Language of the reader's page; default: English. */
  language?: string
}

/** The suggestions shown for a concept, by one statement. */
export async function readSuggestions(
  manager: EntityManager,
  { projectId, runId, concept, sourceLanguage }: ConceptUnderReview,
  { learned = true, language = 'en' }: PageWish,
): Promise<Suggestions> {
  if (runId === null) return { suggestions: [], noneProbability: null, learned: false, before: null, adaptedTo: 0 }
  const [row] = await manager.query<(Omit<Suggestions, 'adaptedTo'> & { decided: number })[]>(select, [
    runId,
    concept.id,
    sourceLanguage,
    learned,
    projectId,
    language,
  ])
  const { decided, ...shown } = row!
  return { ...shown, adaptedTo: adaptedTo(decided) }
}

const shownTo = { project: '$5::uuid', language: '$3', reader: '$6', source: '$2' }

/** $1 run, $2 concept, $3 language of the titles, $4 whether learned ones are wanted, $5 project, $6 language of the page */
const select = `
with shown as (
  select $4 and exists (select from ranked_source where run_id = $1 and source_id = $2 and learned) as learned),
-- What concepts with the same parent are mapped to; answers that a blind reviewer must not know of are left out.
kin as (
  select m.source_id, t.isco_group
  from project p
  join concept_broader own on own.concept_id = $2
  join concept_broader sibling on sibling.broader_id = own.broader_id and sibling.concept_id <> $2
  join mapping m on m.project_id = p.id and m.source_id = sibling.concept_id
  join concept t on t.id = m.target_id
  where p.id = $5 and (m.standing = 'final' or not p.blind_review)),
decided as (select count(distinct source_id)::int as number from kin),
went as (
  select isco_group, count(distinct source_id)::int as number from kin where isco_group is not null group by 1)
select shown.learned,
  (select 100 * none_probability from ranked_source r
   where r.run_id = $1 and r.source_id = $2 and r.learned = shown.learned) as "noneProbability",
  (select coalesce(json_agg(json_build_object('rank', s.rank, 'score', s.score, 'evidence', s.evidence,
      'proposal', case when s.relation is not null then
        json_build_object('relation', s.relation, 'probability', s.relation_probability) end,
      'siblings', case when went.number > 0 then
        json_build_object('here', went.number, 'decided', (select number from decided)) end,
      'target', ${targetSummarySql('t', shownTo)}) order by s.rank), '[]')
   from suggestion s join concept t on t.id = s.target_id left join went on went.isco_group = t.isco_group
   where s.run_id = $1 and s.source_id = $2 and s.learned = shown.learned) as suggestions,
  case when shown.learned then (
    select json_agg(json_build_object('targetId', s.target_id, 'rank', s.rank, 'score', s.score) order by s.rank)
    from suggestion s where s.run_id = $1 and s.source_id = $2 and not s.learned) end as before,
  case when $4 and exists (select from run where id = $1 and learned_decisions > 0) then (
    select count(*)::int from concept_state where project_id = $5 and state in ('agreed', 'settled')) else 0 end as decided
from shown`
