import { Config } from '../config'
import { startEmbeddedDatabase } from './start'

export interface OpenDatabase {
  /** The given settings, with DATABASE_URL. */
  config: Config
  /** To be called when every connection is closed. */
  close: () => Promise<void>
}

/**
 * A database for the time of one command: the one DATABASE_URL names, else that of the instance which is running on the
 * data folder, else an own one.
 * @throws UserError when the data folder cannot be used
 */
export async function openDatabase(config: Config, execArgv?: string[]): Promise<OpenDatabase> {
  if (config.databaseUrl) return { config, close: () => Promise.resolve() }
  const { url, stop } = await startEmbeddedDatabase({ folder: config.dataFolder, join: true, execArgv })
  return { config: config.with({ DATABASE_URL: url }), close: stop }
}
