import { Transactions } from '#database'
import {
  foldMarks,
  kinship,
  memorable,
  outcomeOf,
  type KnownSource,
  type MappedScheme,
  type Relation,
  type RememberedTitle,
  type TracedMark,
} from '#domain'
import { Injectable } from '@nestjs/common'

/** A scheme version that someone has mapped to the targets of a run. */
interface MappedVersion {
  versionId: number
  title: string
}

interface ReadSource extends KnownSource {
  id: number
  /** Titles in all languages of the version. */
  titles: { language: string; text: string }[]
}

/** A mapping, its target by key. */
interface Mapped {
  sourceId: number
  key: string
  relation: Relation
}

/**
 * What this instance knows of mappings to the targets of a run: loaded tables of other schemes, and what the experts of
 * other projects agreed on, as they stood when the run was made, so that its survey can be made again.
 */
@Injectable()
export class DatabaseMemory {
  constructor(private readonly database: Transactions) {}

  /** Nothing of the run's own scheme, in whatever version or under whatever name: see `kinship`. */
  async of(runId: string): Promise<RememberedTitle<string>[]> {
    const [own, ...others] = await this.query<MappedVersion>(selectVersions, [runId])
    if (!own || others.length === 0) return []
    const scheme = mappedScheme(own, await this.sources(own.versionId))
    const remembered: RememberedTitle<string>[] = []
    for (const other of others) {
      const sources = await this.sources(other.versionId)
      if (kinship(scheme, mappedScheme(other, sources))) continue
      const mappings = await this.mappings(runId, other.versionId)
      remembered.push(...sources.flatMap((source) => titlesOf(other.title, source, mappings.get(source.id))))
    }
    return remembered
  }

  private sources(versionId: number): Promise<ReadSource[]> {
    return this.query<ReadSource>(selectSources, [versionId])
  }

  /** By source, each target once. */
  private async mappings(runId: string, versionId: number): Promise<Map<number, Map<string, Relation>>> {
    const published = await this.query<Mapped>(selectPublished, [runId, versionId])
    const marked = await this.query<{ sourceId: number; marks: TracedMark[] }>(selectMarks, [runId, versionId])
    const keys = await this.query<{ id: number; key: string }>(selectTargetKeys, [runId, versionId])
    const keyOf = new Map(keys.map(({ id, key }) => [id, key]))
    const agreed = marked.flatMap(({ sourceId, marks }) => agreedMappings(sourceId, marks, keyOf))
    const bySource = new Map<number, Map<string, Relation>>()
    for (const { sourceId, key, relation } of [...published, ...agreed]) {
      const own = bySource.get(sourceId) ?? new Map<string, Relation>()
      bySource.set(sourceId, own.set(key, relation))
    }
    return bySource
  }

  private query<Row>(sql: string, parameters: unknown[]): Promise<Row[]> {
    return this.database.manager.query<Row[]>(sql, parameters)
  }
}

function mappedScheme({ versionId, title }: MappedVersion, sources: readonly KnownSource[]): MappedScheme {
  // Within one database a table is known by its scheme and its sources; nothing else is compared.
  return { title, digest: String(versionId), sources }
}

function agreedMappings(sourceId: number, marks: TracedMark[], keyOf: Map<number, string>): Mapped[] {
  const { standing, verdicts } = outcomeOf(foldMarks(marks))
  if (standing !== 'final') return []
  return [...verdicts].flatMap(([targetId, relation]) => {
    const key = keyOf.get(targetId)
    return key === undefined ? [] : [{ sourceId, key, relation }]
  })
}

function titlesOf(
  scheme: string,
  { titles }: ReadSource,
  mappings = new Map<string, Relation>(),
): RememberedTitle<string>[] {
  const matches = [...mappings].map(([target, relation]) => ({ target, relation }))
  return titles.map(({ language, text }) => ({ scheme, title: text, language, matches })).filter(memorable)
}

/** $1 run. The run's own source version first, then every other one that has been mapped to the same target scheme. */
const selectVersions = `
with own as (
  select p.id as project_id, p.source_version_id, source.scheme_id as source_scheme, target.scheme_id as target_scheme,
    r.created_at
  from run r join project p on p.id = r.project_id
  join scheme_version source on source.id = p.source_version_id
  join scheme_version target on target.id = p.target_version_id where r.id = $1),
mapped as (
  select g.source_version_id, g.target_version_id from gold_set g, own where g.created_at <= own.created_at
  union select p.source_version_id, p.target_version_id from project p, own
  where p.id <> own.project_id and not p.is_demonstration and p.created_at <= own.created_at)
select version.id as "versionId", scheme.title
from own join scheme_version version on version.id = own.source_version_id
join scheme on scheme.id = version.scheme_id
union all
select * from (
  select distinct version.id, scheme.title
  from own, mapped join scheme_version version on version.id = mapped.source_version_id
  join scheme_version target on target.id = mapped.target_version_id
  join scheme on scheme.id = version.scheme_id
  where version.scheme_id <> own.source_scheme and target.scheme_id = own.target_scheme
  order by version.id) others`

/** $1 version */
const selectSources = `
select c.id, c.uri, c.notation, l.titles -> 0 ->> 'text' as title, l.titles
from concept c cross join lateral (
  select json_agg(json_build_object('language', language, 'text', text) order by id) as titles
  from label where concept_id = c.id and kind = 'preferred') l
where c.scheme_version_id = $1 and c.kind not in ('group', 'skill-group') and l.titles is not null
order by c.position, c.id`

/** $1 run, $2 source version. Groups are no occupations; a target that was not loaded is known by its address. */
const selectPublished = `
select m.source_id as "sourceId", coalesce(t.key, m.target_uri) as key, m.relation
from run r join gold_set g on g.source_version_id = $2 and g.created_at <= r.created_at
join gold_mapping m on m.gold_set_id = g.id left join concept t on t.id = m.target_id
where r.id = $1 and m.relation is not null and coalesce(t.key, m.target_uri) is not null
  and coalesce(t.kind not in ('group', 'skill-group'), m.target_uri not like '%/isco/%')
order by g.created_at, g.id, m.number`

/** $1 run, $2 source version */
const selectMarks = `
select m.source_id as "sourceId", json_agg(json_build_object('userId', m.user_id, 'kind', m.kind,
  'targetId', m.target_id, 'relation', m.relation, 'reason', m.reason, 'origin', m.origin) order by m.id) as marks
from run r join project p on p.id <> r.project_id and p.source_version_id = $2 and not p.is_demonstration
join mark m on m.project_id = p.id and m.at <= r.created_at
where r.id = $1 group by m.project_id, m.source_id order by m.project_id, m.source_id`

/** $1 run, $2 source version: the targets that marks of its other projects name. */
const selectTargetKeys = `
select distinct t.id, t.key
from run r join project p on p.id <> r.project_id and p.source_version_id = $2
join mark m on m.project_id = p.id join concept t on t.id = m.target_id
where r.id = $1`
