import { PGlite } from '@electric-sql/pglite'
import { vector } from '@electric-sql/pglite-pgvector'
import { PacketReader, typeOf } from './wire'

/** `I`: idle, `T`: in a transaction, `E`: in a failed one. */
export type TransactionStatus = 'I' | 'T' | 'E'

/** The engine stopped answering; its memory is lost, its files are as after a crash of PostgreSQL: recoverable. */
export class EngineDied extends Error {}

export interface Outcome {
  /** Null when the batch did not ask for one (it ended with Flush). */
  status: TransactionStatus | null
  /** NotificationResponse messages, addressed to whoever listens. */
  notifications: Buffer[]
}

const reported = ['server_version', 'server_encoding', 'client_encoding', 'DateStyle', 'TimeZone'] as const

/** PostgreSQL 18 compiled to WebAssembly: one session, spoken to in wire messages. */
export class Engine {
  private constructor(
    private readonly database: PGlite,
    /** What a server reports at the start of a connection. */
    readonly parameters: ReadonlyMap<string, string>,
  ) {}

  /** @param folder of the database files; made when it does not exist */
  static async open(folder: string): Promise<Engine> {
    // The types of these two say that they are ES modules only.
    const { pg_trgm } = await import('@electric-sql/pglite/contrib/pg_trgm')
    const { unaccent } = await import('@electric-sql/pglite/contrib/unaccent')
    // bullmq: BullMQ pins its schema with a connection option, which one shared session cannot have.
    const startParams = PGlite.defaultStartParams.map((parameter) =>
      parameter === 'search_path=public' ? 'search_path=public,bullmq' : parameter,
    )
    const database = await PGlite.create({ dataDir: folder, startParams, extensions: { vector, pg_trgm, unaccent } })
    const parameters = new Map([
      ['standard_conforming_strings', 'on'],
      ['integer_datetimes', 'on'],
    ])
    for (const name of reported) {
      const { rows } = await database.query<{ value: string }>('select current_setting($1) as value', [name])
      parameters.set(name, rows[0]!.value)
    }
    return new Engine(database, parameters)
  }

  /**
   * Runs whole messages as one batch and hands the replies to `reply` as they come.
   * @throws EngineDied when there is no sound answer
   */
  async run(batch: Buffer, reply: (bytes: Buffer) => void): Promise<Outcome> {
    const outcome: Outcome = { status: null, notifications: [] }
    const reader = new PacketReader()
    reader.expectMessages()
    const onRawData = (data: Uint8Array) => {
      // The engine uses its buffer again.
      reader.push(Buffer.from(data))
      const replies: Buffer[] = []
      for (let packet = reader.next(); packet; packet = reader.next()) {
        if (typeOf(packet) === 'A') outcome.notifications.push(packet)
        else replies.push(packet)
        if (typeOf(packet) === 'Z') outcome.status = String.fromCharCode(packet[5]!) as TransactionStatus
      }
      if (replies.length > 0) reply(Buffer.concat(replies))
    }
    try {
      await this.database.runExclusive(() => this.database.execProtocolRawStream(batch, { onRawData }))
    } catch (cause) {
      throw new EngineDied('The database engine failed', { cause })
    }
    return outcome
  }

  /** Runs statements of our own, between batches of clients. */
  async execute(sql: string): Promise<void> {
    await this.database.exec(sql)
  }

  get inTransaction(): boolean {
    return this.database.isInTransaction()
  }

  close(): Promise<void> {
    return this.database.close()
  }
}
