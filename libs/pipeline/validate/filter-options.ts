import type { CarryCode, WarningCode } from '#domain'
import type { EntityManager } from 'typeorm'
import { mayAnswerSql } from '../people/member-sql'
import { latestRunSql } from '../run/shown-sql'
import { titleSql } from '../taxonomy/concept-sql'
import type { WorkFilter } from './work-filter'
import { parameters, selectConcepts, type Reader } from './work-filter-sql'

/** What a list can be narrowed to, and how many of its concepts would then be left. */
export interface FilterOptions {
  /** Chance of the first suggestion, by tens: `from` 90 goes to 100. */
  scores: { from: number; amount: number }[]
  /** ISCO major groups, named as the target names them. */
  isco: { digits: string; label: string | null; amount: number }[]
  warnings: { code: WarningCode; amount: number }[]
  /** What a release changed, by reason; a concept counts for each of its reasons. */
  reasons: { code: CarryCode; amount: number }[]
  /** Concepts for which probably nothing fits. */
  nothingFits: number
  /** Members who may answer, and everybody who has concepts. */
  people: { id: string; name: string; amount: number }[]
  /** Concepts that are nobody's. */
  unassigned: number
  /** Groups of the source classification, each behind the one above it. */
  branches: SourceBranch[]
  /** Whether concepts carry a frequency, to be ordered by. */
  frequencies: boolean
}

export interface SourceBranch {
  id: number
  notation: string | null
  title: string
  /** 0 for those at the top. */
  depth: number
  amount: number
}

/** Counts within the list and the words looked for; what else the filter says is left aside. */
export async function readFilterOptions(
  manager: EntityManager,
  { list, query }: WorkFilter,
  reader: Reader,
): Promise<FilterOptions> {
  const { values, add } = parameters()
  // Its first parameter is the project.
  const concepts = selectConcepts({ list, query }, reader, add)
  const [row] = await manager.query<(Omit<FilterOptions, 'branches'> & { branches: ListedGroup[] })[]>(
    `${tables(concepts)}\nselect ${columns}`,
    values,
  )
  return { ...row!, branches: asTree(row!.branches) }
}

type ListedGroup = Omit<SourceBranch, 'depth'> & { parent: number | null }

/** A group whose parent is not listed stands at the top. */
function asTree(groups: readonly ListedGroup[]): SourceBranch[] {
  const known = new Set(groups.map(({ id }) => id))
  const below = new Map<number | null, ListedGroup[]>()
  for (const group of groups) {
    const parent = group.parent !== null && known.has(group.parent) ? group.parent : null
    below.set(parent, [...(below.get(parent) ?? []), group])
  }
  const from = (parent: number | null, depth: number): SourceBranch[] =>
    (below.get(parent) ?? []).flatMap(({ parent: _, ...group }) => [{ ...group, depth }, ...from(group.id, depth + 1)])
  return from(null, 0)
}

const rows = (object: string, from: string, order: string) =>
  `(select coalesce(json_agg(json_build_object(${object}) order by ${order}), '[]') from ${from})`

/** The concepts of the list and what is counted among them. $1 is the project. */
const tables = (concepts: string) => `
with recursive ours as (
  select *, ${latestRunSql('p.id')} as run_id from project p where id = $1),
listed as materialized (
  select c.id, c.frequency, c.isco_group from (${concepts}) chosen join concept c on c.id = chosen.id),
ranked as materialized (
  select distinct on (r.source_id) r.source_id as id, r.top_score, r.none_probability, t.isco_group
  from listed l join ranked_source r on r.run_id = (select run_id from ours) and r.source_id = l.id
  left join concept t on t.id = r.top_target_id order by r.source_id, r.learned desc),
up(id, group_id) as (
  select l.id, b.broader_id from listed l join concept_broader b on b.concept_id = l.id
  union select up.id, b.broader_id from up join concept_broader b on b.concept_id = up.group_id),
band as (select least(floor(top_score / 10) * 10, 90)::int as from, count(*)::int as amount
  from ranked where top_score is not null group by 1),
major as (select left(coalesce(l.isco_group, r.isco_group), 1) as digits, count(*)::int as amount
  from listed l left join ranked r using (id) where coalesce(l.isco_group, r.isco_group) is not null group by 1),
broken as (select w.code, count(distinct w.source_id)::int as amount
  from warning w join listed l on l.id = w.source_id where w.project_id = $1 group by 1),
changed as (select r ->> 'code' as code, count(distinct i.source_id)::int as amount
  from inherited_concept i join listed l on l.id = i.source_id cross join jsonb_array_elements(i.reasons) r
  where i.project_id = $1 and i.outcome = 'look' group by 1),
given as (select a.user_id, count(*)::int as amount
  from assignment a join listed l on l.id = a.source_id where a.project_id = $1 group by 1),
people as (select u.id, u.name, coalesce(given.amount, 0) as amount
  from app_user u left join given on given.user_id = u.id
  left join project_member m on m.project_id = $1 and m.user_id = u.id
  where given.amount > 0 or ${mayAnswerSql('m', 'u')}),
branch as (select group_id, count(*)::int as amount from up group by 1)`

const columns = `
  ${rows(`'from', "from", 'amount', amount`, 'band', `"from" desc`)} as scores,
  ${rows(
    `'digits', digits, 'amount', amount, 'label', (select ${titleSql('g', 'p.source_language')} from ours p
    join concept g on g.scheme_version_id = p.target_version_id and g.notation = digits and g.kind = 'group' limit 1)`,
    'major',
    'digits',
  )} as isco,
  ${rows(`'code', code, 'amount', amount`, 'broken', 'amount desc, code')} as warnings,
  ${rows(`'code', code, 'amount', amount`, 'changed', 'amount desc, code')} as reasons,
  (select count(*)::int from ranked where none_probability >= 0.5) as "nothingFits",
  ${rows(`'id', id, 'name', name, 'amount', amount`, 'people', 'name, id')} as people,
  (select count(*)::int from listed) - (select coalesce(sum(amount), 0)::int from given) as unassigned,
  ${rows(
    `'id', g.id, 'notation', g.notation, 'title', ${titleSql('g', 'p.source_language')}, 'amount', branch.amount,
    'parent', (select min(b.broader_id) from concept_broader b where b.concept_id = g.id)`,
    'branch join concept g on g.id = branch.group_id cross join ours p',
    'g.position, g.id',
  )} as branches,
  exists (select from listed where frequency is not null) as frequencies`
