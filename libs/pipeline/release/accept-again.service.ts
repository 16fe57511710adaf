import { Transactions } from '#database'
import { carriedMarks, changesOutcome, foldMarks, projectRoleIncludes, roleToAcceptAgain, type Actor } from '#domain'
import { JobQueue } from '#jobs'
import { UserError } from '#platform'
import { Injectable, Logger } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { AuditService } from '../people/audit.service'
import { MemberService } from '../people/member.service'
import { latestRunSql } from '../run/shown-sql'
import { lockConcepts, touchConcepts } from '../validate/mark-store'
import { earlierMarksSql, stillToLookSql, type EarlierMark } from './carrier'
import { beginWith, takenOver } from './take-over'

/** Lets earlier answers stand again on a concept that a release touched. */
@Injectable()
export class AcceptAgainService {
  private readonly logger = new Logger(AcceptAgainService.name)

  constructor(
    private readonly database: Transactions,
    private readonly members: MemberService,
    private readonly audit: AuditService,
    private readonly jobs: JobQueue,
  ) {}

  /**
   * Takes over what the people of the earlier project answered, in their names and as final as it was: whoever accepts
   * says that it still holds. What two had agreed on is for a reviewer to accept, an answer of one for any mapper.
   * @throws UserError 404 for a concept without earlier answers, 403 for a mapper where a reviewer is needed, 409 where
   *   somebody has answered meanwhile, 422 where a target is gone so that the answers cannot stand
   */
  async accept(actor: Actor, projectId: string, conceptId: number): Promise<void> {
    const role = await this.members.roleOf(actor, projectId)
    const { others, runId } = await this.database.inTransaction(async (manager) => {
      await lockConcepts(manager, projectId, [conceptId])
      const [earlier] = await manager.query<Earlier[]>(selectEarlier, [projectId, conceptId])
      if (!earlier) throw UserError.notFound('An earlier answer to this concept')
      await checkUnanswered(manager, projectId, conceptId)
      const review = foldMarks(earlier.marks)
      if (role === null || !projectRoleIncludes(role, roleToAcceptAgain(review))) {
        throw UserError.forbidden('What two people agreed on is for a reviewer or owner to accept again.')
      }
      const successors = new Map(earlier.successors)
      const carried = carriedMarks(earlier.marks, review, (id) => successors.get(id) ?? null)
      if (!carried) throw new UserError('target-gone', 'A target of the earlier answer is gone: answer anew.')
      const marks = carried.map((mark) => takenOver(conceptId, mark))
      const others = await beginWith(manager, projectId, [{ conceptId, marks }])
      await manager.query(accepted, [projectId, conceptId, actor.id])
      await this.audit.record(manager, actor, 'answer.accepted-again', { projectId, conceptId })
      const isFinal = changesOutcome(foldMarks([]), foldMarks(marks))
      return { others, runId: isFinal ? earlier.runId : null }
    })
    await this.database.inTransaction((manager) => touchConcepts(manager, projectId, others))
    if (runId) this.learn(runId)
  }

  /** Nobody waits for the queue: the sweep finds what could not be queued. */
  private learn(runId: string): void {
    this.jobs
      .enqueue('run.learn', { runId })
      .catch((error: unknown) => this.logger.warn(`Learning from a decision has to wait: ${String(error)}`))
  }
}

/** Answers that were taken back do not count: nobody relies on them. */
async function checkUnanswered(manager: EntityManager, projectId: string, conceptId: number): Promise<void> {
  const answered = await manager.query<unknown[]>(
    `select from concept_state where project_id = $1 and source_id = $2 and state <> 'to-do'`,
    [projectId, conceptId],
  )
  if (answered.length === 0) return
  throw UserError.conflict('answered-already', 'Somebody has answered this concept already: look at what they say.')
}

interface Earlier {
  marks: EarlierMark[]
  successors: [number, number | null][]
  runId: string | null
}

/** $1 project, $2 concept */
const selectEarlier = `
select c.successors, ${earlierMarksSql('c.answered_in', 'c.answered_id')} as marks,
  ${latestRunSql('c.project_id')} as "runId"
from inherited_concept c
where c.project_id = $1 and c.source_id = $2 and c.answered_in is not null and ${stillToLookSql('c')}`

/** $1 project, $2 concept, $3 who */
const accepted = `
update inherited_concept set accepted_by = $3, accepted_at = now() where project_id = $1 and source_id = $2`
