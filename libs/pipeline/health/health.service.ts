import { Injectable } from '@nestjs/common'
import { Transactions } from '#database'
import { UserError } from '#platform'

/** Whether this process can do its work now. */
@Injectable()
export class HealthService {
  constructor(private readonly database: Transactions) {}

  /** @throws UserError 503 that names what does not answer */
  async checkReady(): Promise<void> {
    await this.database.check().catch((cause: unknown) => {
      throw new UserError('not-ready', 'The database does not answer.', { status: 503, cause })
    })
  }
}
