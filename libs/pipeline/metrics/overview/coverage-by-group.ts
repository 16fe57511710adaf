import type { EntityManager } from 'typeorm'
import { titleSql } from '../../taxonomy/concept-sql'
import type { CoverageByGroup, CrosswalkMap, RelationShare } from './overview'

/** How much of each side the mappings touch. @param language of the names of groups */
export async function coverageByGroup(
  manager: EntityManager,
  projectId: string,
  language: string,
): Promise<CoverageByGroup> {
  const [sources] = await manager.query<CoverageByGroup['sources'][]>(selectSources, [projectId])
  const groups = await manager.query<CoverageByGroup['groups']>(selectGroups, [projectId, language])
  return { sources: sources!, groups }
}

/** Relations in use, the most frequent first. */
export async function relationMix(manager: EntityManager, projectId: string): Promise<RelationShare[]> {
  return manager.query<RelationShare[]>(selectRelations, [projectId])
}

/** Branches and groups with at least one mapping, and how many lead from where to where. */
export async function crosswalkMap(
  manager: EntityManager,
  projectId: string,
  groups: CoverageByGroup['groups'],
): Promise<CrosswalkMap> {
  const [map] = await manager.query<Pick<CrosswalkMap, 'branches' | 'cells'>[]>(selectMap, [projectId])
  const { branches, cells } = map!
  const used = new Set(cells.map(({ group }) => group))
  return {
    branches,
    groups: groups.flatMap(({ group, title }) => (group !== null && used.has(group) ? [{ group, title }] : [])),
    cells,
  }
}

/** $1 project */
const selectSources = `
select all_sources.n as total, mapped.n as mapped, none.n as "nothingFits", all_sources.n - mapped.n - none.n as open
from (select count(*)::int as n from project p join concept c on c.scheme_version_id = p.source_version_id
    and c.kind not in ('group', 'skill-group') where p.id = $1) all_sources,
  (select count(distinct source_id)::int as n from mapping where project_id = $1) mapped,
  (select count(*)::int as n from concept_state where project_id = $1 and nothing_fits) none`

/** $1 project, $2 language */
const selectGroups = `
with reached as (
  select target_id, bool_or(relation = 'exactMatch') as exactly from mapping where project_id = $1 group by target_id),
counted as (
  select left(t.isco_group, 1) as "group", count(*)::int as targets, count(r.target_id)::int as reached,
    (count(*) filter (where r.exactly))::int as exactly
  from project p join concept t on t.scheme_version_id = p.target_version_id and t.kind = any(p.target_kinds)
  left join reached r on r.target_id = t.id
  where p.id = $1 group by 1),
sources as (
  select left(t.isco_group, 1) as "group", count(distinct m.source_id)::int as n
  from mapping m join concept t on t.id = m.target_id where m.project_id = $1 group by 1)
select counted.*, coalesce(sources.n, 0) as sources, (
  select ${titleSql('g', '$2')} from concept g
  where g.scheme_version_id = p.target_version_id and g.notation = counted."group" and g.kind = 'group' limit 1) as title
from counted left join sources on sources."group" is not distinct from counted."group"
join project p on p.id = $1
order by counted."group"`

/** $1 project. The example is the first, of final ones where there are any. */
const selectRelations = `
with mix as (
  select relation, count(*)::int as mappings, count(distinct source_id)::int as concepts,
    min(array[(standing <> 'final')::int, source_id, target_id]) as example
  from mapping where project_id = $1 group by relation)
select mix.relation, mix.mappings, mix.concepts, json_build_object(
  'source', ${titleSql('s', 'p.source_language')}, 'target', ${titleSql('t', 'p.source_language')}) as example
from mix join project p on p.id = $1
join concept s on s.id = mix.example[2] join concept t on t.id = mix.example[3]
order by mix.mappings desc, mix.relation`

/**
 * $1 project. The tree is walked over groups only, since concepts are many; one with several parents counts once for
 * each top group above it.
 */
const selectMap = `
with recursive tree(branch, id) as (
  select c.id, c.id from project p join concept c on c.scheme_version_id = p.source_version_id
  where p.id = $1 and exists (select from concept_broader where broader_id = c.id)
    and not exists (select from concept_broader where concept_id = c.id)
  union
  select tree.branch, b.concept_id from tree join concept_broader b on b.broader_id = tree.id
  where exists (select from concept_broader below where below.broader_id = b.concept_id)),
mapped as (select distinct source_id from mapping where project_id = $1),
roots as (
  select distinct mapped.source_id, tree.branch
  from mapped left join concept_broader b on b.concept_id = mapped.source_id
  left join tree on tree.id = b.broader_id),
cells as (
  select roots.branch, left(t.isco_group, 1) as "group", count(distinct m.source_id)::int as sources
  from mapping m join roots on roots.source_id = m.source_id join concept t on t.id = m.target_id
  where m.project_id = $1 group by 1, 2)
select (select coalesce(json_agg(cells), '[]') from cells) as cells, (
  select coalesce(json_agg(json_build_object('id', c.id, 'notation', c.notation,
    'title', case when c.id is not null then ${titleSql('c', 'p.source_language')} end) order by c.position), '[]')
  from (select distinct branch from cells) used join project p on p.id = $1
  left join concept c on c.id = used.branch) as branches`
