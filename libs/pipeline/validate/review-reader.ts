import type { Mark, MarkOrigin, ProjectRole } from '#domain'
import { UserError } from '#platform'
import type { EntityManager } from 'typeorm'
import { latestRunSql } from '../run/shown-sql'
import { conceptDetailSql, titleSql, utcSql, type ConceptDetail } from '../taxonomy/concept-sql'

/** A mark as the database keeps it, with the names that a reader needs. */
export interface StoredMark extends Mark {
  id: number
  userName: string
  targetTitle: string | null
  targetNotation: string | null
  comment: string | null
  origin: MarkOrigin | null
  rank: number | null
  score: number | null
  learned: boolean
  bulk: boolean
  carried: boolean
  at: string
}

/** One source concept of a project with everything said about it. */
export interface ConceptUnderReview {
  projectId: string
  concept: ConceptDetail
  /** Role in the project of the person who reads. */
  role: ProjectRole
  sourceLanguage: string
  targetVersionId: number
  targetKinds: string[]
  blindReview: boolean
  /** The run whose suggestions are shown: the latest that finished. */
  runId: string | null
  marks: StoredMark[]
}

/** $1 project, $2 concept, $3 reader, $4 whether the reader is an administrator */
const select = `
select p.id as "projectId", ${conceptDetailSql('c', "array[p.source_language, 'en']", 'p.target_version_id')} as concept,
  case when $4 then 'owner' else m.role end as role,
  p.source_language as "sourceLanguage", p.target_version_id as "targetVersionId", p.target_kinds as "targetKinds",
  p.blind_review as "blindReview",
  ${latestRunSql('p.id')} as "runId",
  (select coalesce(json_agg(json_build_object(
      'id', k.id, 'userId', k.user_id, 'userName', u.name, 'kind', k.kind, 'targetId', k.target_id,
      'targetTitle', case when t.id is not null then ${titleSql('t', 'p.source_language')} end,
      'targetNotation', t.notation, 'relation', k.relation, 'reason', k.reason, 'comment', k.comment,
      'origin', k.origin, 'rank', k.rank, 'score', k.score, 'learned', k.learned,
      'bulk', k.bulk_id is not null, 'carried', k.carried_from is not null, 'at', ${utcSql('k.at')}) order by k.id), '[]')
    from mark k join app_user u on u.id = k.user_id left join concept t on t.id = k.target_id
    where k.project_id = p.id and k.source_id = c.id) as marks
from project p
join concept c on c.scheme_version_id = p.source_version_id and c.kind not in ('group', 'skill-group')
left join project_member m on m.project_id = p.id and m.user_id = $3
where p.id = $1 and c.id = $2 and ($4 or m.role is not null)`

/** @throws UserError 404 when the concept is not one of the project's sources */
export async function readConceptUnderReview(
  manager: EntityManager,
  actor: { id: string; instanceRole: string },
  projectId: string,
  conceptId: number,
): Promise<ConceptUnderReview> {
  const [row] = await manager.query<ConceptUnderReview[]>(select, [
    projectId,
    conceptId,
    actor.id,
    actor.instanceRole === 'administrator',
  ])
  if (!row) throw UserError.notFound('This concept')
  return row
}
