import type { Relation } from '#domain'

/**
 * How a target is reached by the project's mappings: by none; by some, of which none is exact; only by more general and
 * more specific ones; at best by a close one; by an exact one; by more than one exact one.
 */
export const reaches = ['none', 'not-exact', 'inexact', 'close', 'exact', 'several'] as const
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
 * SQL, for a `with`: what counts now, as far as the reader may know of it. Where people review blind, an answer that
 * nobody has reviewed is its author's secret. $1 project, $2 reader
 * @param wanted condition on `m`, a row of mapping
 */
export const reachedSql = (wanted = 'true') => `
own as (select * from project where id = $1),
reached as materialized (
  select m.target_id,
    count(*) filter (where m.relation = 'exactMatch')::int as exact,
    count(*) filter (where m.relation = 'closeMatch')::int as close,
    count(*) filter (where m.relation = 'broadMatch')::int as broad,
    count(*) filter (where m.relation = 'narrowMatch')::int as narrow
  from own p join mapping m on m.project_id = p.id
  where ${wanted} and (not p.blind_review or m.standing = 'final' or m.source_id in (
    select source_id from concept_state where project_id = $1 and $2 in (first_by, second_by, third_by)))
  group by m.target_id)`

const reachedWhere = (condition: string) => `c.id in (select target_id from reached where ${condition})`

const wanted: Record<Reach, string> = {
  none: 'c.id not in (select target_id from reached)',
  'not-exact': reachedWhere('exact = 0'),
  inexact: reachedWhere('exact + close = 0'),
  close: reachedWhere('exact = 0 and close > 0'),
  exact: reachedWhere('exact > 0'),
  several: reachedWhere('exact > 1'),
}

/**
 * SQL, after `reachedSql`: the rows (id, place) of the targets that are meant. $3 `below`, $4 `reach`. Inside `case`
 * and `or` each subselect is hashed once; joins would be nested loops, since nobody gathers statistics for the embedded
 * database.
 */
export const scopeSql = `${reachedSql()},
branch(id) as (
  select $3::int where $3 is not null
  union select n.concept_id from branch b join concept_broader n on n.broader_id = b.id),
scope as (
  select c.id, ${naturalOrderSql('c')} as place
  from own p join concept c on c.scheme_version_id = p.target_version_id and c.kind = any(p.target_kinds)
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
