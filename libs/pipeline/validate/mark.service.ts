import { Transactions } from '#database'
import { changesOutcome, foldMarks, permittedStep, refusalOf, type Actor, type Mark, type Review } from '#domain'
import { JobQueue } from '#jobs'
import { UserError } from '#platform'
import { Injectable, Logger } from '@nestjs/common'
import { AuditService } from '../people/audit.service'
import { answerMentions } from './comments'
import type { ConceptPage } from './concept-page'
import { writeReviews } from './mapping-ledger'
import { rowsOf, type NewMark } from './mark-rows'
import { insertMarks, lockConcepts, touchConcepts } from './mark-store'
import { readConceptUnderReview, type ConceptUnderReview, type StoredMark } from './review-reader'
import type { PageWish } from './suggestion-reader'
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
  async add(
    actor: Actor,
    projectId: string,
    conceptId: number,
    mark: NewMark,
    wish: PageWish = {},
  ): Promise<ConceptPage> {
    const { learner, others } = await this.database.inTransaction(async (manager) => {
      await lockConcepts(manager, projectId, [conceptId])
      const found = await readConceptUnderReview(manager, actor, projectId, conceptId)
      const review = foldMarks(found.marks)
      const step = permittedStep(review, actor.id, found.role)
      if (!step) throw refused(review, actor, found)
      const rows = await rowsOf(manager, actor.id, found, review, mark)
      await insertMarks(
        manager,
        projectId,
        rows.map((row) => ({ ...row, conceptId, bulkId: null })),
      )
      await answerMentions(manager, projectId, conceptId, actor.id)
      const after = foldMarks<Mark>([...found.marks, ...rows])
      if (!step.to.includes(after.state)) throw new Error(`The step ${step.from} → ${step.act} led to ${after.state}.`)
      const others = await writeReviews(manager, projectId, [{ conceptId, before: review, after }])
      await this.audit.record(manager, actor, 'mark.added', { projectId, conceptId, act: step.act, kind: mark.kind })
      return { learner: changesOutcome(review, after) ? found.runId : null, others }
    })
    if (others.length > 0) {
      await this.database.inTransaction((manager) => touchConcepts(manager, projectId, others))
    }
    if (learner) this.learn(learner)
    return this.work.page(actor, projectId, conceptId, wish)
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
