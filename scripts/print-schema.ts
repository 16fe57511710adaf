import { createDataSource, describeSchema, migrate } from '#database'
import { startEmbeddedDatabase } from '#platform'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Prints the schema that the migrations make on a new embedded database: what migrations/schema.sql has to be. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'crosswalk-schema-'))
  const database = await startEmbeddedDatabase({ folder })
  const dataSource = await createDataSource({ url: database.url, pool: 2 }).initialize()
  await migrate(dataSource)
  process.stdout.write(await describeSchema(dataSource))
  await dataSource.destroy()
  await database.stop()
  rmSync(folder, { recursive: true })
}

void main()
