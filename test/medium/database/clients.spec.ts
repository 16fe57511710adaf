import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { EmbeddedDatabase } from '#platform'
import type { Client } from 'pg'
import { connect, startDatabase, temporaryFolder } from '../../support/embedded-database'
import { typescriptChild } from '../../support/typescript-child'

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

it('keeps the sum of all accounts while two processes with ten connections each move amounts', async () => {
  await client.query(`
    create table account (id int primary key, balance int);
    create table transfer (id bigserial primary key, a int, b int);
    insert into account select g, 100 from generate_series(1, 10) g`)
  const script = join(__dirname, '..', '..', 'support', 'transfer-client.ts')
  const run = () => promisify(execFile)(process.execPath, [...typescriptChild, script, database.url, '20'])
  const results = await Promise.all([run(), run()])
  expect(results.map(({ stdout }) => stdout)).toEqual(['180', '180'])
  const { rows } = await client.query(
    'select (select sum(balance)::int from account) as sum, (select count(*)::int from transfer) as transfers',
  )
  expect(rows).toEqual([{ sum: 1000, transfers: 360 }])
})

it('serves a hundred connections', async () => {
  const clients = await Promise.all(Array.from({ length: 100 }, () => connect(database.url)))
  const answers = await Promise.all(clients.map((each, i) => each.query('select $1::int as x', [i])))
  expect(answers.map(({ rows }) => rows[0].x)).toEqual(clients.map((_, i) => i))
  await Promise.all(clients.map((each) => each.end()))
})

it('has no deadlock between transactions that take rows in opposite order', async () => {
  await client.query('create table pair (id int primary key, n int); insert into pair values (1, 0), (2, 0)')
  const increment = async (order: number[]) => {
    const own = await connect(database.url)
    for (let i = 0; i < 30; i++) {
      await own.query('begin')
      for (const id of order) await own.query('update pair set n = n + 1 where id = $1', [id])
      await own.query('commit')
    }
    await own.end()
  }
  await Promise.all([increment([1, 2]), increment([2, 1])])
  expect((await client.query('select n from pair')).rows).toEqual([{ n: 60 }, { n: 60 }])
})

describe('it can', () => {
  it('search vectors by an index', async () => {
    await client.query(`
      create extension vector;
      create table point (id int, position vector(3));
      insert into point select g, array[g, 1, 0]::vector from generate_series(1, 100) g;
      create index on point using hnsw (position vector_cosine_ops)`)
    const { rows } = await client.query(`select id from point order by position <=> '[50,1,0]' limit 1`)
    expect(rows).toEqual([{ id: 50 }])
  })

  it('compare words by their letters and without accents', async () => {
    await client.query('create extension pg_trgm; create extension unaccent')
    const { rows } = await client.query(
      `select unaccent('Zürich Éa') as plain, similarity('word', 'words') > 0.5 as near`,
    )
    expect(rows).toEqual([{ plain: 'Zurich Ea', near: true }])
  })

  it('take a parameter of 20 MB and return 50,000 rows', async () => {
    const { rows } = await client.query('select length($1::text) as n', ['x'.repeat(20_000_000)])
    expect(rows).toEqual([{ n: 20_000_000 }])
    const many = await client.query("select g, repeat('x', 200) from generate_series(1, 50000) g")
    expect(many.rowCount).toBe(50_000)
  })

  it('insert ten thousand rows in one statement', async () => {
    await client.query('create table many (a int, b text)')
    const values = Array.from({ length: 10_000 }, (_, i) => [i, `v${i}`])
    const places = values.map((_, i) => `($${2 * i + 1}, $${2 * i + 2})`).join(',')
    await client.query(`insert into many values ${places}`, values.flat())
    expect((await client.query('select count(*)::int as n from many')).rows).toEqual([{ n: 10_000 }])
  })
})
