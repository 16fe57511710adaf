import { Injectable } from '@nestjs/common'
import { Transactions } from '#database'
import type { Actor } from '#domain'
import { AuditService } from '../people/audit.service'
import { answerMentions, insertComment, type NewComment } from './comments'
import { touchConcept } from './mark-store'
import type { ConceptPage } from './concept-page'
import type { PageWish } from './suggestion-reader'
import { WorkService } from './work.service'

/** Takes down what people say to each other about a concept. */
@Injectable()
export class CommentService {
  constructor(
    private readonly database: Transactions,
    private readonly work: WorkService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Adds a comment, which answers what its author was asked before, and returns the concept as it then stands.
   * @throws UserError 404 for a concept outside the project, 422 when someone is asked who could not answer
   */
  async add(
    actor: Actor,
    projectId: string,
    conceptId: number,
    comment: NewComment,
    wish: PageWish = {},
  ): Promise<ConceptPage> {
    await this.database.inTransaction(async (manager) => {
      await touchConcept(manager, projectId, conceptId)
      await answerMentions(manager, projectId, conceptId, actor.id)
      await insertComment(manager, projectId, conceptId, actor.id, comment)
      await this.audit.record(manager, actor, 'comment.added', { projectId, conceptId, asked: comment.mentions })
    })
    return this.work.page(actor, projectId, conceptId, wish)
  }
}
