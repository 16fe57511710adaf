import { Injectable } from '@nestjs/common'
import type { Actor } from '#domain'
import type { EntityManager } from 'typeorm'

/** Remembers who changed what, in the transaction of the change itself. */
@Injectable()
export class AuditService {
  /**
   * @param actor null where the shell acts
   * @param action `noun.past-participle`, such as `member.added`
   * @param subject ids and new values; never a secret
   */
  async record(
    manager: EntityManager,
    actor: Pick<Actor, 'id'> | null,
    action: string,
    subject: Record<string, unknown>,
  ): Promise<void> {
    await manager.query('insert into audit_event (user_id, action, subject) values ($1, $2, $3)', [
      actor?.id ?? null,
      action,
      JSON.stringify(subject),
    ])
  }
}
