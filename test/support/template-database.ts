import { createDataSource, migrate } from '#database'
import { startEmbeddedDatabase } from '#platform'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { typescriptChild } from './typescript-child'

/**
 * The migrated database that createTestDatabase() clones: a folder of the embedded database or, with TEST_DATABASE_URL,
 * a database on that server. `make` prints its name; `remove NAME` is for afterwards.
 */
const server = process.env.TEST_DATABASE_URL
const [command, name] = process.argv.slice(2)

async function make(): Promise<string> {
  if (server) {
    const database = `crosswalk_template_${process.pid}`
    await administer(`create database ${database}`)
    const url = new URL(server)
    url.pathname = `/${database}`
    await migrateOnce(url.href)
    return database
  }
  const folder = mkdtempSync(join(tmpdir(), 'crosswalk-template-'))
  const { url, stop } = await startEmbeddedDatabase({ folder, execArgv: typescriptChild })
  await migrateOnce(url)
  await stop()
  return folder
}

async function remove(made: string): Promise<void> {
  if (server) await administer(`drop database ${made}`)
  else rmSync(made, { recursive: true })
}

async function migrateOnce(url: string): Promise<void> {
  const dataSource = await createDataSource({ url, pool: 2 }).initialize()
  await migrate(dataSource)
  await dataSource.destroy()
}

async function administer(statement: string): Promise<void> {
  const client = new Client(server)
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

async function main(): Promise<void> {
  if (command === 'make') process.stdout.write(await make())
  else if (command === 'remove' && name) await remove(name)
}

void main()
