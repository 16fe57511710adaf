import { DatabaseModule } from '#database'
import type { Actor, ConceptRecord } from '#domain'
import { EmbedderSource, FakeEmbedder } from '#embedding'
import { JobQueue } from '#jobs'
import { ProjectService, RunModule, RunService, RunSteps, SchemeLoader, UploadModule, UserService } from '#pipeline'
import { Config, PlatformModule } from '#platform'
import { Test, type TestingModule } from '@nestjs/testing'
import { DataSource } from 'typeorm'
import { HeldJobs, perform as performJob, type Job } from '../../support/held-jobs'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

/** Counts what it embeds, and fails when told to. */
class WatchedEmbedder extends FakeEmbedder {
  embedded: string[] = []
  fails = false

  override embed(texts: readonly string[], maxTokens: number): Promise<Float32Array[]> {
    if (this.fails) return Promise.reject(new Error('The model file is damaged.'))
    this.embedded.push(...texts)
    return super.embed(texts, maxTokens)
  }
}

const trades = ['baker', 'cook', 'diver', 'fisher', 'glazier', 'keeper', 'mason', 'nurse', 'potter', 'sailor']
const places = ['harbour', 'island', 'lighthouse', 'market', 'mill', 'quarry', 'school', 'ship', 'theatre', 'workshop']

/** Generated, of a country that does not exist: 300 sources in two batches, 100 targets with a description each. */
const titles = (suffixes: string[]) =>
  suffixes.flatMap((suffix) => places.flatMap((place) => trades.map((trade) => `${place} ${trade}${suffix}`)))

function concepts(texts: string[], description: (title: string) => string[]): ConceptRecord[] {
  return texts.map((text, index) => ({
    key: `urn:${text}`,
    uri: null,
    notation: String(index + 1),
    kind: 'occupation',
    status: null,
    labels: [{ language: 'en', kind: 'preferred', text }],
    notes: description(text).map((note) => ({ language: 'en', kind: 'description', text: note })),
    broader: [],
    iscoGroup: null,
    line: null,
  }))
}

let database: TestDatabase
let services: TestingModule
let queue: HeldJobs
let embedder: WatchedEmbedder
let runs: RunService
let owner: Actor
let projectId: string

beforeAll(async () => {
  database = await createTestDatabase()
  queue = new HeldJobs()
  embedder = new WatchedEmbedder()
  services = await Test.createTestingModule({ imports: [PlatformModule, DatabaseModule, RunModule, UploadModule] })
    .overrideProvider(Config)
    .useValue(database.config)
    .overrideProvider(DataSource)
    .useValue(database.dataSource)
    .overrideProvider(JobQueue)
    .useValue(queue)
    .overrideProvider(EmbedderSource)
    .useValue({ get: () => Promise.resolve(embedder) })
    .compile()
  runs = services.get(RunService)
  await services.get(UserService).ensureFirstAdministrator()
  owner = await services.get(UserService).byEmail('admin@localhost')
  const load = (key: string, records: ConceptRecord[]) =>
    services.get(SchemeLoader).load({ key, title: key, uri: null, version: '1', languages: ['en'], concepts: records })
  const source = await load(
    'source',
    concepts(titles(['', 's', ' (senior)']), () => []),
  )
  const target = await load(
    'target',
    concepts(titles(['']), (title) => [`Works as ${title}.`]),
  )
  const versions = { sourceVersionId: source.schemeVersionId, targetVersionId: target.schemeVersionId }
  const project = await services
    .get(ProjectService)
    .create(owner, { name: 'Harbour Republic', sourceLanguage: 'en', ...versions })
  projectId = project.id
})
afterAll(async () => {
  await services.close()
  await database.close()
})
afterEach(() => {
  queue.jobs = []
  embedder.fails = false
})

const perform = (job: Job, last = false) => performJob(services, job, last)
const performAll = () => queue.performAll(services)

const start = () => runs.start(owner, projectId, { text: 'title', labels: 'source', top: 5 })

const suggestionsOf = (runId: string) =>
  database.dataSource.query<{ source: string; rank: number; target: string; score: number }[]>(
    `select s.key as source, g.rank, t.key as target, g.score from suggestion g
     join concept s on s.id = g.source_id join concept t on t.id = g.target_id
     where g.run_id = $1 order by s.id, g.rank`,
    [runId],
  )

describe('a run', () => {
  it('embeds every text once and stores the best targets of every source', async () => {
    const { id, status } = await start()
    expect(status).toBe('waiting')
    await performAll()
    const run = await runs.get(projectId, id)
    expect(run).toMatchObject({ status: 'finished', model: { name: 'fake' }, error: null, progress: null })
    // 300 titles, of which the targets share 100, and 100 whole texts of targets
    expect(embedder.embedded).toHaveLength(400)
    expect(new Set(embedder.embedded).size).toBe(400)
    const suggestions = await suggestionsOf(id)
    expect(suggestions).toHaveLength(300 * 5)
    expect(suggestions.find(({ source }) => source === 'urn:ship cooks')).toMatchObject({
      rank: 1,
      target: 'urn:ship cook',
    })
  })

  it('embeds nothing again, and comes to the same end when every job comes twice and the last first', async () => {
    const [first] = await runs.list(projectId)
    embedder.embedded = []
    const { id } = await start()
    const [begin] = queue.jobs.splice(0)
    await perform(begin!)
    const batches = queue.jobs.splice(0).reverse()
    expect(batches.map(({ name }) => name)).toEqual(['run.rank', 'run.rank'])
    for (const job of [begin!, ...batches, ...batches]) await perform(job)
    await performAll()
    expect((await runs.get(projectId, id)).status).toBe('finished')
    expect(embedder.embedded).toEqual([])
    expect(await suggestionsOf(id)).toEqual(await suggestionsOf(first!.id))
  })

  it('says how far it is, and ends where it is when it is cancelled', async () => {
    const { id } = await start()
    await perform(queue.jobs.shift()!)
    // The first batch waits for the survey of the whole scheme.
    expect((await runs.get(projectId, id)).progress).toMatchObject({ step: 'survey', done: 0, total: 300 })
    await perform(queue.jobs.shift()!)
    const half = await runs.get(projectId, id)
    expect(half).toMatchObject({ status: 'ranking', progress: { step: 'rank', done: 200, total: 300 } })
    expect(half.progress!.rate).toBeGreaterThan(0)
    expect((await runs.cancel(owner, projectId, id)).status).toBe('cancelled')
    await performAll()
    expect((await runs.get(projectId, id)).status).toBe('cancelled')
    expect(await suggestionsOf(id)).toHaveLength(200 * 5)
  })

  it('goes on from the sweep when the queue was lost', async () => {
    const { id } = await start()
    await perform(queue.jobs.shift()!)
    queue.jobs = []
    await services.get(RunSteps).sweep()
    await performAll()
    expect((await runs.get(projectId, id)).status).toBe('finished')
    expect(await suggestionsOf(id)).toHaveLength(300 * 5)
  })

  it('fails in words only when the queue gives up, and the queue sees every failure', async () => {
    await database.dataSource.query('delete from text_embedding')
    const { id } = await start()
    await perform(queue.jobs.shift()!)
    embedder.fails = true
    const [batch] = queue.jobs
    await expect(perform(batch!)).rejects.toThrow('damaged')
    expect((await runs.get(projectId, id)).status).toBe('embedding')
    await expect(perform(batch!, true)).rejects.toThrow('damaged')
    expect(await runs.get(projectId, id)).toMatchObject({
      status: 'failed',
      error: expect.stringContaining('The model file is damaged.'),
    })
  })

  it('never mixes vectors of two models', async () => {
    await database.dataSource.query('delete from text_embedding')
    const { id } = await start()
    await perform(queue.jobs.shift()!)
    const before = embedder
    embedder = new WatchedEmbedder(32)
    await expect(perform(queue.jobs.shift()!, true)).rejects.toThrow('another one')
    embedder = before
    expect(await runs.get(projectId, id)).toMatchObject({ status: 'failed', error: expect.stringContaining('model') })
  })
})

describe('the start of a run', () => {
  it('is refused while another run of the project goes on', async () => {
    const { id } = await start()
    await expect(start()).rejects.toMatchObject({ status: 409, code: 'run-in-progress' })
    await runs.cancel(owner, projectId, id)
  })

  it('is refused when the targets have no labels in the language wanted', async () => {
    await database.dataSource.query(`update project set source_language = 'lv' where id = $1`, [projectId])
    await expect(start()).rejects.toMatchObject({ status: 422, code: 'no-labels-in-language' })
    await database.dataSource.query(`update project set source_language = 'en' where id = $1`, [projectId])
  })
})
