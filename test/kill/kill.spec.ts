import type { Run } from '#pipeline'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import type { DataSource } from 'typeorm'
import { root } from '../support/containers'
import { temporaryFolder } from '../support/embedded-database'
import { Launched } from '../support/launched'
import { administrator, install, scheme, withDatabase } from './stage'

/** How often to kill, and the seed of when and what: the same seed makes the same choices. */
const kills = Number(process.env.KILLS ?? 20)
const seed = Number(process.env.KILL_SEED ?? 1)

jest.setTimeout(25 * 60_000)

const parameters = { text: 'title', labels: 'source', top: 30 }

/** Mulberry32: a small generator whose numbers the seed decides. */
function randomNumbers(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const titles = (file: string, column: string, keep: (row: Record<string, string>) => boolean): string[] =>
  parse<Record<string, string>>(readFileSync(join(root, 'demonstration', file)), { columns: true })
    .filter(keep)
    .map((row) => row[column]!)

/** A project with enough to do that a run takes some ten seconds: each invented title in twenty wards of a town. */
async function setUp(dataSource: DataSource): Promise<string> {
  const { user, loader, projects } = await install(dataSource)
  const base = titles('harbour-republic.csv', 'Title', (row) => row.Language === 'en' && row['Parent code'] !== '')
  const wards = Array.from({ length: 20 }, (_, index) => index + 1)
  const source = await loader.load(
    scheme(
      'source',
      wards.flatMap((ward) => base.map((title) => `${title}, ward ${ward}`)),
    ),
  )
  const target = await loader.load(
    scheme(
      'target',
      titles('target/occupations_en.csv', 'preferredLabel', () => true),
    ),
  )
  const project = await projects.create(user, {
    name: 'Kill',
    sourceVersionId: source.schemeVersionId,
    targetVersionId: target.schemeVersionId,
    sourceLanguage: 'en',
  })
  return project.id
}

describe(`a run whose worker and launcher are killed ${kills} times (seed ${seed})`, () => {
  const { folder, remove } = temporaryFolder()
  const random = randomNumbers(seed)
  const acknowledged: number[] = []
  let system: Launched
  let projectId: string
  let concepts: number[]
  let targets: number[]
  const ended: string[] = []

  beforeAll(async () => {
    projectId = await withDatabase(folder, setUp)
    ;({ concepts, targets } = await withDatabase(folder, conceptIds))
    system = await Launched.on(folder)
    await system.start()
    await system.signIn(administrator.email, administrator.password)
  })
  afterAll(async () => {
    await system.stop()
    remove()
  })

  const runs = () => `/projects/${projectId}/runs`

  async function begin(): Promise<string> {
    for (;;) {
      const run = await system.request<Run>('POST', runs(), parameters)
      if (run) return run.id
      await sleep(200)
    }
  }

  const stateOf = (id: string) => system.request<Run>('GET', `${runs()}/${id}`)

  async function ending(id: string): Promise<Run> {
    for (;;) {
      const run = await stateOf(id)
      if (run?.finishedAt) return run
      await sleep(200)
    }
  }

  /** One mark for each concept in turn, asked for once; only those whose answer came back are counted on. */
  async function mark(until: AbortSignal): Promise<void> {
    for (const concept of concepts) {
      if (until.aborted) return
      const said = { kind: 'match', relation: 'closeMatch', targetId: targets[concept % targets.length] }
      const path = `/projects/${projectId}/concepts/${concept}/marks`
      if (await system.request('POST', path, said)) acknowledged.push(concept)
      await sleep(100)
    }
  }

  /** Waits a random time, then kills one of the two. */
  async function killOnce(): Promise<void> {
    await sleep(200 + random() * 5000)
    const part = random() < 0.5 ? 'worker' : 'launcher'
    while (!(await system.kill(part))) await sleep(50)
    if (part === 'launcher') await system.start()
  }

  /** What was embedded is forgotten, so that each run has everything to do. */
  async function forgetVectors(): Promise<void> {
    await system.stop()
    await withDatabase(folder, (dataSource) => dataSource.query('truncate text_embedding'))
    await system.start()
  }

  it('always ends, however often it is killed', async () => {
    ended.push(await begin())
    expect((await ending(ended[0]!)).status).toBe('finished')
    const marking = new AbortController()
    const marks = mark(marking.signal)
    for (let done = 0; done < kills;) {
      await forgetVectors()
      const id = await begin()
      ended.push(id)
      while (done < kills && !(await stateOf(id))?.finishedAt) {
        await killOnce()
        done++
      }
      expect(await ending(id)).toMatchObject({ status: 'finished', error: null })
    }
    marking.abort()
    await marks
  })

  it('leaves the suggestions of an undisturbed run, none missing, none twice', async () => {
    await system.stop()
    const [undisturbed, ...killed] = ended
    expect(killed.length).toBeGreaterThan(0)
    await withDatabase(folder, async (dataSource) => {
      const count = () =>
        dataSource.query<{ n: number; sources: number }[]>(
          'select count(*)::int as n, count(distinct source_id)::int as sources from suggestion where run_id = $1',
          [undisturbed],
        )
      expect(await count()).toEqual([{ n: concepts.length * 30, sources: concepts.length }])
      for (const id of killed) {
        expect(await dataSource.query(differences, [undisturbed, id])).toEqual([])
      }
    })
  })

  it('loses no mark that was acknowledged, and stores none twice', async () => {
    const stored = await withDatabase(folder, (dataSource) =>
      dataSource.query<{ source: number; n: number }[]>(
        'select source_id as source, count(*)::int as n from mark group by source_id',
      ),
    )
    expect(acknowledged.length).toBeGreaterThan(10)
    expect(stored.map(({ source }) => source)).toEqual(expect.arrayContaining(acknowledged))
    expect(stored.filter(({ n }) => n !== 1)).toEqual([])
  })
})

const columns = 'source_id, learned, rank, target_id, score, relation, relation_probability, evidence, none_probability'
const of = (run: string) =>
  `select ${columns} from suggestion join ranked_source using (run_id, source_id, learned) where run_id = ${run}`
const differences = `(${of('$1')} except ${of('$2')}) union all (${of('$2')} except ${of('$1')}) limit 5`

async function conceptIds(dataSource: DataSource): Promise<{ concepts: number[]; targets: number[] }> {
  const rows = await dataSource.query<{ id: number; key: string }[]>(
    `select c.id, s.key from concept c join scheme_version v on v.id = c.scheme_version_id
     join scheme s on s.id = v.scheme_id order by c.id`,
  )
  const of = (key: string) => rows.filter((row) => row.key === key).map(({ id }) => id)
  return { concepts: of('source'), targets: of('target') }
}
