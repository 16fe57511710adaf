import { Transactions } from '#database'
import type { Actor } from '#domain'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { AuditService } from '../people/audit.service'

/** Decides which versions whoever reaches this server may read and search without signing in. */
@Injectable()
export class OpennessService {
  constructor(
    private readonly database: Transactions,
    private readonly audit: AuditService,
  ) {}

  /** Opens a version to everyone, or closes it again. @throws UserError 404 */
  async set(actor: Actor, versionId: number, open: boolean): Promise<void> {
    await this.database.inTransaction(async (manager) => {
      const [, changed] = await manager.query<[unknown, number]>(
        `update scheme_version set open = $2 where id = $1 and status = 'ready'`,
        [versionId, open],
      )
      if (changed === 0) throw UserError.notFound('This version')
      await this.audit.record(manager, actor, open ? 'scheme-version.opened' : 'scheme-version.closed', { versionId })
    })
  }
}
