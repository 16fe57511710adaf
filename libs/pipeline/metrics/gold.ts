import { foldMarks, independentJudgements, outcomeOf, type Judgement, type Relation, type TracedMark } from '#domain'
import { UserError } from '#platform'
import type { EntityManager } from 'typeorm'

export interface GoldMapping {
  sourceId: number
  /** null when the right target is not in the project's target version: nothing could have suggested it. */
  targetId: number | null
  relation: Relation
}

/** What is held to be right. */
export interface Gold {
  kind: 'marks' | 'gold-set'
  name: string
  goldSetId: string | null
  mappings: GoldMapping[]
  /** Ids of sources for which people found no target. */
  withoutTarget: number[]
  /** What two people said independently; null for a published table, which tells one story only. */
  judgements: Judgement[] | null
}

/** What two people agree on and what a third has settled. */
export async function goldFromMarks(manager: EntityManager, projectId: string): Promise<Gold> {
  const concepts = await manager.query<{ sourceId: number; marks: TracedMark[] }[]>(selectMarks, [projectId])
  const outcomes = concepts.map(({ sourceId, marks }) => ({ sourceId, ...outcomeOf(foldMarks(marks)) }))
  const final = outcomes.filter(({ standing }) => standing === 'final')
  return {
    kind: 'marks',
    name: 'Agreed and settled marks',
    goldSetId: null,
    mappings: final.flatMap(({ sourceId, verdicts }) =>
      [...verdicts].map(([targetId, relation]) => ({ sourceId, targetId, relation })),
    ),
    withoutTarget: final.filter(({ none }) => none !== null).map(({ sourceId }) => sourceId),
    judgements: concepts.flatMap(({ marks }) => independentJudgements(marks)),
  }
}

/**
 * The mappings of an imported table to targets of the kinds that the project maps to.
 * @throws UserError 404 when the table is not one of the project's source version
 */
export async function goldFromSet(manager: EntityManager, projectId: string, goldSetId: string): Promise<Gold> {
  const [set] = await manager.query<Pick<Gold, 'name' | 'mappings' | 'withoutTarget'>[]>(selectGoldSet, [
    projectId,
    goldSetId,
  ])
  if (!set) throw UserError.notFound('This gold set')
  return { kind: 'gold-set', goldSetId, judgements: null, ...set }
}

/** Nobody judged one by one what was accepted at once: it is taken over, from the machine. */
const selectMarks = `
select source_id as "sourceId", json_agg(json_build_object('userId', user_id, 'kind', kind, 'targetId', target_id,
  'relation', relation, 'reason', reason,
  'origin', case when bulk_id is null then origin else 'agreement' end) order by id) as marks
from mark where project_id = $1 group by source_id order by source_id`

/**
 * A table may have been made for another version of the target than the project's: its concepts are found again by
 * their key. One that is gone still counts, as a miss, unless its address says that it was an ISCO group.
 */
const selectGoldSet = `
with rows as (
  select m.source_id, m.relation, t.id as target_id,
    m.relation is not null and (stated.kind = any(p.target_kinds)
      or (stated.id is null and m.target_uri not like '%/isco/%')) as counts,
    m.relation is null as none
  from gold_set g
  join project p on p.id = $1 and p.source_version_id = g.source_version_id
  join gold_mapping m on m.gold_set_id = g.id
  left join concept stated on stated.id = m.target_id
  left join concept t on t.scheme_version_id = p.target_version_id and t.key = stated.key
    and t.kind = any(p.target_kinds)
  where g.id = $2)
select g.name,
  (select coalesce(json_agg(json_build_object('sourceId', source_id, 'targetId', target_id, 'relation', relation)
    order by source_id, target_id), '[]') from rows where counts) as mappings,
  (select coalesce(json_agg(distinct source_id), '[]') from rows
   where none and source_id not in (select source_id from rows where not none)) as "withoutTarget"
from gold_set g join project p on p.id = $1 and p.source_version_id = g.source_version_id
where g.id = $2`
