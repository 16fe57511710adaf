import { setTimeout as sleep } from 'node:timers/promises'
import { Injectable } from '@nestjs/common'
import { Transactions } from '#database'
import { JobQueue } from '#jobs'
import { UserError } from '#platform'

/** Longer than either takes when it is well, shorter than whoever asks waits. */
const patience = 5_000

/** Whether this process can do its work now. */
@Injectable()
export class HealthService {
  constructor(
    private readonly database: Transactions,
    private readonly jobs: JobQueue,
  ) {}

  /** @throws UserError 503 that names what does not answer, or that the schema is not the newest */
  async checkReady(): Promise<void> {
    const migrated = await answer('database', this.isMigrated())
    if (!migrated) throw new UserError('not-ready', 'The database is still to be migrated.', { status: 503 })
    await answer('queue', this.jobs.check())
  }

  /** TypeORM's own showMigrations() looks through the whole catalogue, which is slow on the embedded database. */
  private async isMigrated(): Promise<boolean> {
    const { manager } = this.database
    const done = await manager.query<{ name: string }[]>('select name from schema_migration')
    const names = new Set(done.map(({ name }) => name))
    return manager.connection.migrations.every((migration) => names.has(migration.name ?? migration.constructor.name))
  }
}

async function answer<T>(who: string, question: Promise<T>): Promise<T> {
  const late = sleep(patience, undefined, { ref: false }).then(() => Promise.reject(new Error('no answer in time')))
  return Promise.race([question, late]).catch((cause: unknown) => {
    throw new UserError('not-ready', `The ${who} does not answer.`, { status: 503, cause })
  })
}
