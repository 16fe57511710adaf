import { Injectable } from '@nestjs/common'
import { Transactions } from '#database'
import type { Actor } from '#domain'
import { UserError } from '#platform'
import { titleSql } from '../taxonomy/concept-sql'
import { naturalOrderSql, reachedSql } from './target-scope'

/** So many targets, each counted once by the best relation that reaches it; the others are not reached. */
export interface TargetCoverage {
  targets: number
  exact: number
  close: number
  /** Reached by more general and more specific relations only. */
  inexact: number
}

export interface Branch {
  id: number
  notation: string | null
  title: string
  coverage: TargetCoverage
}

export interface BranchPage {
  /** From the root of the scheme to the branch that was asked for; empty at the root. */
  path: Omit<Branch, 'coverage'>[]
  /** Of all targets here. */
  coverage: TargetCoverage
  /** The branches directly below, in the order of their codes; a target with nothing below it is none. */
  branches: Branch[]
}

/** Walks the hierarchy of the target scheme and says how far the project's mappings reach each part of it. */
@Injectable()
export class TargetBranchService {
  constructor(private readonly database: Transactions) {}

  /**
   * @param below a concept of the target scheme; null for its root
   * @throws UserError 404 when the concept is not in the version that the project maps to
   */
  async open(actor: Actor, projectId: string, below: number | null): Promise<BranchPage> {
    const [row] = await this.database.manager.query<BranchPage[]>(select, [projectId, actor.id, below])
    if (!row) throw UserError.notFound('This branch')
    return row
  }
}

const coverageSql = `json_build_object('targets', count(*)::int,
  'exact', count(*) filter (where r.exact > 0)::int,
  'close', count(*) filter (where r.exact = 0 and r.close > 0)::int,
  'inexact', count(*) filter (where r.exact + r.close = 0)::int)`

const entrySql = (concept: string) =>
  `'id', ${concept}.id, 'notation', ${concept}.notation, 'title', ${titleSql(concept, 'p.source_language')}`

/** $1 project, $2 reader, $3 branch or null. Of several parents the path follows the first. */
const select = `
with recursive ${reachedSql()},
top as (
  select c.id from own p join concept c on c.scheme_version_id = p.target_version_id
  where case when $3::int is null then not exists (select from concept_broader b where b.concept_id = c.id)
    else exists (select from concept_broader b where b.concept_id = c.id and b.broader_id = $3) end),
below(top, id) as (
  select id, id from top
  union select b.top, n.concept_id from below b join concept_broader n on n.broader_id = b.id),
targets as (
  select below.top, c.id from own p
  join below on true join concept c on c.id = below.id and c.kind = any(p.target_kinds)),
counted as (
  select t.top, ${coverageSql} as coverage from targets t left join reached r on r.target_id = t.id group by t.top),
up(id, height) as (
  select $3::int, 0 where $3 is not null
  union all
  select (select min(broader_id) from concept_broader where concept_id = up.id), height + 1
  from up where up.id is not null and height < 20)
select
  (select coalesce(json_agg(json_build_object(${entrySql('c')}) order by up.height desc), '[]')
   from up join concept c on c.id = up.id) as path,
  (select ${coverageSql} from (
     select id from targets
     union select c.id from concept c where c.id = $3 and c.kind = any(p.target_kinds)) t
   left join reached r on r.target_id = t.id) as coverage,
  (select coalesce(json_agg(json_build_object(${entrySql('c')}, 'coverage', counted.coverage)
     order by ${naturalOrderSql('c')}, c.id), '[]')
   from counted join concept c on c.id = counted.top
   where exists (select from concept_broader n where n.broader_id = c.id)) as branches
from own p
where $3 is null or exists (select from concept c where c.id = $3 and c.scheme_version_id = p.target_version_id)`
