import {
  codesOfSource,
  isRetiredStatus,
  warningsOfSource,
  warningsOfTarget,
  type Ends,
  type Link,
  type Outcome,
} from '#domain'
import type { EntityManager } from 'typeorm'

type Verdicts = Outcome['verdicts']

/** The mappings of one source before and after a change. */
export interface ChangedSource {
  conceptId: number
  before: Verdicts
  after: Verdicts
}

/**
 * Keeps the warnings what they would be if all mappings were looked at anew: those of the changed sources, and those
 * that other sources have or lose because they share a target. Belongs behind `writeReviews` in its transaction.
 * @returns the other sources whose warnings changed
 */
export async function writeWarnings(
  manager: EntityManager,
  projectId: string,
  changes: readonly ChangedSource[],
): Promise<number[]> {
  const sources = changes.map(({ conceptId }) => conceptId)
  const links = changes.flatMap(({ conceptId, after }) => linksOf(conceptId, after))
  const shared = exactTargets(changes)
  if (shared.length > 0) await manager.query(lockTargets, [projectId, shared])
  const known = await readSurroundings(manager, { projectId, sources, links, shared })
  const ends = endsOf(known)
  const wanted = [
    ...changes.flatMap(({ conceptId, after }) => warningsOfSource(linksOf(conceptId, after), ends)),
    ...shared.flatMap((target) => warningsOfTarget(known.exact.filter(({ targetId }) => targetId === target))),
  ]
  const around = [...new Set([...sources, ...known.exact.map(({ sourceId }) => sourceId)])]
  const others = await manager.query<{ id: number }[]>(write, [
    projectId,
    sources,
    shared,
    around,
    codesOfSource,
    JSON.stringify(wanted),
  ])
  return others.map(({ id }) => id)
}

function linksOf(sourceId: number, verdicts: Verdicts): Link[] {
  return [...verdicts].map(([targetId, relation]) => ({ sourceId, targetId, relation }))
}

/** The targets whose number of exact sources may have changed. */
function exactTargets(changes: readonly ChangedSource[]): number[] {
  const links = changes.flatMap(({ conceptId, before, after }) => [
    ...linksOf(conceptId, before),
    ...linksOf(conceptId, after),
  ])
  const exact = links.filter(({ relation }) => relation === 'exactMatch').map(({ targetId }) => targetId)
  return [...new Set(exact)].sort((a, b) => a - b)
}

/** What the rules have to know beside the mappings at hand. */
interface Surroundings {
  concepts: { id: number; iscoGroup: string | null }[]
  targets: { id: number; status: string | null; newer: { status: string | null } | null; isInNewest: boolean }[]
  ancestors: { of: number; id: number }[]
  /** All exact mappings to the shared targets, the changed ones among them. */
  exact: Link[]
}

async function readSurroundings(
  manager: EntityManager,
  change: { projectId: string; sources: number[]; links: Link[]; shared: number[] },
): Promise<Surroundings> {
  const targets = [...new Set(change.links.map(({ targetId }) => targetId))]
  const [row] = await manager.query<Surroundings[]>(select, [change.projectId, change.sources, targets, change.shared])
  return row!
}

function endsOf({ concepts, targets, ancestors }: Surroundings): Ends {
  const groups = new Map(concepts.map(({ id, iscoGroup }) => [id, iscoGroup]))
  const retired = new Set(targets.filter(isRetired).map(({ id }) => id))
  const above = new Map<number, Set<number>>(targets.map(({ id }) => [id, new Set()]))
  for (const { of, id } of ancestors) above.get(of)!.add(id)
  return {
    iscoGroup: (id) => groups.get(id) ?? null,
    isRetired: (id) => retired.has(id),
    ancestors: (id) => above.get(id) ?? new Set(),
  }
}

function isRetired({ status, newer, isInNewest }: Surroundings['targets'][number]): boolean {
  if (isRetiredStatus(status)) return true
  return !isInNewest && (newer === null || isRetiredStatus(newer.status))
}

/**
 * $1 project, $2 targets. Two transactions that make the same target exact for different sources would otherwise not see
 * each other. In the order of ids, and after the locks of concepts, so that nobody waits in a circle.
 */
const lockTargets = `
select pg_advisory_xact_lock(hashtextextended($1 || ' ' || id, 0)) from (
  select id from unnest($2::int[]) as target(id) order by id) ordered`

/** $1 project, $2 sources, $3 their targets, $4 shared targets → Surroundings */
const select = `
with recursive up(of, id) as (
  select concept_id, broader_id from concept_broader where concept_id = any($3)
  union select up.of, b.broader_id from up join concept_broader b on b.concept_id = up.id)
select
  (select coalesce(json_agg(json_build_object('id', id, 'iscoGroup', isco_group)), '[]')
   from concept where id = any($2) or id = any($3)) as concepts,
  (select coalesce(json_agg(json_build_object('id', t.id, 'status', t.status,
      'isInNewest', k.newer_version_id is null,
      'newer', case when newer.id is not null then json_build_object('status', newer.status) end)), '[]')
   from concept t left join consistency_check k on k.project_id = $1
   left join concept newer on newer.scheme_version_id = k.newer_version_id and newer.key = t.key
   where t.id = any($3)) as targets,
  (select coalesce(json_agg(json_build_object('of', of, 'id', id)), '[]') from up where id = any($3)) as ancestors,
  (select coalesce(json_agg(json_build_object('sourceId', source_id, 'targetId', target_id, 'relation', relation)), '[]')
   from mapping where project_id = $1 and target_id = any($4) and relation = 'exactMatch') as exact`

/** $1 project, $2 changed sources, $3 shared targets, $4 sources whose warnings may change, $5 codes, $6 warnings */
const write = `
with wanted as (
  select * from jsonb_to_recordset($6) as w("sourceId" integer, "targetId" integer, code text)),
gone as (
  delete from warning w
  where w.project_id = $1 and w.source_id = any($4)
    and case when w.code = any($5) then w.source_id = any($2) else w.target_id = any($3) end
    and not exists (select from wanted
      where "sourceId" = w.source_id and "targetId" = w.target_id and wanted.code = w.code)
  returning w.source_id),
come as (
  insert into warning (project_id, source_id, target_id, code)
  select $1, "sourceId", "targetId", code from wanted on conflict do nothing
  returning source_id)
select distinct source_id as id from (select * from gone union all select * from come) changed
where source_id <> all($2)`
