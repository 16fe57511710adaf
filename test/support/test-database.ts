import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDataSource } from '#database'
import { Config, startEmbeddedDatabase } from '#platform'
import { randomBytes } from 'node:crypto'
import { Redis } from 'ioredis'
import { Client } from 'pg'
import type { DataSource } from 'typeorm'
import { typescriptChild } from './typescript-child'

export interface TestDatabase {
  url: string
  /** Settings of a process that works on this database, and on TEST_REDIS_URL if there is one. */
  config: Config
  dataSource: DataSource
  /** Call it in afterAll. */
  close(): Promise<void>
}

/**
 * A migrated, empty database for one test file: a clone of the template that template-database.ts made, on the embedded
 * database or, with TEST_DATABASE_URL, on that server.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL
  const { url, remove } = server ? await cloneOnServer(server) : await cloneEmbedded()
  const config = Config.fromEnvironment({
    DATABASE_URL: url,
    REDIS_URL: await emptyRedis(process.env.TEST_REDIS_URL),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
  })
  const dataSource = await createDataSource({ url, pool: 5 }).initialize()
  const close = async () => {
    if (dataSource.isInitialized) await dataSource.destroy()
    await remove()
  }
  return { url, config, dataSource, close }
}

/** Name of the template that the global set-up of Jest made. */
function template(): string {
  const name = process.env.CROSSWALK_TEST_TEMPLATE
  if (!name) throw new Error('There is no template database: run this test in the Jest project "medium".')
  return name
}

async function cloneOnServer(server: string) {
  const name = `crosswalk_test_${randomBytes(6).toString('hex')}`
  await administer(server, `create database ${name} template ${template()}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, remove: () => administer(server, `drop database ${name} with (force)`) }
}

async function cloneEmbedded() {
  const folder = mkdtempSync(join(tmpdir(), 'crosswalk-test-'))
  cpSync(join(template(), 'database'), join(folder, 'database'), { recursive: true })
  const { url, stop } = await startEmbeddedDatabase({ folder, execArgv: typescriptChild })
  const remove = async () => {
    await stop()
    rmSync(folder, { recursive: true })
  }
  return { url, remove }
}

/** One statement on a server's own database. */
export async function administer(server: string, statement: string): Promise<void> {
  const client = new Client(server)
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

/** How many test databases of one file may be open at once; real-servers.sh starts Redis with enough for 16 files. */
const redisDatabasesOfAFile = 16
let opened = 0

/** An empty Redis database that no other test database uses: workers of two installations would take each other's jobs. */
async function emptyRedis(server: string | undefined): Promise<string | undefined> {
  if (!server) return undefined
  const url = new URL(server)
  const file = Number(process.env.JEST_WORKER_ID ?? 1) - 1
  url.pathname = `/${file * redisDatabasesOfAFile + (opened++ % redisDatabasesOfAFile)}`
  const redis = new Redis(url.href)
  await redis.flushdb()
  await redis.quit()
  return url.href
}
