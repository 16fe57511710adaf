import { connect, startDatabase, temporaryFolder } from '../../support/embedded-database'

const { folder, remove } = temporaryFolder()
afterAll(remove)

const vector = `[${Array(384).fill(0.1).join(',')}]`

/** Four clients insert one row a transaction until the connection breaks; returns the ids whose commit was answered. */
async function insertUntilKilled(url: string, firstId: number): Promise<number[]> {
  const committed: number[] = []
  let next = firstId
  const insert = async () => {
    const client = await connect(url)
    for (;;) {
      const id = next++
      await client.query('begin')
      const values = [id, 'x'.repeat(200 + Math.floor(Math.random() * 3_000)), vector]
      await client.query('insert into kept values ($1, $2, $3)', values)
      await client.query('commit')
      committed.push(id)
    }
  }
  await Promise.allSettled(Array.from({ length: 4 }, insert))
  return committed
}

it('loses no committed row when the process is killed while it writes', async () => {
  const committed: number[] = []
  for (let round = 0; round < 3; round++) {
    const database = await startDatabase(folder)
    const client = await connect(database.url)
    await client.query(`create extension if not exists vector;
      create table if not exists kept (id int primary key, filling text, position vector(384))`)
    const writing = insertUntilKilled(database.url, 1 + (round + 1) * 1_000_000)
    await new Promise((resolve) => setTimeout(resolve, 500 + Math.random() * 1_000))
    process.kill(database.pid!, 'SIGKILL')
    await database.exited
    const ids = await writing
    expect(ids.length).toBeGreaterThan(0)
    committed.push(...ids)
  }
  const database = await startDatabase(folder)
  const client = await connect(database.url)
  const { rows } = await client.query<{ id: number }>('select id from kept')
  const present = new Set(rows.map(({ id }) => id))
  expect(committed.filter((id) => !present.has(id))).toEqual([])
  await client.query('reindex table kept')
  await client.end()
  await database.stop()
})

it('asks for a new start when the engine itself dies, and loses nothing', async () => {
  const database = await startDatabase(folder)
  const client = await connect(database.url)
  await client.query('create table survivor (x int); insert into survivor values (1)')
  await client.query(
    'create function endless(n int) returns int language plpgsql as $$ begin return endless(n + 1); end $$',
  )
  await client.query('select endless(1)').catch(() => undefined)
  expect(await database.exited).toBe(70)
  const next = await startDatabase(folder)
  const again = await connect(next.url)
  expect((await again.query('select x from survivor')).rows).toEqual([{ x: 1 }])
  await again.end()
  await next.stop()
})
