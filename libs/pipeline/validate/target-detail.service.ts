import { Injectable } from '@nestjs/common'
import { Transactions } from '#database'
import type { Actor, Relation } from '#domain'
import { UserError } from '#platform'
import { conceptDetailSql, titleSql, type ConceptDetail } from '../taxonomy/concept-sql'

/** One target with everything known about it, in the project's source language, in English and in the reader's. */
export interface TargetDetail extends Omit<ConceptDetail, 'iscoGroup'> {
  narrower: { id: number; notation: string | null; title: string }[]
  /** What this project maps to it. */
  mappings: {
    sourceId: number
    notation: string | null
    title: string
    relation: Relation
    standing: 'provisional' | 'final'
  }[]
  /** What others map to it: loaded tables of other classifications, and projects that the reader may see. */
  elsewhere: { scheme: string; notation: string | null; title: string; language: string; relation: Relation }[]
}

type Found = TargetDetail & {
  /** The ISCO-08 groups above it, for a scheme whose file states no hierarchy. */
  groups: TargetDetail['path']
}

/** Tells all about one target. */
@Injectable()
export class TargetDetailService {
  constructor(private readonly database: Transactions) {}

  /**
   * @param language of the reader's page
   * @throws UserError 404 when the concept is not in the version that the project maps to
   */
  async detail(actor: Actor, projectId: string, targetId: number, language: string): Promise<TargetDetail> {
    const administers = actor.instanceRole === 'administrator'
    const parameters = [projectId, targetId, language, actor.id, administers]
    const [row] = await this.database.manager.query<{ detail: Found }[]>(select, parameters)
    if (!row) throw UserError.notFound('This target')
    const { groups, path, ...detail } = row.detail
    return { ...detail, path: path.length > 0 ? path : groups }
  }
}

const entry = (alias: string) => `'id', ${alias}.id, 'notation', ${alias}.notation`

const groupsAbove = `
  select coalesce(json_agg(json_build_object(${entry('g')}, 'label', ${titleSql('g', 'p.source_language')})
    order by g.notation), '[]')
  from concept g
  where g.scheme_version_id = t.scheme_version_id and g.kind = 'group' and g.id <> t.id and t.isco_group is not null
    and g.notation in (left(t.isco_group, 1), left(t.isco_group, 2), left(t.isco_group, 3), t.isco_group)`

const narrower = `
  select coalesce(json_agg(json_build_object(${entry('n')}, 'title', ${titleSql('n', 'p.source_language')})
    order by n.notation, n.position, n.id), '[]')
  from concept_broader b join concept n on n.id = b.concept_id where b.broader_id = t.id`

/** Where people review blind, an answer that only its author may know of yet is left out here too. */
const mappings = `
  select coalesce(json_agg(json_build_object('sourceId', c.id, 'notation', c.notation,
    'title', ${titleSql('c', 'p.source_language')}, 'relation', m.relation, 'standing', m.standing)
    order by c.position, c.id), '[]')
  from mapping m join concept c on c.id = m.source_id
  left join concept_state s on s.project_id = m.project_id and s.source_id = m.source_id
  where m.project_id = p.id and m.target_id = t.id
    and (not p.blind_review or m.standing = 'final' or coalesce($4 in (s.first_by, s.second_by, s.third_by), false))`

/** The same target in all versions of its scheme; nothing of the classification that is being mapped itself. */
const elsewhere = `
  with same as (
    select c.id from scheme_version own
    join scheme_version v on v.scheme_id = own.scheme_id
    join concept c on c.scheme_version_id = v.id and c.key = t.key where own.id = t.scheme_version_id),
  mapped as (
    select g.source_version_id, m.source_id, m.relation
    from same join gold_mapping m on m.target_id = same.id join gold_set g on g.id = m.gold_set_id
    where m.relation is not null
    union
    select other.source_version_id, m.source_id, m.relation
    from project other
    join mapping m on m.project_id = other.id and m.target_id in (select id from same) and m.standing = 'final'
    where other.id <> p.id and not other.is_demonstration
      and ($5 or exists (select from project_member where project_id = other.id and user_id = $4))),
  shown as (
    select x.title as scheme, c.id, c.notation, l.language, l.text as title, mapped.relation,
      row_number() over (partition by x.id order by mapped.relation <> 'exactMatch', c.position, c.id) as place
    from mapped join scheme_version v on v.id = mapped.source_version_id
    join scheme x on x.id = v.scheme_id
    join concept c on c.id = mapped.source_id
    cross join lateral (select language, text from label where concept_id = c.id and kind = 'preferred'
      order by language <> p.source_language, id limit 1) l
    where x.id <> (select scheme_id from scheme_version where id = p.source_version_id))
  select coalesce(json_agg(json_build_object('scheme', scheme, 'notation', notation, 'title', title,
    'language', language, 'relation', relation) order by place, scheme, id), '[]')
  from (select * from shown order by place, scheme, id limit 20) twenty`

/** $1 project, $2 target, $3 language of the page, $4 reader, $5 whether the reader administers */
const select = `
select ${conceptDetailSql('t', "array[p.source_language, 'en', $3]", 't.scheme_version_id')}::jsonb || jsonb_build_object(
  'groups', (${groupsAbove}), 'narrower', (${narrower}), 'mappings', (${mappings}), 'elsewhere', (${elsewhere})) as detail
from project p join concept t on t.scheme_version_id = p.target_version_id
where p.id = $1 and t.id = $2`
