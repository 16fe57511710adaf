import { connect, type Socket } from 'node:net'

const int16 = (value: number) => Buffer.from([value >> 8, value & 255])
const int32 = (value: number) => {
  const buffer = Buffer.alloc(4)
  buffer.writeInt32BE(value)
  return buffer
}
const text = (value: string) => Buffer.from(`${value}\0`)

function message(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body])
}

export const parse = (sql: string, name = '') => message('P', text(name), text(sql), int16(0))
export const bind = (...values: string[]) =>
  message(
    'B',
    text(''),
    text(''),
    int16(0),
    int16(values.length),
    ...values.flatMap((value) => [int32(Buffer.byteLength(value)), Buffer.from(value)]),
    int16(0),
  )
export const execute = message('E', text(''), int32(0))
export const flush = message('H')
export const sync = message('S')
export const query = (sql: string) => message('Q', text(sql))
export const password = (value: string) => message('p', text(value))

/** Speaks the protocol message by message, to send what a well-behaved client never would. */
export class WireClient {
  private received = ''

  private constructor(readonly socket: Socket) {
    socket.on('data', (chunk) => (this.received += chunk.toString('latin1')))
    socket.on('error', () => undefined)
  }

  /** Connected, but not signed in. */
  static async open(url: string): Promise<WireClient> {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    await new Promise((resolve) => socket.once('connect', resolve))
    return new WireClient(socket)
  }

  static async signedIn(url: string): Promise<WireClient> {
    const client = await WireClient.open(url)
    client.startUp()
    client.send(password(new URL(url).password))
    await client.until('Z')
    client.forget()
    return client
  }

  startUp(): void {
    const body = Buffer.concat([int32(196_608), text('user'), text('postgres'), Buffer.from([0])])
    this.socket.write(Buffer.concat([int32(body.length + 4), body]))
  }

  requestCancel(): void {
    this.socket.write(Buffer.concat([int32(16), int32(80_877_102), int32(1), int32(0)]))
  }

  send(...messages: Buffer[]): void {
    this.socket.write(Buffer.concat(messages))
  }

  /** Waits for a piece of the replies and returns all of them so far, in Latin-1. */
  async until(piece: string): Promise<string> {
    while (!this.received.includes(piece) && !this.socket.closed) {
      await Promise.race([
        new Promise((resolve) => this.socket.once('data', resolve)),
        new Promise((resolve) => this.socket.once('close', resolve)),
      ])
    }
    return this.received
  }

  get replies(): string {
    return this.received
  }

  forget(): void {
    this.received = ''
  }
}
