import type { EntityManager } from 'typeorm'
import type { Progress } from '../people/project.service'
import type { WorkListName } from './work-filter'
import { openSql, type Reader } from './work-filter-sql'

/** How many concepts each list of a project holds for one reader. */
export type ListCounts = Record<WorkListName, number>

export async function readCounts(
  manager: EntityManager,
  { projectId, userId }: Reader,
): Promise<{ progress: Progress; counts: ListCounts }> {
  const [row] = await manager.query<(Omit<Progress, 'toDo'> & OwnCounts)[]>(select, [projectId, userId])
  const { total, toReview, disputed, agreed, settled, ...own } = row!
  const progress = { total, toDo: total - toReview - disputed - agreed - settled, toReview, disputed, agreed, settled }
  const states = { 'to-do': progress.toDo, 'to-review': toReview, disputed, done: agreed + settled, all: total }
  return { progress, counts: { ...states, ...own } }
}

type OwnCounts = Pick<ListCounts, 'mine' | 'asked' | 'later' | 'no-target' | 'warnings' | 'changed'>

/** $1 project, $2 reader; says the same as the filters of the lists. */
const select = `
select
  (select count(*)::int from project p join concept c on c.scheme_version_id = p.source_version_id
   where p.id = $1 and c.kind not in ('group', 'skill-group')) as total,
  s.*,
  (select count(*)::int from assignment a left join concept_state s using (project_id, source_id)
   where a.project_id = $1 and a.user_id = $2 and ${openSql('$2')}) as mine,
  (select count(distinct source_id)::int from mention
   where project_id = $1 and user_id = $2 and answered_at is null) as asked,
  (select count(*)::int from postponed l left join concept_state s using (project_id, source_id)
   where l.project_id = $1 and l.user_id = $2
     and coalesce($2 not in (s.first_by, s.second_by, s.third_by), true)) as later,
  (select count(distinct source_id)::int from warning where project_id = $1) as warnings,
  (select count(*)::int from inherited_concept i left join concept_state s using (project_id, source_id)
   where i.project_id = $1 and i.outcome = 'look' and i.accepted_at is null
     and coalesce(s.state, 'to-do') = 'to-do') as changed
from (
  select count(*) filter (where state = 'to-review')::int as "toReview",
    count(*) filter (where state = 'disputed')::int as disputed,
    count(*) filter (where state = 'agreed')::int as agreed,
    count(*) filter (where state = 'settled')::int as settled,
    count(*) filter (where nothing_fits)::int as "no-target"
  from concept_state where project_id = $1) s`
