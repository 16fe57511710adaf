import { createDataSource, migrate } from '#database'
import { startEmbeddedDatabase, type Config, type EmbeddedDatabase } from '#platform'
import { once } from 'node:events'
import { extname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { LogFile } from './log-file'
import { Part } from './part'

export interface SystemOptions {
  config: Config
  /** Opens the first session; known to the service only. */
  signInKey: string
  log: LogFile
  /** Says something to the person at the terminal. */
  say: (sentence: string) => void
}

/** Exit code with which the database asks for a new start. */
const engineDied = 70
const restartPause = 1_000
/** More deaths than that without an hour's rest between them, and starting again is no help. */
const mostRestarts = 5
const soundRun = 3_600_000

/** Database, service and worker: started in this order, stopped in the other. */
export class System {
  private readonly stopRequest = new AbortController()
  private readonly stopRequested = once(this.stopRequest.signal, 'abort').then(() => 'stop' as const)

  constructor(private readonly options: SystemOptions) {}

  /**
   * Runs until `stop` is called. When the database's engine dies, everything is started again on its files.
   * @throws UserError when the data folder cannot be used
   */
  async run(onStarted: () => void): Promise<void> {
    for (let restarts = 0; ; restarts++) {
      const began = Date.now()
      const database = await this.openDatabase()
      const parts = await this.startParts(database.url)
      onStarted()
      const end = await Promise.race([this.stopRequested, database.exited])
      await Promise.all(parts.map((part) => part.stop()))
      if (end === 'stop') return database.stop()
      if (Date.now() - began > soundRun) restarts = 0
      if (restarts === mostRestarts) throw new Error(`the database ends again and again. See ${this.options.log.path}`)
      const why = end === engineDied ? 'ran out of memory or failed' : 'was ended'
      this.options.say(`The database ${why}; everything is started again. Nothing that was saved is lost.`)
      await sleep(restartPause)
    }
  }

  stop(): void {
    this.stopRequest.abort()
  }

  get stopping(): boolean {
    return this.stopRequest.signal.aborted
  }

  /** The one DATABASE_URL names, for those who run a server of their own; else the embedded one. */
  private async openDatabase(): Promise<Pick<EmbeddedDatabase, 'url' | 'exited' | 'stop'>> {
    const { config, log } = this.options
    if (config.databaseUrl) {
      return { url: config.databaseUrl, exited: new Promise(() => undefined), stop: () => Promise.resolve() }
    }
    const write = (text: string) => log.write('database', text.trimEnd())
    const database = await startEmbeddedDatabase({ folder: config.dataFolder, log: write })
    log.write('launcher', `database is process ${database.pid}`)
    return database
  }

  private async startParts(databaseUrl: string): Promise<Part[]> {
    const dataSource = await createDataSource({ url: databaseUrl, pool: 2 }).initialize()
    await migrate(dataSource).finally(() => dataSource.destroy())
    const config = this.options.config.with({ DATABASE_URL: databaseUrl })
    const parts = [
      this.part('service', 'api', { ...config.toEnvironment(), CROSSWALK_SIGN_IN_KEY: this.options.signInKey }),
      this.part('worker', 'worker', config.toEnvironment()),
    ]
    for (const part of parts) part.start()
    return parts
  }

  private part(name: string, app: string, env: Record<string, string | undefined>): Part {
    const { log, say } = this.options
    const onCrash = (sentence: string) => {
      log.write('launcher', sentence)
      say(`${sentence} See ${log.path}`)
    }
    const entry = join(__dirname, '..', app, `main${extname(__filename)}`)
    const onStart = (pid: number) => log.write('launcher', `${name} is process ${pid}`)
    return new Part({ name, entry, env, log: (line) => log.write(name, line), onStart, onCrash })
  }
}
