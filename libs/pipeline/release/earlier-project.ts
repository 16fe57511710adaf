import { UserError } from '#platform'
import type { EntityManager } from 'typeorm'

/** What an earlier project and the versions of its follow-up are. */
export interface EarlierProject {
  id: string
  name: string
  language: string
  sourceVersionId: number
  targetVersionId: number
}

/** The versions that a follow-up maps; those of the earlier project where absent. */
export interface LaterVersions {
  sourceVersionId?: number
  targetVersionId?: number
}

/** Which project is followed, and by what. */
export interface Succession extends EarlierProject {
  laterSourceId: number
  laterTargetId: number
}

/** @throws UserError 404 without such a project, 422 when neither side has another version of the same scheme */
export async function readSuccession(
  manager: EntityManager,
  projectId: string,
  later: LaterVersions,
): Promise<Succession> {
  const [row] = await manager.query<(Succession & { sourceIsKin: boolean; targetIsKin: boolean })[]>(select, [
    projectId,
    later.sourceVersionId ?? null,
    later.targetVersionId ?? null,
  ])
  if (!row) throw UserError.notFound('This project')
  const { sourceIsKin, targetIsKin, ...succession } = row
  if (!sourceIsKin || !targetIsKin) {
    throw new UserError('not-one-scheme', 'A follow-up maps other versions of the same two classifications.')
  }
  if (
    succession.laterSourceId === succession.sourceVersionId &&
    succession.laterTargetId === succession.targetVersionId
  ) {
    throw new UserError('same-versions', 'Choose another version of one of the two classifications.')
  }
  return succession
}

const kin = (own: string, later: string) => `exists (
    select from scheme_version a join scheme_version b on b.scheme_id = a.scheme_id and b.status = 'ready'
    where a.id = p.${own} and b.id = coalesce(${later}::int, p.${own}))`

/** $1 project, $2 source version or null, $3 target version or null */
const select = `
select p.id, p.name, p.source_language as language, p.source_version_id as "sourceVersionId",
  p.target_version_id as "targetVersionId", coalesce($2::int, p.source_version_id) as "laterSourceId",
  coalesce($3::int, p.target_version_id) as "laterTargetId",
  ${kin('source_version_id', '$2')} as "sourceIsKin", ${kin('target_version_id', '$3')} as "targetIsKin"
from project p where p.id = $1`
