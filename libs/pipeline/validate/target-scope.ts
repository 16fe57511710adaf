import type { Relation } from '#domain'

/**
 * How a target is reached by the project's mappings: by none; only by more general and more specific ones; at best by a
 * close one; by an exact one; by more than one exact one.
 */
export const reaches = ['none', 'inexact', 'close', 'exact', 'several'] as const
export type Reach = (typeof reaches)[number]

/** So many sources are mapped to a target; read SOURCE relation TARGET. */
export type ReachedBy = Record<Relation, number>

/** Which targets of the project are meant. */
export interface TargetScope {
  /** A concept of the target scheme: it and all below it. */
  below: number | null
  reach: Reach | null
}

/**
 * SQL, for a `with recursive`: what counts now, as far as the reader may know of it. Where people review blind, an
 * answer that nobody has reviewed is its author's secret. $1 project, $2 reader
 */
export const reachedSql = `
own as (select * from project where id = $1),
reached as (
  select m.target_id,
    count(*) filter (where m.relation = 'exactMatch')::int as exact,
    count(*) filter (where m.relation = 'closeMatch')::int as close,
    count(*) filter (where m.relation = 'broadMatch')::int as broad,
    count(*) filter (where m.relation = 'narrowMatch')::int as narrow
  from own p join mapping m on m.project_id = p.id
  left join concept_state s on s.project_id = m.project_id and s.source_id = m.source_id
  where not p.blind_review or m.standing = 'final' or coalesce($2 in (s.first_by, s.second_by, s.third_by), false)
  group by m.target_id)`

const wanted: Record<Reach, string> = {
  none: 'r.target_id is null',
  inexact: 'r.exact + r.close = 0',
  close: 'r.exact = 0 and r.close > 0',
  exact: 'r.exact > 0',
  several: 'r.exact > 1',
}

/** SQL, after `reachedSql`: the rows (id, place) of the targets that are meant. $3 `below`, $4 `reach` */
export const scopeSql = `${reachedSql},
branch(id) as (
  select $3::int where $3 is not null
  union select n.concept_id from branch b join concept_broader n on n.broader_id = b.id),
scope as (
  select c.id, ${naturalOrderSql('c')} as place
  from own p join concept c on c.scheme_version_id = p.target_version_id and c.kind = any(p.target_kinds)
  left join reached r on r.target_id = c.id
  where ($3::int is null or c.id in (select id from branch))
    and case $4::text ${reaches.map((reach) => `when '${reach}' then ${wanted[reach]}`).join(' ')} else true end)`

/** SQL for what concepts are sorted by: 7512.2 before 7512.10, and 7512.1.1 between 7512.1 and 7512.2. */
export function naturalOrderSql(concept: string): string {
  return `array(select lpad(part, 8, '0') from string_to_table(coalesce(${concept}.notation, ${concept}.key), '.') part)`
}

/** SQL for a ReachedBy. @param reached alias of a row of `reached`, which may be missing */
export const reachedBySql = (reached: string) => `json_build_object(
  'exactMatch', coalesce(${reached}.exact, 0), 'closeMatch', coalesce(${reached}.close, 0),
  'broadMatch', coalesce(${reached}.broad, 0), 'narrowMatch', coalesce(${reached}.narrow, 0))`
