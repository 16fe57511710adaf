import { createDataSource, migrate, Transactions } from '#database'
import type { ConceptRecord, SchemeRecord } from '#domain'
import { AuditService, ProjectService, SchemeLoader, UserService } from '#pipeline'
import type { DataSource } from 'typeorm'
import { startDatabase } from '../support/embedded-database'

export const administrator = { email: 'admin@example.org', name: 'Administrator', password: 'correct horse battery' }

/** A classification of its own, whose codes are the places of its titles. */
export function scheme(key: string, all: readonly string[], version = '1'): SchemeRecord {
  const concepts = all.map((text, index): ConceptRecord => {
    const labels = [{ language: 'en', kind: 'preferred' as const, text }]
    const fixed = { uri: null, kind: 'occupation' as const, status: null, notes: [], broader: [], iscoGroup: null }
    return { ...fixed, key: String(index), notation: String(index), labels, line: index }
  })
  return { key, title: key, uri: null, version, languages: ['en'], concepts }
}

/** Does something with the database while the system is stopped. */
export async function withDatabase<T>(folder: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const { url, stop } = await startDatabase(folder)
  const dataSource = await createDataSource({ url, pool: 2 }).initialize()
  try {
    return await work(dataSource)
  } finally {
    await dataSource.destroy()
    await stop()
  }
}

/** A new installation: its administrator, and what loads classifications and makes projects. */
export async function install(dataSource: DataSource) {
  await migrate(dataSource)
  const transactions = new Transactions(dataSource)
  const audit = new AuditService()
  const user = await new UserService(transactions, audit).create(null, {
    ...administrator,
    instanceRole: 'administrator',
  })
  return { user, loader: new SchemeLoader(transactions), projects: new ProjectService(transactions, audit) }
}
