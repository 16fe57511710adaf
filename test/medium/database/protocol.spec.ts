import type { EmbeddedDatabase } from '#platform'
import type { Client } from 'pg'
import { connect, cut, startDatabase, temporaryFolder } from '../../support/embedded-database'
import { bind, execute, flush, parse, password, query, sync, WireClient } from '../../support/wire-client'

const { folder, remove } = temporaryFolder()
let database: EmbeddedDatabase
let client: Client

beforeAll(async () => {
  database = await startDatabase(folder)
  client = await connect(database.url)
})
afterAll(async () => {
  await client.end()
  await database.stop()
  remove()
})

/** Sends a statement that waits behind an open transaction and returns whether it got an answer meanwhile. */
async function isAnsweredWithin(promise: Promise<unknown>, milliseconds: number): Promise<boolean> {
  return Promise.race([
    promise.then(() => true),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), milliseconds)),
  ])
}

describe('who may connect', () => {
  it('is only who knows the password', async () => {
    const url = new URL(database.url)
    url.password = 'guessed'
    await expect(connect(url.href)).rejects.toMatchObject({ code: '28P01' })
  })

  it('must say it before anything else', async () => {
    const stranger = await WireClient.open(database.url)
    stranger.startUp()
    stranger.send(query('select 1'))
    expect(await stranger.until('wrong')).toContain('The password is wrong')
    await stranger.until('never')
    expect(stranger.socket.closed).toBe(true)
  })

  it('cannot make the server keep large packets before that', async () => {
    const stranger = await WireClient.open(database.url)
    stranger.startUp()
    stranger.send(password('x'.repeat(5_000)))
    expect(await stranger.until('refused')).toContain('is refused')
  })

  it('gets no encryption on the loopback address, politely', async () => {
    const stranger = await WireClient.open(database.url)
    stranger.socket.write(Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]))
    expect(await stranger.until('N')).toBe('N')
  })

  it('may wish to cancel a statement, which changes nothing', async () => {
    const stranger = await WireClient.open(database.url)
    stranger.requestCancel()
    await stranger.until('never')
    expect((await client.query('select 1 as x')).rows).toEqual([{ x: 1 }])
  })
})

describe('statements of different connections', () => {
  it('do not mix when their messages arrive in turns', async () => {
    const [a, b] = await Promise.all([WireClient.signedIn(database.url), WireClient.signedIn(database.url)])
    a.send(parse(`select 'first ' || $1::text || $2::text`))
    b.send(parse(`select 'second ' || $1::text`), bind('b'), execute, sync)
    await b.until('Z')
    a.send(bind('a', 'a'), execute, sync)
    expect(await a.until('Z')).toContain('first aa')
    expect(b.replies).toContain('second b')
    for (const each of [a, b]) each.socket.destroy()
  })

  it('may be asked for answers before the batch ends, which the others wait for', async () => {
    const a = await WireClient.signedIn(database.url)
    a.send(parse('select 40 + $1::int'), bind('2'), execute, flush)
    expect(await a.until('42')).toContain('42')
    const other = client.query('select 1')
    expect(await isAnsweredWithin(other, 200)).toBe(false)
    a.send(sync)
    await other
    a.socket.destroy()
  })

  it('may use the same name for different prepared statements', async () => {
    const other = await connect(database.url)
    for (const value of [1, 2, 3]) {
      const mine = await client.query({ name: 'same', text: 'select $1::int + 1 as x', values: [value] })
      const theirs = await other.query({ name: 'same', text: 'select $1::text as x', values: [`t${value}`] })
      expect([mine.rows[0].x, theirs.rows[0].x]).toEqual([value + 1, `t${value}`])
    }
    await other.end()
  })

  it('are forgotten with their connection', async () => {
    const other = await connect(database.url)
    await other.query({ name: "odd ' name", text: 'select 1' })
    const count = 'select count(*)::int as n from pg_prepared_statements where name like $1'
    expect((await client.query(count, ["%odd ' name"])).rows[0].n).toBe(1)
    await other.end()
    // The server hears of the end on another connection than the one that asks.
    while ((await client.query(count, ["%odd ' name"])).rows[0].n > 0) await new Promise(setImmediate)
  })

  it('see nothing of an open transaction and wait for its end', async () => {
    await client.query('create table parcel (name text)')
    const other = await connect(database.url)
    await client.query('begin')
    await client.query("insert into parcel values ('A')")
    const count = other.query('select count(*)::int as n from parcel')
    expect(await isAnsweredWithin(count, 200)).toBe(false)
    await client.query('rollback')
    expect((await count).rows).toEqual([{ n: 0 }])
    await other.end()
  })
})

describe('an error', () => {
  it.each([
    ['in a simple statement', 'selec', [], '42601'],
    ['in a statement with parameters', 'select 1 / $1::int', [0], '22012'],
    ['of depth', `select ${'('.repeat(20_000)}1${')'.repeat(20_000)}`, [], '42601'],
    ['of size', `select repeat('x', 2000000000)`, [], '54000'],
  ])('%s leaves the connection usable', async (_, sql, values, code) => {
    await expect(client.query(sql, values)).rejects.toMatchObject({ code })
    expect((await client.query('select 7 as x')).rows).toEqual([{ x: 7 }])
  })

  it('in a transaction fails the rest of it', async () => {
    await client.query('begin')
    await expect(client.query('select 1 / 0')).rejects.toMatchObject({ code: '22012' })
    await expect(client.query('select 1')).rejects.toMatchObject({ code: '25P02' })
    await client.query('rollback')
    expect((await client.query('select 7 as x')).rows).toEqual([{ x: 7 }])
  })

  it('is what COPY FROM STDIN gets, instead of hanging', async () => {
    await client.query('create table copied (x int)')
    await expect(client.query('copy copied from stdin')).rejects.toThrow('COPY FROM STDIN is not supported')
    await client.query('begin')
    await expect(client.query('copy copied (x) from stdin (format csv)')).rejects.toMatchObject({ code: '0A000' })
    await expect(client.query('select 1')).rejects.toMatchObject({ code: '25P02' })
    await client.query('rollback')
  })
})

describe('a client that disappears', () => {
  it('in a transaction loses it and lets the others go on', async () => {
    await client.query('create table lost (x int)')
    const other = await connect(database.url)
    await other.query('begin')
    await other.query('insert into lost values (1)')
    cut(other)
    expect((await client.query('select count(*)::int as n from lost')).rows).toEqual([{ n: 0 }])
  })

  it('in the middle of a statement does not stop the engine', async () => {
    const other = await connect(database.url)
    other.query('select pg_sleep(0.5)').catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 100))
    cut(other)
    expect((await client.query('select 1 as x')).rows).toEqual([{ x: 1 }])
  })

  it('while it waits for its turn is passed over', async () => {
    const [holder, waiting] = await Promise.all([connect(database.url), connect(database.url)])
    await holder.query('begin')
    waiting.query('select 1').catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 100))
    cut(waiting)
    await holder.query('commit')
    expect((await client.query('select 2 as x')).rows).toEqual([{ x: 2 }])
    await holder.end()
  })

  it('in the middle of a batch does not leave it open', async () => {
    const other = await WireClient.signedIn(database.url)
    other.send(parse('select $1::int'), bind('1'), execute, flush)
    await other.until('T')
    other.socket.destroy()
    expect((await client.query('select 3 as x')).rows).toEqual([{ x: 3 }])
  })
})

describe('notifications', () => {
  it('reach those who listen on the channel, and nobody else', async () => {
    const [listener, elsewhere] = await Promise.all([connect(database.url), connect(database.url)])
    const heard: string[] = []
    listener.on('notification', ({ channel, payload }) => heard.push(`${channel}: ${payload}`))
    elsewhere.on('notification', ({ payload }) => heard.push(`wrong: ${payload}`))
    await listener.query('listen "Odd ""channel"')
    await elsewhere.query('listen other')
    const arrived = new Promise((resolve) => listener.once('notification', resolve))
    await client.query(`select pg_notify('Odd "channel', 'hello')`)
    await arrived
    await elsewhere.query('select 1')
    expect(heard).toEqual(['Odd "channel: hello'])
    await Promise.all([listener.end(), elsewhere.end()])
  })

  it('go on for the others when one stops listening', async () => {
    const [first, second] = await Promise.all([connect(database.url), connect(database.url)])
    await Promise.all([first.query('listen news'), second.query('listen news')])
    await first.query('unlisten news')
    const arrived = new Promise((resolve) => second.once('notification', resolve))
    await client.query('notify news')
    await arrived
    await Promise.all([first.end(), second.end()])
  })
})
