import type { EntityManager } from 'typeorm'
import { latestRunSql, shownJoinsSql, shownScoreSql, shownTargetSql } from '../run/shown-sql'
import type { WorkFilter, WorkListName, WorkOrder } from './work-filter'

/** Whose list of which project. */
export interface Reader {
  projectId: string
  userId: string
}

/** Takes a value and gives the name it has in the statement, such as `$3`. */
export type Parameter = (value: unknown) => string

/** Values of a statement that is put together from parts. */
export function parameters(): { values: unknown[]; add: Parameter } {
  const values: unknown[] = []
  return { values, add: (value) => `$${values.push(value)}` }
}

/**
 * SQL that selects `id` and `place` (1, 2, …) of the concepts of a filter, for use in a `with` or an `insert`. What is
 * not asked for is not joined: the common lists stay cheap on the embedded database.
 * @param among only these concepts; all when absent
 */
export function selectConcepts(filter: WorkFilter, reader: Reader, add: Parameter, among?: readonly number[]): string {
  const project = add(reader.projectId)
  const me = add(reader.userId)
  const wanted = [...conditions(filter, me, add), ...(among ? [`c.id = any(${add(among)})`] : [])]
  const ranked = [...wanted, orderSql[filter.order ?? 'file']].some((sql) => /\b(base|moved|top)\./.test(sql))
  return `
select c.id, row_number() over (order by ${[...lateLast(filter.list), orderSql[filter.order ?? 'file']].join(', ')}, c.position, c.id) as place
from project p
join concept c on c.scheme_version_id = p.source_version_id and c.kind not in ('group', 'skill-group')
left join concept_state s on s.project_id = p.id and s.source_id = c.id
left join postponed late on late.project_id = p.id and late.user_id = ${me} and late.source_id = c.id
${ranked ? rankedJoins(project) : ''}
where p.id = ${project}${wanted.map((sql) => `\n  and (${sql})`).join('')}`
}

/** The concepts of a filter in its order. @param among only these; all when absent */
export async function readConceptIds(
  manager: EntityManager,
  filter: WorkFilter,
  reader: Reader,
  among?: readonly number[],
): Promise<number[]> {
  const { values, add } = parameters()
  const [row] = await manager.query<{ ids: number[] }[]>(
    `select coalesce(json_agg(id order by place), '[]') as ids from (${selectConcepts(filter, reader, add, among)}) chosen`,
    values,
  )
  return row!.ids
}

/** The latest finished run: decisions move its suggestions, and what they moved is what is shown. */
const rankedJoins = (project: string) => `${shownJoinsSql(latestRunSql(project), 'c.id')}
left join concept top on top.id = ${shownTargetSql}`

const orderSql: Record<WorkOrder, string> = {
  file: 'c.position',
  frequency: 'c.frequency desc nulls last',
  score: `${shownScoreSql} desc nulls last`,
  // Where it is as likely right as wrong, a person's word says most.
  unsure: `abs(${shownScoreSql} - 50) nulls last`,
}

/** What was put aside does not stand in the way of what was not. */
const lateLast = (list: WorkListName) =>
  ['to-do', 'mine', 'to-review', 'disputed'].includes(list) ? ['late.source_id is not null'] : []

const final = `s.state in ('agreed', 'settled')`

/** A person who has not answered may still have to. */
export const openSql = (me: string) => `coalesce(not ${final} and ${notAnswered(me)}, true)`
const notAnswered = (me: string) => `coalesce(${me} not in (s.first_by, s.second_by, s.third_by), true)`

const belongs = (table: string) => `${table}.project_id = p.id and ${table}.source_id = c.id`

function listSql(list: WorkListName, me: string): string | null {
  const sql: Record<WorkListName, string | null> = {
    'to-do': `coalesce(s.state, 'to-do') = 'to-do'`,
    mine: `exists (select from assignment a where ${belongs('a')} and a.user_id = ${me}) and ${openSql(me)}`,
    'to-review': `s.state = 'to-review'`,
    disputed: `s.state = 'disputed'`,
    asked: `c.id in (select source_id from mention where project_id = p.id and user_id = ${me} and answered_at is null)`,
    later: `late.source_id is not null and ${notAnswered(me)}`,
    'no-target': 's.nothing_fits',
    warnings: 'c.id in (select source_id from warning where project_id = p.id)',
    changed: `c.id in (select source_id from inherited_concept where project_id = p.id and outcome = 'look'
      and accepted_at is null) and coalesce(s.state, 'to-do') = 'to-do'`,
    done: final,
    all: null,
  }
  return sql[list]
}

function conditions(filter: WorkFilter, me: string, add: Parameter): string[] {
  return [
    listSql(filter.list, me),
    ...ofConcept(filter, add),
    ...ofSuggestions(filter, add),
    ...ofMappings(filter, add),
    ...ofMarks(filter, add),
  ].filter((sql) => sql !== null)
}

const given = <T>(value: T | undefined, sql: (value: T) => string) => (value === undefined ? null : sql(value))

function ofConcept({ warning, reason, branch, assignee, query }: WorkFilter, add: Parameter): (string | null)[] {
  return [
    given(warning, (code) => `c.id in (select source_id from warning where project_id = p.id and code = ${add(code)})`),
    given(
      reason,
      (code) => `c.id in (select source_id from inherited_concept
    where project_id = p.id and outcome = 'look' and reasons @> jsonb_build_array(jsonb_build_object('code', ${add(code)}::text)))`,
    ),
    given(
      branch,
      (group) => `c.id in (
    with recursive below(id) as (
      select concept_id from concept_broader where broader_id = ${add(group)}
      union select b.concept_id from concept_broader b join below on below.id = b.broader_id)
    select id from below)`,
    ),
    given(assignee, (user) =>
      user === 'nobody'
        ? `not exists (select from assignment a where ${belongs('a')})`
        : `exists (select from assignment a where ${belongs('a')} and a.user_id = ${add(user)})`,
    ),
    given(query?.trim() || undefined, (words) => {
      const pattern = words.replaceAll(/[\\%_]/g, '\\$&')
      return `c.notation ilike ${add(`${pattern}%`)} or c.id in (
    select l.concept_id from label l
    where l.language = p.source_language and l.folded like fold_text(${add(`%${pattern}%`)}) and l.concept_id = c.id)`
    }),
  ]
}

function ofSuggestions(filter: WorkFilter, add: Parameter): (string | null)[] {
  return [
    given(filter.score, (band) => {
      const [from = 0, to = 100] = band.split('-').map(Number)
      return `${shownScoreSql} >= ${add(from)} and ${shownScoreSql} ${to < 100 ? '<' : '<='} ${add(to)}`
    }),
    given(filter.isco, (digits) => `coalesce(c.isco_group, top.isco_group) like ${add(`${digits}%`)}`),
    given(filter['nothing-fits'], () => 'coalesce(moved.none_probability, base.none_probability) >= 0.5'),
  ]
}

function ofMappings({ mapped, group, target }: WorkFilter, add: Parameter): (string | null)[] {
  const mapping = 'select m.source_id from mapping m'
  return [
    given(mapped, (relation) => `c.id in (${mapping} where m.project_id = p.id and m.relation = ${add(relation)})`),
    given(
      group,
      (digits) => `c.id in (${mapping} join concept t on t.id = m.target_id
    where m.project_id = p.id and t.isco_group like ${add(`${digits}%`)})`,
    ),
    given(target, (id) => `c.id in (${mapping} where m.project_id = p.id and m.target_id = ${add(id)})`),
  ]
}

function ofMarks({ decided, rank, differs, by }: WorkFilter, add: Parameter): (string | null)[] {
  const mark = 'select m.source_id from mark m where m.project_id = p.id'
  return [
    given(decided, (day) => {
      const begin = `${add(day)}::date at time zone 'UTC'`
      const end = `${begin} + interval '1 day'`
      return `${final} and c.id in (${mark} and m.at >= ${begin} and m.at < ${end})
    and not exists (select from mark m where ${belongs('m')} and m.at >= ${end})`
    }),
    given(rank, (place) =>
      place === 'search'
        ? `c.id in (${mark} and m.kind = 'match' and m.origin = 'search' and m.bulk_id is null)`
        : `c.id in (${mark} and m.origin = 'suggestion' and m.bulk_id is null and m.rank = ${add(Number(place))})`,
    ),
    given(differs, (pair) => differsSql(pair.split(','), add)),
    given(by, (user) => `${add(user)} in (s.first_by, s.second_by, s.third_by)`),
  ]
}

/** `none`: the person said that nothing fits; `other`: they chose others than this target. */
function differsSql([first, second]: string[], add: Parameter): string {
  const verdict = (user: string) => `coalesce(
      (select m.relation from mark m where ${belongs('m')} and m.user_id = ${user} and m.target_id = chosen.target_id
        and m.kind = 'match' and m.origin in ('suggestion', 'search') order by m.id limit 1),
      case when exists (select from mark m where ${belongs('m')} and m.user_id = ${user} and m.kind = 'none'
        and m.carried_from is null)
        then 'none' else 'other' end)`
  return `s.second_by is not null and exists (
    select from (select distinct k.target_id from mark k where ${belongs('k')} and k.kind = 'match') chosen
    where ${verdict('s.first_by')} = ${add(first)} and ${verdict('s.second_by')} = ${add(second)})`
}
