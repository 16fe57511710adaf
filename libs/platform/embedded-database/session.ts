import { timingSafeEqual } from 'node:crypto'
import type { Socket } from 'node:net'
import { EngineDied, type Engine } from './engine'
import { followListening, refuseCopy, sqlOf, StatementNames } from './statements'
import type { Turnstile } from './turnstile'
import * as wire from './wire'

/** What the sessions of one server share. */
export interface Shared {
  engine: Engine
  turnstile: Turnstile<Session>
  password: Buffer
  /** Milliseconds a transaction may stay open with nothing to do. */
  idleInTransaction: number
  /** Delivers notifications; called while the sender still has the engine. */
  notify(notifications: Buffer[]): void
  /** A session stopped listening: the engine must go on listening for the others. */
  listenAgain(): Promise<void>
  failed(error: unknown): void
}

const signInTimeout = 10_000
const endOfBatch = new Set(['Q', 'S', 'F', 'H'])
const copyData = new Set(['d', 'c', 'f'])

/**
 * One client. Its messages are collected up to the one that asks for an answer and then run as one batch while no other
 * client has the engine; the engine stays with it until its transaction ends.
 */
export class Session {
  readonly channels = new Set<string>()
  private readonly reader = new wire.PacketReader()
  private readonly names: StatementNames
  private receive: (packet: Buffer) => void = (packet) => this.receiveStartup(packet)
  private batch: Buffer[] = []
  private work: Promise<void> = Promise.resolve()
  private gone = false
  private keepsEngine = false
  private stopsListening = false
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly id: number,
    private readonly socket: Socket,
    private readonly shared: Shared,
    private readonly onEnd: () => void,
  ) {
    this.names = new StatementNames(`c${id}_`)
    socket.setNoDelay(true)
    socket.on('data', (chunk) => this.read(chunk))
    // An error is always followed by close.
    socket.on('error', () => undefined)
    socket.on('close', () => this.end())
    this.closeAfter(signInTimeout, wire.fatal('08P01', 'No sign-in within 10 seconds'))
  }

  send(bytes: Buffer): void {
    if (!this.gone) this.socket.write(bytes)
  }

  private read(chunk: Buffer): void {
    this.reader.push(chunk)
    try {
      for (let packet = this.reader.next(); packet && !this.socket.destroyed; packet = this.reader.next()) {
        this.receive(packet)
      }
    } catch (error) {
      this.refuse('08P01', error instanceof RangeError ? error.message : 'The message is not understood')
    }
  }

  private receiveStartup(packet: Buffer): void {
    const code = packet.length >= 8 ? packet.readInt32BE(4) : 0
    if (code === wire.sslRequest || code === wire.gssRequest) return this.send(Buffer.from('N'))
    // Nothing can interrupt the engine in the middle of a statement: the wish is heard, and not granted.
    if (code === wire.cancelRequest) return void this.socket.end()
    if (code >> 16 !== 3) return this.refuse('0A000', 'Only version 3 of the protocol is spoken here')
    this.reader.expectMessages(1_000)
    this.receive = (next) => this.receivePassword(next)
    this.send(wire.authenticationCleartextPassword)
  }

  private receivePassword(packet: Buffer): void {
    const given = Buffer.from(wire.typeOf(packet) === 'p' ? wire.textAt(packet, 5) : '')
    const { password, engine } = this.shared
    if (given.length !== password.length || !timingSafeEqual(given, password)) {
      return this.refuse('28P01', 'The password is wrong')
    }
    clearTimeout(this.timer)
    this.reader.expectMessages()
    this.receive = (next) => this.receiveMessage(next)
    const parameters = [...engine.parameters].map(([name, value]) => wire.parameterStatus(name, value))
    this.send(Buffer.concat([wire.authenticationOk, ...parameters, wire.backendKeyData(this.id), wire.readyForQuery]))
  }

  private receiveMessage(message: Buffer): void {
    const type = wire.typeOf(message)
    if (type === 'X') return void this.socket.end()
    if (copyData.has(type)) return
    const sql = sqlOf(message)
    this.batch.push(this.names.makePrivate(sql === null ? message : refuseCopy(message, sql)))
    if (sql !== null) this.stopsListening = followListening(sql, this.channels) || this.stopsListening
    if (endOfBatch.has(type)) this.schedule(Buffer.concat(this.batch.splice(0)), type)
  }

  private schedule(batch: Buffer, type: string): void {
    const stopsListening = this.stopsListening
    this.stopsListening = false
    this.inTurn(async () => {
      clearTimeout(this.timer)
      if (this.gone) return
      const { status, notifications } = await this.shared.engine.run(batch, (bytes) => this.send(bytes))
      if (status === null && type !== 'H') throw new EngineDied('The database engine gave no answer')
      this.keepsEngine = status !== 'I'
      if (stopsListening) await this.shared.listenAgain()
      if (notifications.length > 0) this.shared.notify(notifications)
      if (this.keepsEngine) this.keepForAWhile()
    })
  }

  /** The engine stays with this session, but not for ever. */
  private keepForAWhile(): void {
    this.closeAfter(
      this.shared.idleInTransaction,
      wire.fatal('25P03', 'terminating connection due to idle-in-transaction timeout'),
    )
  }

  /** Runs `task` when what was sent before is done and the engine is free for this session. */
  private inTurn(task: () => Promise<void>): void {
    this.work = this.work.then(async () => {
      await this.shared.turnstile.enter(this)
      try {
        await task()
      } catch (error) {
        this.shared.failed(error)
      }
      if (!this.keepsEngine) this.shared.turnstile.leave(this)
    })
  }

  /** Leaves nothing behind: no open transaction, no prepared statement, no subscription. */
  private end(): void {
    if (this.gone) return
    this.gone = true
    clearTimeout(this.timer)
    this.inTurn(async () => {
      const { engine } = this.shared
      await engine.run(wire.sync, () => undefined)
      if (engine.inTransaction) await engine.execute('rollback')
      const deallocation = this.names.deallocation()
      if (deallocation) await engine.execute(deallocation)
      this.keepsEngine = false
    })
    this.work = this.work.then(this.onEnd)
  }

  private refuse(code: string, sentence: string): void {
    this.socket.end(wire.fatal(code, sentence))
    this.socket.destroySoon()
  }

  private closeAfter(milliseconds: number, farewell: Buffer): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.socket.write(farewell)
      this.socket.destroySoon()
    }, milliseconds)
  }
}
