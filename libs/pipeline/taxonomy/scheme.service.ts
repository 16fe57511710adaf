import { Transactions } from '#database'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { conceptDetailSql, utcSql, type ConceptDetail } from './concept-sql'

export interface Scheme {
  id: number
  key: string
  title: string
  versions: SchemeVersion[]
}

export interface SchemeVersion {
  id: number
  version: string
  languages: string[]
  /** What can be mapped or be a target; groups and skills are counted apart. */
  concepts: number
  groups: number
  skills: number
  /** Whether whoever reaches this server may read and search it without signing in. */
  open: boolean
  createdAt: string
}

export interface GoldSet {
  id: string
  name: string
  targetVersionId: number
  mappings: number
  createdAt: string
}

/** The classifications that are here, as whoever is signed in may read them. */
@Injectable()
export class SchemeService {
  constructor(private readonly transactions: Transactions) {}

  /** Schemes with the versions that are ready, by title; newest version first. */
  async list(): Promise<Scheme[]> {
    const rows = await this.transactions.manager.query<{ scheme: Scheme }[]>(selectSchemes)
    return rows.map(({ scheme }) => scheme)
  }

  /** Imported mappings whose sources are in a version. */
  async goldSets(versionId: number): Promise<GoldSet[]> {
    const rows = await this.transactions.manager.query<{ gold: GoldSet }[]>(selectGoldSets, [versionId])
    return rows.map(({ gold }) => gold)
  }

  /** One concept with its texts in the languages asked for, all when none is. @throws UserError 404 */
  async concept(id: number, languages: readonly string[] | null): Promise<ConceptDetail> {
    const [row] = await this.transactions.manager.query<{ concept: ConceptDetail }[]>(selectConcept, [
      id,
      languages?.length ? languages : null,
    ])
    if (!row) throw UserError.notFound('This concept')
    return row.concept
  }
}

const selectSchemes = `
select json_build_object('id', s.id, 'key', s.key, 'title', s.title, 'versions', json_agg(json_build_object(
  'id', v.id, 'version', v.version, 'languages', v.languages,
  'concepts', counts.concepts, 'groups', counts.groups, 'skills', counts.skills,
  'open', v.open,
  'createdAt', ${utcSql('v.created_at')}) order by v.created_at desc, v.id desc)) as scheme
from scheme s
join scheme_version v on v.scheme_id = s.id and v.status = 'ready'
cross join lateral (
  select count(*) filter (where kind = 'occupation')::int as concepts,
    count(*) filter (where kind in ('group', 'skill-group'))::int as groups,
    count(*) filter (where kind = 'skill')::int as skills
  from concept where scheme_version_id = v.id) counts
group by s.id
order by lower(s.title), s.id`

const selectGoldSets = `
select json_build_object('id', g.id, 'name', g.name, 'targetVersionId', g.target_version_id,
  'mappings', (select count(*) from gold_mapping m where m.gold_set_id = g.id),
  'createdAt', ${utcSql('g.created_at')}) as gold
from gold_set g
where g.source_version_id = $1
order by g.created_at desc, g.id`

/** ISCO groups are named by the concept's own version, or, for a national one, by the newest ESCO that is here. */
const groupsVersion = `coalesce(
  (select v.id from scheme_version v join scheme s on s.id = v.scheme_id
   where s.key = 'esco' and v.status = 'ready'
   order by v.id <> c.scheme_version_id, v.created_at desc, v.id desc limit 1),
  c.scheme_version_id)`

const selectConcept = `
select ${conceptDetailSql('c', '$2::text[]', groupsVersion)} as concept
from concept c
join scheme_version own on own.id = c.scheme_version_id and own.status = 'ready'
where c.id = $1`
