import { Injectable } from '@nestjs/common'
import { Transactions } from '#database'
import type { Actor } from '#domain'
import { touchConcept } from './mark-store'
import { readWorkItems, type WorkItem } from './work-items'

/** What one person puts aside to look at it later; it concerns no one else. */
@Injectable()
export class PostponementService {
  constructor(private readonly database: Transactions) {}

  /**
   * Puts a concept aside, or takes it up again.
   * @returns its line as the person's lists show it now
   * @throws UserError 404 when the concept is not one of the project's sources
   */
  async put(actor: Actor, projectId: string, conceptId: number, postponed: boolean): Promise<WorkItem> {
    await this.database.inTransaction(async (manager) => {
      await touchConcept(manager, projectId, conceptId)
      await manager.query(postponed ? insert : remove, [projectId, conceptId, actor.id])
    })
    const [item] = await readWorkItems(this.database.manager, { projectId, userId: actor.id }, [conceptId])
    return item!
  }
}

const insert = `
insert into postponed (project_id, source_id, user_id) values ($1, $2, $3)
on conflict (project_id, user_id, source_id) do update set at = now()`

const remove = 'delete from postponed where project_id = $1 and source_id = $2 and user_id = $3'
