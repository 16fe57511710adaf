import type { EntityManager } from 'typeorm'
import { personSql, utcSql } from '../taxonomy/concept-sql'

/** A published table whose answers a project began with. */
export interface AdoptedTable {
  name: string
  /** The file that was uploaded; null where it came from a shell. */
  file: string | null
}

/** What a project began with, and how far it has been taken over. */
export interface Inheritance {
  /** The project that this one follows, with the versions that it maps. */
  follows: { id: string; name: string; source: string; target: string } | null
  publication: AdoptedTable | null
  by: { id: string; name: string } | null
  /** ISO 8601. */
  at: string
  status: 'running' | 'finished' | 'cancelled'
  total: number
  done: number
  /** Concepts whose answers were taken over, and those that are to be looked at, by reason: one counts for each. */
  carried: number
  toLook: number
  reasons: Partial<Record<string, number>>
}

/** @returns null for a project that began with nothing */
export async function readInheritance(manager: EntityManager, projectId: string): Promise<Inheritance | null> {
  const [row] = await manager.query<{ inheritance: Inheritance }[]>(select, [projectId])
  return row?.inheritance ?? null
}

const named = (version: string) => `(
  select s.title || ' ' || v.version from scheme_version v join scheme s on s.id = v.scheme_id where v.id = ${version})`

/** $1 project */
const select = `
select json_build_object(
  'follows', case when f.id is not null then json_build_object('id', f.id, 'name', f.name,
    'source', ${named('f.source_version_id')}, 'target', ${named('f.target_version_id')}) end,
  'publication', case when i.publication is not null then
    json_build_object('name', i.publication ->> 'name', 'file', i.publication ->> 'file') end,
  'by', case when u.id is not null then ${personSql('u')} end, 'at', ${utcSql('i.created_at')},
  'status', i.status, 'total', i.total, 'done', i.done,
  'carried', (select count(*)::int from inherited_concept c where c.project_id = i.project_id
    and (c.outcome = 'carried' or c.accepted_at is not null)),
  'toLook', (select count(*)::int from inherited_concept c where c.project_id = i.project_id
    and c.outcome = 'look' and c.accepted_at is null),
  'reasons', (select coalesce(json_object_agg(code, amount), '{}') from (
    select r ->> 'code' as code, count(distinct c.source_id)::int as amount
    from inherited_concept c cross join jsonb_array_elements(c.reasons) r
    where c.project_id = i.project_id and c.outcome = 'look' group by 1) counted)) as inheritance
from inheritance i left join project f on f.id = i.follows left join app_user u on u.id = i.created_by
where i.project_id = $1`
