/**
 * The little of PostgreSQL's frontend/backend protocol 3.0 that stands between a client and the engine
 * (https://www.postgresql.org/docs/current/protocol-message-formats.html). A message is one byte of type, four bytes of
 * length (of itself and the body), and the body; the first packet of a connection has no type.
 */

export const sslRequest = 80877103
export const gssRequest = 80877104
export const cancelRequest = 80877102

/** Larger than any statement of this system (PostgreSQL itself stops at 1 GiB). */
const longestMessage = 1 << 30

/** Cuts a stream of bytes into whole packets. */
export class PacketReader {
  private chunks: Buffer[] = []
  private available = 0
  /** Length of what comes before the length field: 0 for the first packet of a connection, 1 afterwards. */
  private offset = 0
  private limit = 10_000

  push(chunk: Buffer): void {
    this.chunks.push(chunk)
    this.available += chunk.length
  }

  /** From here on packets carry their type. `limit` bounds what an unknown client can make us keep. */
  expectMessages(limit = longestMessage): void {
    this.offset = 1
    this.limit = limit
  }

  /**
   * The next whole packet, or null while it is incomplete.
   * @throws RangeError when a length is impossible
   */
  next(): Buffer | null {
    const header = this.offset + 4
    if (this.available < header) return null
    if (this.chunks[0]!.length < header) this.join()
    const length = this.offset + this.chunks[0]!.readInt32BE(this.offset)
    if (length < header || length > this.limit) throw new RangeError(`A packet of ${length} bytes is refused`)
    if (this.available < length) return null
    if (this.chunks[0]!.length < length) this.join()
    const [first] = this.chunks as [Buffer]
    if (first.length === length) this.chunks.shift()
    else this.chunks[0] = first.subarray(length)
    this.available -= length
    return first.subarray(0, length)
  }

  private join(): void {
    this.chunks = [Buffer.concat(this.chunks)]
  }
}

export const typeOf = (message: Buffer): string => String.fromCharCode(message[0]!)

/** The zero-terminated text that begins at `start`. */
export function textAt(message: Buffer, start: number): string {
  return message.toString('utf8', start, message.indexOf(0, start))
}

export function message(type: string, ...body: Buffer[]): Buffer {
  const header = Buffer.alloc(5)
  header.write(type)
  header.writeInt32BE(
    body.reduce((sum, part) => sum + part.length, 4),
    1,
  )
  return Buffer.concat([header, ...body])
}

export const text = (value: string): Buffer => Buffer.from(`${value}\0`)

export function int32(value: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeInt32BE(value)
  return buffer
}

export const authenticationOk = message('R', int32(0))
export const authenticationCleartextPassword = message('R', int32(3))
export const parameterStatus = (name: string, value: string) => message('S', text(name), text(value))
export const backendKeyData = (id: number) => message('K', int32(id), int32(0))
export const readyForQuery = message('Z', Buffer.from('I'))
export const query = (sql: string) => message('Q', text(sql))
export const sync = message('S')

/** An error after which the server closes the connection. */
export function fatal(code: string, sentence: string): Buffer {
  const fields = [`SFATAL`, `VFATAL`, `C${code}`, `M${sentence}`].map(text)
  return message('E', ...fields, Buffer.from([0]))
}
