import type { Relation, ReviewState } from '#domain'
import type { EntityManager } from 'typeorm'
import { latestRunSql, shownJoinsSql } from '../run/shown-sql'
import { personSql, titleSql } from '../taxonomy/concept-sql'
import type { Reader } from './work-filter-sql'

/** One concept as a line of a list. */
export interface WorkItem {
  id: number
  notation: string | null
  title: string
  state: ReviewState
  /** Score and title of the best suggestion of the latest finished run, where decisions moved it as they did. */
  topScore: number | null
  topTitle: string | null
  /** 0 to 100: the chance that no target fits. */
  noneProbability: number | null
  /** Whether the reader gave one of its answers. */
  mine: boolean
  /** Whose concept it is to answer. */
  assignee: { id: string; name: string } | null
  /** Put aside by the reader, who has not answered it since. */
  postponed: boolean
  /** Whom a comment asks that they have not answered; the reader before anyone else. */
  asked: 'me' | 'someone' | null
  /** How many rules of consistency are broken here. */
  warnings: number
  frequency: number | null
  /**
   * The closest of the mappings that count now, and how many more there are. Left out, as `nothingFits` is, while the
   * project is reviewed blind and the reader has not seen the first answer.
   */
  match: { title: string; relation: Relation; more: number } | null
  /** Whether what counts now is that nothing fits. */
  nothingFits: boolean
}

/** Lines of some concepts, in the order of the ids; what is no source of the project is left out. */
export async function readWorkItems(
  manager: EntityManager,
  { projectId, userId }: Reader,
  ids: readonly number[],
): Promise<WorkItem[]> {
  const [row] = await manager.query<{ items: WorkItem[] }[]>(selectItems, [projectId, userId, ids])
  return row!.items
}

/** $1 project, $2 reader, $3 concepts */
const selectItems = `
with project as (
  select *, ${latestRunSql('p.id')} as run_id from project p where id = $1)
select coalesce(json_agg(json_build_object(
  'id', c.id, 'notation', c.notation, 'title', ${titleSql('c', 'p.source_language')},
  'state', coalesce(s.state, 'to-do'),
  'topScore', top.score, 'topTitle', case when t.id is not null then ${titleSql('t', 'p.source_language')} end,
  'noneProbability', 100 * coalesce(moved.none_probability, base.none_probability), 'mine', answered.mine,
  'assignee', (select ${personSql('u')} from assignment a join app_user u on u.id = a.user_id
    where a.project_id = p.id and a.source_id = c.id),
  'postponed', not answered.mine and exists (
    select from postponed l where l.project_id = p.id and l.user_id = $2 and l.source_id = c.id),
  'asked', (select case when bool_or(q.user_id = $2) then 'me' when count(*) > 0 then 'someone' end
    from mention q where q.project_id = p.id and q.source_id = c.id and q.answered_at is null),
  'warnings', (select count(*)::int from warning w where w.project_id = p.id and w.source_id = c.id),
  'frequency', c.frequency,
  'match', (select json_build_object('title', ${titleSql('best', 'p.source_language')}, 'relation', m.relation, 'more',
      (select count(*)::int - 1 from mapping k where k.project_id = p.id and k.source_id = c.id))
    from mapping m join concept best on best.id = m.target_id
    where m.project_id = p.id and m.source_id = c.id and answered.shown
    order by array_position('{exactMatch,closeMatch,broadMatch,narrowMatch}', m.relation), m.target_id limit 1),
  'nothingFits', coalesce(s.nothing_fits and answered.shown, false)) order by chosen.place), '[]') as items
from unnest($3::int[]) with ordinality chosen(id, place)
cross join project p
join concept c on c.id = chosen.id and c.scheme_version_id = p.source_version_id and c.kind not in ('group', 'skill-group')
left join concept_state s on s.project_id = p.id and s.source_id = c.id
cross join lateral (select coalesce($2 in (s.first_by, s.second_by, s.third_by), false) as mine,
  not (p.blind_review and s.state = 'to-review' and s.first_by <> $2) as shown) answered
${shownJoinsSql('p.run_id', 'c.id')}
-- Runs of the first release have suggestions only.
left join suggestion top on top.run_id = p.run_id and top.source_id = c.id and top.rank = 1
  and top.learned = (moved.run_id is not null)
left join concept t on t.id = top.target_id`
