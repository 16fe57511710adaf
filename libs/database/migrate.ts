import { MigrationExecutor, type DataSource } from 'typeorm'

/** Any number, as long as every process of every release takes the same one. */
const migrationLock = 723_114_042

/**
 * Brings the database to the newest schema. Processes may call it at once: one migrates, the others wait for it. All
 * pending migrations run in one transaction, so a failed one leaves the schema as it was.
 *
 * @returns names of the migrations that ran
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner()
  try {
    await runner.startTransaction()
    // Of the transaction, not of the session: connections of the embedded database share one session.
    await runner.query('select pg_advisory_xact_lock($1)', [migrationLock])
    const executor = new MigrationExecutor(dataSource, runner)
    executor.transaction = 'all'
    const done = await executor.executePendingMigrations()
    await runner.commitTransaction()
    return done.map(({ name }) => name)
  } catch (error) {
    await runner.rollbackTransaction()
    throw error
  } finally {
    await runner.release()
  }
}
