import { latestRunSql, shownScoreSql } from '../run/shown-sql'
import { personSql, titleSql, utcSql } from '../taxonomy/concept-sql'
import { atMost, sampleSize, type BulkCriteria } from './bulk'
import { selectConcepts, type Parameter, type Reader } from './work-filter-sql'

/**
 * SQL that selects concepts nobody has looked at, whose first suggestion, as decisions moved it, fits the criteria: `id`,
 * `place`, `run_id`, `target_id`, `score`, `learned`, `label`.
 */
export function selectFitting(criteria: BulkCriteria, reader: Reader, add: Parameter): string {
  const project = add(reader.projectId)
  const fitting = `
select c.id, c.place, s.run_id, s.target_id, s.score, s.learned, s.evidence -> 'label' as label,
  count(*) over (partition by s.target_id) as claims
from (${selectConcepts(criteria.filter, reader, add)}) c
join ranked_source base on base.run_id = ${latestRunSql(project)} and base.source_id = c.id and not base.learned
left join ranked_source moved on moved.run_id = base.run_id and moved.source_id = c.id and moved.learned
join suggestion s on s.run_id = base.run_id and s.source_id = c.id and s.rank = 1
  and s.learned = (moved.run_id is not null)
left join concept_state state on state.project_id = ${project} and state.source_id = c.id
where ${shownScoreSql} >= ${add(criteria.chance)}
  and s.relation = ${add(criteria.relation)}
  ${criteria.sameWords ? "and s.evidence ->> 'how' in ('identical', 'same-words')" : ''}
  and coalesce(state.state, 'to-do') = 'to-do'
  and not exists (select from mark m where m.project_id = ${project} and m.source_id = c.id and m.bulk_id is null)`
  return criteria.oneToOne && criteria.relation === 'exactMatch'
    ? `
select * from (${fitting}) f where claims = 1 and not exists (
  select from mapping m where m.project_id = ${project} and m.target_id = f.target_id and m.relation = 'exactMatch')`
    : fitting
}

/** SQL for a BulkPreview. The sample is drawn by chance, but the same one each time: looking again changes nothing. */
export function selectPreview(criteria: BulkCriteria, reader: Reader, add: Parameter): string {
  const project = add(reader.projectId)
  return `
with fits as materialized (${selectFitting(criteria, reader, add)}),
first as (select *, row_number() over (order by md5(id::text || run_id)) as draw
  from (select * from fits order by place limit ${atMost}) f)
select ${latestRunSql(project)} as "runId", (select count(*)::int from fits) as total, (
  select coalesce(json_agg(json_build_object('conceptId', c.id, 'notation', c.notation,
    'title', ${titleSql('c', 'p.source_language')}, 'targetId', t.id, 'targetNotation', t.notation,
    'targetTitle', ${titleSql('t', 'p.source_language')}, 'chance', first.score, 'label', first.label,
    'sample', first.draw <= ${sampleSize}) order by first.place), '[]')
  from first join project p on p.id = ${project}
  join concept c on c.id = first.id join concept t on t.id = first.target_id) as items`
}

/** $1 project, $2 act or null for the latest → BulkAct */
export const selectActs = `
select b.id, ${personSql('u')} as user,
  ${utcSql('b.at')} as at, b.criteria, b.size, b.status, b.checked,
  count(*) filter (where i.outcome = 'accepted')::int as accepted,
  count(*) filter (where i.outcome = 'passed')::int as passed,
  count(*) filter (where i.outcome = 'withdrawn')::int as withdrawn,
  count(*) filter (where i.outcome = 'kept')::int as kept
from (select * from bulk_decision where project_id = $1 and ($2::uuid is null or id = $2)
  order by bulk_decision.at desc limit 50) b
join app_user u on u.id = b.user_id
left join bulk_item i on i.bulk_id = b.id
group by b.id, b.at, b.criteria, b.size, b.status, b.checked, u.id
order by b.at desc`
