import { Transactions } from '#database'
import type { Actor, CarryCode } from '#domain'
import { JobQueue } from '#jobs'
import { UserError } from '#platform'
import { Injectable, Logger } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { AuditService } from '../people/audit.service'
import { inBatches } from '../upload/batches'
import { Carrier, stillToLookSql } from './carrier'
import { readSuccession, type LaterVersions, type Succession } from './earlier-project'
import { VersionDifferences } from './version-differences.service'

/** What a follow-up of a project would begin with. */
export interface FollowUpPreview {
  /** Concepts whose answers would be taken over as they are. */
  carried: number
  /** Concepts to be looked at, and for which reasons: one counts for each of its reasons. */
  toLook: number
  reasons: Partial<Record<CarryCode, number>>
  /** Concepts of which nothing has been said, here or there. */
  open: number
  /** Answered concepts that the later source does not have: their answers stay in the earlier project only. */
  sourcesGone: number
  /** Of the concepts whose target was retired, those for which something is proposed instead. */
  withProposals: number
}

export interface NewFollowUp extends LaterVersions {
  name: string
}

/** Statements stay around 50 ms on the embedded database. */
const conceptsPerRead = 500

/** Leads from a project to the next one, for another version of one of its classifications. */
@Injectable()
export class FollowUpService {
  private readonly logger = new Logger(FollowUpService.name)

  constructor(
    private readonly database: Transactions,
    private readonly differences: VersionDifferences,
    private readonly audit: AuditService,
    private readonly jobs: JobQueue,
  ) {}

  /** Reads every answer and writes nothing. @throws UserError 404, 409, 422 as `begin` */
  async preview(projectId: string, later: LaterVersions): Promise<FollowUpPreview> {
    const { manager } = this.database
    await checkTakenOver(manager, projectId)
    const succession = await readSuccession(manager, projectId, later)
    const carrier = await Carrier.of(this.differences, succession)
    const preview: FollowUpPreview = { carried: 0, toLook: 0, reasons: {}, open: 0, sourcesGone: 0, withProposals: 0 }
    const sources = await sourceIds(manager, succession.laterSourceId)
    for (const ids of inBatches(sources, conceptsPerRead)) {
      for (const { outcome, reasons } of await carrier.decide(manager, ids)) {
        preview[outcome === 'look' ? 'toLook' : outcome] += 1
        for (const code of new Set(reasons.map((reason) => reason.code))) {
          preview.reasons[code] = (preview.reasons[code] ?? 0) + 1
        }
        const retired = reasons.filter(({ code }) => code === 'target-retired')
        if (retired.some(({ proposals }) => proposals.length > 0)) preview.withProposals += 1
      }
    }
    return { ...preview, sourcesGone: await countGone(manager, succession, carrier.earlierOf(sources)) }
  }

  /**
   * Makes the project, with the same people, and lets a job take the answers over.
   * @returns its id
   * @throws UserError 404 without such a project, 409 while it still takes over what it begins with, 422 when the versions are not others of the same two classifications
   */
  async begin(actor: Actor, projectId: string, { name, ...later }: NewFollowUp): Promise<string> {
    const id = await this.database.inTransaction(async (manager) => {
      await checkTakenOver(manager, projectId)
      const succession = await readSuccession(manager, projectId, later)
      const [project] = await manager.query<{ id: string }[]>(insertProject, [
        projectId,
        name,
        succession.laterSourceId,
        succession.laterTargetId,
        actor.id,
      ])
      const followUpId = project!.id
      await manager.query(copyMembers, [followUpId, projectId, actor.id])
      await manager.query(insertInheritance, [followUpId, projectId, succession.laterSourceId, actor.id])
      await this.audit.record(manager, actor, 'project.follows', {
        projectId: followUpId,
        follows: projectId,
        ...later,
      })
      return followUpId
    })
    await this.takeOver(id)
    return id
  }

  /** Where the queue cannot be reached the sweep finds what is to be done. */
  private async takeOver(projectId: string): Promise<void> {
    await this.jobs
      .enqueue('project.inherit', { projectId })
      .catch((error: unknown) => this.logger.warn(`Taking answers over has to wait: ${String(error)}`))
  }
}

/** What has not arrived yet could not be carried on. */
async function checkTakenOver(manager: EntityManager, projectId: string): Promise<void> {
  const rows = await manager.query<unknown[]>(`select from inheritance where project_id = $1 and status = 'running'`, [
    projectId,
  ])
  if (rows.length === 0) return
  throw UserError.conflict(
    'still-taking-over',
    'This project is still taking over earlier answers: wait until all are here, or end it, before it is followed.',
  )
}

async function sourceIds(manager: EntityManager, versionId: number): Promise<number[]> {
  const rows = await manager.query<{ id: number }[]>(
    `select id from concept where scheme_version_id = $1 and kind not in ('group', 'skill-group') order by position`,
    [versionId],
  )
  return rows.map(({ id }) => id)
}

async function countGone(
  manager: EntityManager,
  { id, sourceVersionId, laterSourceId }: Succession,
  sources: readonly { earlierId: number | null }[],
): Promise<number> {
  if (sourceVersionId === laterSourceId) return 0
  const [row] = await manager.query<{ n: number }[]>(
    `select count(*)::int as n from (
       select source_id from concept_state where project_id = $1 and state <> 'to-do'
       union select w.source_id from inherited_concept w
       where w.project_id = $1 and w.answered_in is not null and ${stillToLookSql('w')}
     ) answered where not source_id = any($2)`,
    [id, sources.flatMap(({ earlierId }) => (earlierId === null ? [] : [earlierId]))],
  )
  return row!.n
}

/** $1 earlier project, $2 name, $3 source version, $4 target version, $5 who */
const insertProject = `
insert into project (name, description, source_version_id, target_version_id, vocabulary, target_kinds, source_language,
  blind_review, licence, is_demonstration, created_by)
select $2, description, $3, $4, vocabulary, target_kinds, source_language, blind_review, licence, false, $5
from project where id = $1 returning id`

/** $1 project, $2 earlier project, $3 who, who owns it in any case */
const copyMembers = `
insert into project_member (project_id, user_id, role)
select $1::uuid, user_id, role from project_member where project_id = $2 and user_id <> $3
union all select $1::uuid, $3::uuid, 'owner'`

/** $1 project, $2 earlier project, $3 source version, $4 who */
const insertInheritance = `
insert into inheritance (project_id, follows, created_by, total)
select $1, $2, $4, count(*) from concept where scheme_version_id = $3 and kind not in ('group', 'skill-group')`
