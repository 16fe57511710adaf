import { createDataSource, migrate } from '#database'
import { Config, UserError } from '#platform'
import 'reflect-metadata'

/** Brings the server's database to the newest schema and ends. The embedded mode does the same when it starts. */
async function main(): Promise<void> {
  const { databaseUrl } = Config.fromEnvironment()
  if (!databaseUrl) throw new UserError('no-database', 'DATABASE_URL is not set: which database is to be migrated?')
  const dataSource = await createDataSource({ url: databaseUrl, pool: 2 }).initialize()
  const names = await migrate(dataSource).finally(() => dataSource.destroy())
  console.log(names.length > 0 ? `Migrated: ${names.join(', ')}` : 'The schema is up to date.')
}

main().catch((error: unknown) => {
  console.error(error instanceof UserError ? error.message : error)
  process.exitCode = 1
})
