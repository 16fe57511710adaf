import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedDatabase, type EmbeddedDatabase } from '#platform'
import { Client } from 'pg'
import { typescriptChild } from './typescript-child'

/** A new folder for a database; remove it with the returned function. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'crosswalk-test-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export function startDatabase(folder: string, options: { join?: boolean } = {}): Promise<EmbeddedDatabase> {
  return startEmbeddedDatabase({ folder, execArgv: typescriptChild, ...options })
}

/** A connected client whose lost connection is no error of the test. */
export async function connect(url: string): Promise<Client> {
  const client = new Client(url)
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** Cuts a client's connection without a goodbye, as a killed process does. */
export function cut(client: Client): void {
  const { stream } = (client as unknown as { connection: { stream: { destroy(): void } } }).connection
  stream.destroy()
}
