import { randomBytes } from 'node:crypto'
import { createServer, type AddressInfo } from 'node:net'
import type { Engine } from './engine'
import { Session, type Shared } from './session'
import { Turnstile } from './turnstile'
import { int32, textAt } from './wire'

export interface ServerOptions {
  /** 0 takes a free one. */
  port: number
  /** Milliseconds a transaction may stay open with nothing to do. */
  idleInTransaction?: number
  /** Called once, with what made the engine unusable. */
  onFailure: (error: unknown) => void
}

/** Offers the engine to several processes at once, as a PostgreSQL server on the loopback address. */
export class DatabaseServer {
  private readonly sessions = new Set<Session>()
  private readonly password = randomBytes(24).toString('hex')
  private readonly server = createServer((socket) => {
    const session = new Session(++this.count, socket, this.shared, () => this.forget(session))
    this.sessions.add(session)
  })
  private readonly shared: Shared
  private count = 0
  private whenEmpty: (() => void) | undefined

  private constructor(
    private readonly engine: Engine,
    { idleInTransaction = 60_000, onFailure }: ServerOptions,
  ) {
    this.shared = {
      engine,
      turnstile: new Turnstile<Session>(),
      password: Buffer.from(this.password),
      idleInTransaction,
      notify: (notifications) => this.notify(notifications),
      listenAgain: () => this.listenAgain(),
      failed: onFailure,
    }
  }

  static async start(engine: Engine, options: ServerOptions): Promise<DatabaseServer> {
    const database = new DatabaseServer(engine, options)
    await new Promise<void>((resolve, reject) => {
      database.server.once('error', reject).listen(options.port, '127.0.0.1', resolve)
    })
    return database
  }

  /** Address with the password, which is new at every start and known only to who may read the data folder. */
  get url(): string {
    const { port } = this.server.address() as AddressInfo
    return `postgres://postgres:${this.password}@127.0.0.1:${port}/postgres`
  }

  /** Accepts nobody new, waits until the last client has gone, and writes everything to disk. */
  async drain(): Promise<void> {
    this.server.close()
    if (this.sessions.size > 0) await new Promise<void>((resolve) => (this.whenEmpty = resolve))
    await this.engine.close()
  }

  private forget(session: Session): void {
    this.sessions.delete(session)
    if (this.sessions.size === 0) this.whenEmpty?.()
  }

  /** Numbers of sessions stand in for the process ids of a real server, which nobody listens for: 0 says so. */
  private notify(notifications: Buffer[]): void {
    for (const notification of notifications) {
      int32(0).copy(notification, 5)
      const channel = textAt(notification, 9)
      for (const session of this.sessions) if (session.channels.has(channel)) session.send(notification)
    }
  }

  private async listenAgain(): Promise<void> {
    const channels = new Set([...this.sessions].flatMap((session) => [...session.channels]))
    const statements = [...channels].map((channel) => `listen "${channel.replaceAll('"', '""')}"`)
    await this.engine.execute(statements.join('; '))
  }
}
