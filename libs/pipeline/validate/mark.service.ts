import { Transactions } from '#database'
import { changesOutcome, foldMarks, permittedStep, refusalOf, type Actor, type Mark, type Review } from '#domain'
import { JobQueue } from '#jobs'
import { UserError } from '#platform'
import { Injectable, Logger } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { AuditService } from '../people/audit.service'
import type { ConceptPage } from './concept-page'
import { rowsOf, type MarkRow, type NewMark } from './mark-rows'
import { readConceptUnderReview, type ConceptUnderReview, type StoredMark } from './review-reader'
import { WorkService } from './work.service'

/** Takes down what experts say, as far as the review protocol lets them. */
@Injectable()
export class MarkService {
  private readonly logger = new Logger(MarkService.name)

  constructor(
    private readonly database: Transactions,
    private readonly work: WorkService,
    private readonly audit: AuditService,
    private readonly jobs: JobQueue,
  ) {}

  /**
   * Adds a mark and returns the concept as it then stands. Where it changes what is final, the suggestions of concepts
   * still open learn from it afterwards.
   * @throws UserError 404 for a concept outside the project, 409 with a sentence when the protocol forbids it, 422 when
   *   the mark itself is not sound
   */
  async add(actor: Actor, projectId: string, conceptId: number, mark: NewMark): Promise<ConceptPage> {
    const learner = await this.database.inTransaction(async (manager) => {
      await lockConcept(manager, projectId, conceptId)
      const found = await readConceptUnderReview(manager, actor, projectId, conceptId)
      const review = foldMarks(found.marks)
      const step = permittedStep(review, actor.id, found.role)
      if (!step) throw refused(review, actor, found)
      const rows = await rowsOf(manager, actor.id, found, review, mark)
      await insertMarks(manager, projectId, conceptId, rows)
      const after = foldMarks<Mark>([...found.marks, ...rows])
      if (!step.to.includes(after.state)) throw new Error(`The step ${step.from} → ${step.act} led to ${after.state}.`)
      const decides = changesOutcome(review, after)
      await storeState(manager, projectId, conceptId, after, decides)
      await this.audit.record(manager, actor, 'mark.added', { projectId, conceptId, act: step.act, kind: mark.kind })
      return decides ? found.runId : null
    })
    if (learner) this.learn(learner)
    return this.work.page(actor, projectId, conceptId)
  }

  /** Nobody waits for the queue: the mark is stored, and the sweep finds what could not be queued. */
  private learn(runId: string): void {
    this.jobs
      .enqueue('run.learn', { runId })
      .catch((error: unknown) => this.logger.warn(`Learning from a decision has to wait: ${String(error)}`))
  }
}

function refused(review: Review<StoredMark>, actor: Actor, { role, marks }: ConceptUnderReview): UserError {
  const names = new Map(marks.map(({ userId, userName }) => [userId, userName]))
  const { code, sentence } = refusalOf(review, actor.id, role, (userId) => names.get(userId) ?? 'Someone')
  return UserError.conflict(code, sentence)
}

/** Two marks on one concept wait for each other; those on different concepts do not. */
async function lockConcept(manager: EntityManager, projectId: string, conceptId: number): Promise<void> {
  await manager.query(
    `insert into concept_state (project_id, source_id, state)
     select p.id, c.id, 'to-do' from project p join concept c on c.scheme_version_id = p.source_version_id
     where p.id = $1 and c.id = $2 on conflict do nothing`,
    [projectId, conceptId],
  )
  await manager.query('select from concept_state where project_id = $1 and source_id = $2 for update', [
    projectId,
    conceptId,
  ])
}

async function insertMarks(
  manager: EntityManager,
  projectId: string,
  conceptId: number,
  rows: MarkRow[],
): Promise<void> {
  for (const row of rows) {
    await manager.query(
      `insert into mark (project_id, source_id, user_id, kind, target_id, relation, reason, comment, origin, run_id,
         rank, score, learned) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        projectId,
        conceptId,
        row.userId,
        row.kind,
        row.targetId,
        row.relation,
        row.reason,
        row.comment,
        row.origin,
        row.runId,
        row.rank,
        row.score,
        row.learned,
      ],
    )
  }
}

async function storeState(
  manager: EntityManager,
  projectId: string,
  conceptId: number,
  { state, answers }: Review,
  decides: boolean,
): Promise<void> {
  const [first, second, third] = answers.map(({ userId }) => userId)
  await manager.query(
    `update concept_state set state = $3, first_by = $4, second_by = $5, third_by = $6, updated_at = now(),
       decisions = decisions + $7
     where project_id = $1 and source_id = $2`,
    [projectId, conceptId, state, first ?? null, second ?? null, third ?? null, decides ? 1 : 0],
  )
}
