import { decisionTime, wilson } from '#domain'
import type { EntityManager } from 'typeorm'
import { latestRunSql } from '../../run/shown-sql'
import type { Pace, PlaceOfDecision, ScoreBand } from './overview'

/** What became of first suggestions, by their score: ten bands, or none where there are no suggestions. */
export async function scoreBands(manager: EntityManager, projectId: string): Promise<ScoreBand[]> {
  const rows = await manager.query<Omit<ScoreBand, 'share'>[]>(selectBands, [projectId])
  if (rows.length === 0) return []
  return Array.from({ length: 10 }, (_, at) => {
    const empty = { from: 10 * at, to: 10 * at + 10, accepted: 0, other: 0, none: 0, open: 0 }
    const band = rows.find(({ from }) => from === empty.from) ?? empty
    const outcomes = band.accepted + band.other + band.none
    const share = { value: band.accepted / outcomes, interval: wilson(band.accepted, outcomes) }
    return { ...band, share: outcomes === 0 ? null : share }
  })
}

/** At which rank stood what people chose. Answers taken over from someone else or given in bulk chose nothing. */
export async function placesOfDecisions(manager: EntityManager, projectId: string): Promise<PlaceOfDecision[]> {
  return manager.query<PlaceOfDecision[]>(selectPlaces, [projectId])
}

/** How long a first answer and a review take. */
export async function paceOfDecisions(manager: EntityManager, projectId: string): Promise<Pace> {
  const rows = await manager.query<{ act: keyof Pace; gaps: number[] }[]>(selectGaps, [projectId])
  const of = (act: keyof Pace) => decisionTime(rows.find((row) => row.act === act)?.gaps ?? [])
  return { answer: of('answer'), review: of('review') }
}

/**
 * $1 project. The first suggestion of the latest finished run, as decisions on others moved it. What was decided is looked
 * up for each: the planner of the embedded database, which knows little of its tables, would otherwise hold every
 * decision against every suggestion (1.6 s of the overview's 2.2 with 620 decisions on ROME's 11,118 concepts).
 */
const selectBands = `
with firsts as (
  select r.source_id, least(9, floor(coalesce(moved.top_score, r.top_score) / 10))::int as band,
    coalesce(moved.top_target_id, r.top_target_id) as target_id
  from ranked_source r
  left join ranked_source moved on moved.run_id = r.run_id and moved.source_id = r.source_id and moved.learned
  where not r.learned and r.run_id = ${latestRunSql('$1')}),
judged as (
  select band, coalesce(s.nothing_fits, false) as none,
    coalesce(s.state, 'to-do') in ('to-do', 'disputed') as open, exists (
      select from mapping m where m.project_id = $1 and m.source_id = f.source_id and m.target_id = f.target_id) as accepted
  from firsts f
  left join lateral (
    select state, nothing_fits from concept_state where project_id = $1 and source_id = f.source_id offset 0) s on true
  where band is not null)
select 10 * band as "from", 10 * band + 10 as "to", (count(*) filter (where accepted))::int as accepted,
  (count(*) filter (where not accepted and not none and not open))::int as other,
  (count(*) filter (where none))::int as none, (count(*) filter (where open))::int as open
from judged group by band order by band`

/** $1 project */
const selectPlaces = `
select case origin when 'suggestion' then rank end::int as rank, count(distinct source_id)::int as concepts
from mark where project_id = $1 and kind = 'match' and origin in ('suggestion', 'search') and bulk_id is null
group by 1 order by 1 nulls last`

/**
 * $1 project. One decision is all that a person says on one concept before turning to another; it took from the end of
 * their decision before to its own end. Of the last four weeks, since people get faster; without accounts that nobody can
 * sign in to (the first administrator comes by a link): a program spoke for them.
 */
const selectGaps = `
with said as (
  select m.id, m.user_id, m.source_id, m.at, lead(m.source_id) over (partition by m.user_id order by m.id) as next
  from mark m join app_user u on u.id = m.user_id and (u.password_hash is not null or u.instance_role = 'administrator')
  where m.project_id = $1 and m.at > now() - interval '28 days' and m.bulk_id is null and m.carried_from is null),
decisions as (
  select user_id, source_id, extract(epoch from at - lag(at) over (partition by user_id order by id))::float8 as gap
  from said where next is distinct from source_id)
select case d.user_id when s.first_by then 'answer' when s.second_by then 'review' end as act, array_agg(d.gap) as gaps
from decisions d join concept_state s on s.project_id = $1 and s.source_id = d.source_id
where d.gap is not null and d.user_id in (s.first_by, s.second_by)
group by 1`
