import { DatabaseModule } from '#database'
import { rankingModelSchema, relations, type Actor, type ConceptRecord, type RankingModel } from '#domain'
import { EmbedderSource, FakeEmbedder } from '#embedding'
import { JobQueue } from '#jobs'
import {
  MarkService,
  MemberService,
  MetricService,
  MetricsModule,
  ProjectService,
  RankingModels,
  RunModule,
  RunService,
  RunSteps,
  SchemeLoader,
  SuggestionStore,
  UploadModule,
  UserService,
  ValidateModule,
  WorkService,
} from '#pipeline'
import { Config, PlatformModule } from '#platform'
import { Test, type TestingModule } from '@nestjs/testing'
import { DataSource } from 'typeorm'
import { HeldJobs, perform } from '../../support/held-jobs'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

/** Weights for these tests alone: letters that are alike, and far more what was agreed for titles that are alike. */
function testModel(version = '1'): RankingModel {
  const draft = { signals: { nearestLabel: 10 } }
  const weights = { signals: { nearestLabel: 10, agreedTitle: 30 } }
  const both = <Value>(value: Value) => ({ scheme: value, single: value })
  const even = { intercept: 0, weights: {} }
  return rankingModelSchema.parse({
    format: 1,
    name: 'test',
    version,
    trainedOn: [],
    draft: { title: draft, described: draft },
    combiner: { title: both(weights), described: both(weights) },
    calibration: both({ intercept: 0, weights: { logOdds: 1 } }),
    relation: Object.fromEntries(relations.map((relation) => [relation, even])),
    none: both({ intercept: -2, weights: { nearestLabel: 1 } }),
  })
}

const trades = ['baker', 'cook', 'diver', 'keeper', 'mason']
const places = ['harbour', 'island', 'market', 'mill', 'quarry', 'school']

/** Generated, of a country that does not exist: 120 sources, 30 targets. */
const titles = (suffixes: string[]) =>
  suffixes.flatMap((suffix) => places.flatMap((place) => trades.map((trade) => `${place} ${trade}${suffix}`)))

const concepts = (texts: string[]) =>
  texts.map((text, index): ConceptRecord => {
    const fixed = { uri: null, kind: 'occupation' as const, status: null, notes: [], broader: [], iscoGroup: null }
    const labels = [{ language: 'en', kind: 'preferred' as const, text }]
    return { ...fixed, key: `urn:${text}`, notation: String(index + 1), labels, line: null }
  })

let database: TestDatabase
let worker: TestingModule
let model = testModel()
const queue = new HeldJobs()
const booted: TestingModule[] = []
let owner: Actor
let ana: Actor
let ben: Actor
let projectId: string
let runId: string
let source: Record<string, number>
let target: Record<string, number>

/** Another process on the same database: it knows nothing of what the others hold in memory. */
async function boot(): Promise<TestingModule> {
  const services = await Test.createTestingModule({
    imports: [PlatformModule, DatabaseModule, RunModule, UploadModule, ValidateModule, MetricsModule],
  })
    .overrideProvider(Config)
    .useValue(database.config)
    .overrideProvider(DataSource)
    .useValue(database.dataSource)
    .overrideProvider(JobQueue)
    .useValue(queue)
    .overrideProvider(EmbedderSource)
    .useValue({ get: () => Promise.resolve(new FakeEmbedder()) })
    .overrideProvider(RankingModels)
    .useValue({ get: () => Promise.resolve(model) })
    .compile()
  booted.push(services)
  return services
}

async function load(key: string, texts: string[]): Promise<number> {
  const scheme = { key, title: key, uri: null, version: '1', languages: ['en'], concepts: concepts(texts) }
  return (await worker.get(SchemeLoader).load(scheme)).schemeVersionId
}

async function idsOf(versionId: number): Promise<Record<string, number>> {
  const rows = await query<{ key: string; id: number }>('select key, id from concept where scheme_version_id = $1', [
    versionId,
  ])
  return Object.fromEntries(rows.map(({ key, id }) => [key.slice('urn:'.length), id]))
}

const query = <Row>(sql: string, parameters: unknown[] = []) => database.dataSource.query<Row[]>(sql, parameters)

beforeAll(async () => {
  database = await createTestDatabase()
  worker = await boot()
  const users = worker.get(UserService)
  const person = (name: string, instanceRole: 'administrator' | 'member') =>
    users.create(null, { email: `${name}@example.org`, name, instanceRole, password: 'correct horse battery' })
  owner = await person('olga', 'administrator')
  ana = await person('ana', 'member')
  ben = await person('ben', 'member')
  const sourceVersionId = await load('source', titles(['', ' (senior)', ' (junior)', ' (night)']))
  const targetVersionId = await load('target', titles(['']))
  const project = { name: 'Harbour Republic', sourceLanguage: 'en', sourceVersionId, targetVersionId }
  projectId = (await worker.get(ProjectService).create(owner, project)).id
  await worker.get(MemberService).put(owner, projectId, ana.id, 'mapper')
  await worker.get(MemberService).put(owner, projectId, ben.id, 'reviewer')
  source = await idsOf(sourceVersionId)
  target = await idsOf(targetVersionId)
  runId = (await worker.get(RunService).start(owner, projectId, { text: 'title', labels: 'source', top: 5 })).id
  await queue.performAll(worker)
})
afterAll(async () => {
  for (const services of booted) await services.close()
  await database.close()
})

const mark = (actor: Actor, title: string, more: object) =>
  worker.get(MarkService).add(actor, projectId, source[title]!, more as never)
const page = (title: string, learned = true) => worker.get(WorkService).page(ana, projectId, source[title]!, learned)

/** One answers, the other agrees. */
async function agree(title: string, on: string): Promise<void> {
  await mark(ana, title, { kind: 'match', targetId: target[on], relation: 'exactMatch' })
  await mark(ben, title, { kind: 'agree' })
}

const rows = (learned: boolean) =>
  query(
    `select s.source_id, s.rank, s.target_id, s.score, s.relation, s.relation_probability, s.evidence, r.none_probability
     from suggestion s join ranked_source r using (run_id, source_id, learned)
     where run_id = $1 and learned = $2 order by source_id, rank`,
    [runId, learned],
  )

/**
 * What stands first for each concept that is still open. Learned chances may lie less than a point from those that
 * learning all at once gives.
 */
const firsts = () =>
  query(
    `select s.source_id, s.target_id from suggestion s join run r on r.id = s.run_id
     left join concept_state c on c.project_id = r.project_id and c.source_id = s.source_id
     where s.run_id = $1 and s.learned and s.rank = 1 and coalesce(c.state, 'to-do') = 'to-do' order by s.source_id`,
    [runId],
  )

/** Everything is as if nothing had been learned yet. */
async function forget(): Promise<void> {
  await query('delete from suggestion where learned')
  await query('delete from ranked_source where learned')
  await query('update run set learned_decisions = null')
}

describe('a run', () => {
  it('stores a chance, a proposed relation and the chance that nothing fits', async () => {
    const { suggestions, noneProbability, learned, before } = await page('mill cook (senior)')
    expect([learned, before]).toEqual([false, null])
    expect(noneProbability).toBeGreaterThan(0)
    expect(noneProbability).toBeLessThan(100)
    expect(suggestions).toHaveLength(5)
    expect(suggestions[0]).toMatchObject({ target: { title: 'mill cook' }, proposal: { relation: 'exactMatch' } })
    expect(suggestions[0]!.proposal!.probability).toBeCloseTo(0.25)
    const list = await worker.get(WorkService).list(ana, projectId, { state: 'all', query: '', offset: 0, limit: 1 })
    expect(list.items[0]!.noneProbability).toBeGreaterThan(0)
    expect(await query('select from ranked_source where run_id = $1', [runId])).toHaveLength(120)
  })

  it('says what it was ranked by', async () => {
    expect(await worker.get(RunService).get(projectId, runId)).toMatchObject({
      status: 'finished',
      ranker: { name: 'test', version: '1' },
    })
  })
})

describe('a decision', () => {
  it('moves concepts still open, whose reasons name it, and no row that the run made', async () => {
    const before = await rows(false)
    await agree('harbour baker', 'market baker')
    expect(queue.jobs).toEqual([{ name: 'run.learn', payload: { runId } }])
    await queue.performAll(worker)
    const moved = await page('harbour baker (senior)')
    expect(moved.learned).toBe(true)
    expect(moved.suggestions[0]).toMatchObject({
      target: { title: 'market baker' },
      evidence: {
        decision: { sourceId: source['harbour baker'], title: 'harbour baker', relation: 'exactMatch', by: 'title' },
      },
    })
    expect(await rows(false)).toEqual(before)
  })

  it('leaves the concept it was about as the expert saw it', async () => {
    const decided = await page('harbour baker')
    expect(decided).toMatchObject({ state: 'agreed', learned: false, before: null })
    expect(decided.suggestions[0]!.target.title).toBe('harbour baker')
  })

  it('can be looked at beside the order that the run made', async () => {
    const [moved, base] = [await page('harbour baker (senior)'), await page('harbour baker (senior)', false)]
    expect(base).toMatchObject({ learned: false, before: null })
    expect(base.suggestions[0]!.target.title).toBe('harbour baker')
    expect(moved.before).toEqual(
      base.suggestions.map((one) => ({ targetId: one.target.id, rank: one.rank, score: one.score })),
    )
  })

  it('is what a mark remembers, with the rank and score that the expert saw', async () => {
    const title = 'harbour baker (senior)'
    const take = (more: object) =>
      mark(ana, title, { kind: 'match', targetId: target['harbour baker'], relation: 'exactMatch', ...more })
    const [moved, base] = [await page(title), await page(title, false)]
    const own = ({ suggestions }: typeof moved) => {
      const { rank, score } = suggestions.find((one) => one.target.title === 'harbour baker')!
      return { rank, score }
    }
    expect(own(moved)).not.toEqual(own(base))
    await take({ origin: 'suggestion' })
    const { history } = await take({ origin: 'suggestion', learned: false })
    expect(history).toMatchObject([
      { ...own(moved), learned: true },
      { ...own(base), learned: false },
    ])
    await mark(ana, title, { kind: 'withdraw' })
    expect(queue.take()).toEqual([])
  })

  it('has no effect any more once it is taken back', async () => {
    await mark(ben, 'harbour baker', { kind: 'withdraw' })
    await queue.performAll(worker)
    expect(await rows(true)).toEqual([])
    expect(await page('harbour baker (senior)')).toMatchObject({ learned: false, before: null })
  })

  it('is learned from by another process just the same', async () => {
    await agree('island cook', 'market cook')
    await queue.performAll(worker)
    const learned = await rows(true)
    expect(learned.length).toBeGreaterThan(0)
    await forget()
    const other = await boot()
    await perform(other, { name: 'run.learn', payload: { runId } })
    expect(await rows(true)).toEqual(learned)
    // What the other wrote meanwhile does not confuse the first.
    await mark(ben, 'island cook', { kind: 'withdraw' })
    await queue.performAll(worker)
    expect(await rows(true)).toEqual([])
  })
})

describe('learning', () => {
  const all = () => trades.map((trade) => [`quarry ${trade}`, `school ${trade}`] as const)

  it('that is killed in the middle leaves each concept whole, and goes on from the sweep to the same end', async () => {
    for (const [title, on] of all()) await agree(title, on)
    queue.take()
    const other = await boot()
    await perform(other, { name: 'run.learn', payload: { runId } })
    const undisturbed = await rows(true)
    const sources = new Set((undisturbed as { source_id: number }[]).map((row) => row.source_id))
    expect(sources.size).toBeGreaterThan(20)
    await forget()

    const killed = await boot()
    const store = killed.get(SuggestionStore)
    const write = store.replaceLearned.bind(store)
    let written = 0
    store.replaceLearned = (...most) => (written++ === 0 ? write(...most) : Promise.reject(new Error('killed')))
    await expect(perform(killed, { name: 'run.learn', payload: { runId } })).rejects.toThrow('killed')
    const half = (await rows(true)) as { source_id: number }[]
    expect(half).toHaveLength(20 * 5)
    expect(undisturbed).toEqual(expect.arrayContaining(half))

    const next = await boot()
    await next.get(RunSteps).sweep()
    expect(queue.jobs).toEqual([{ name: 'run.learn', payload: { runId } }])
    await queue.performAll(next)
    expect(await rows(true)).toEqual(undisturbed)
    await next.get(RunSteps).sweep()
    expect(queue.jobs).toEqual([])
  })

  it('takes up a decision that comes while it stores, and leaves nothing out', async () => {
    await forget()
    const busy = await boot()
    const store = busy.get(SuggestionStore)
    const write = store.replaceLearned.bind(store)
    const meanwhile = jest.fn(() => agree('mill cook', 'school cook'))
    store.replaceLearned = async (...most) => {
      if (meanwhile.mock.calls.length === 0) await meanwhile()
      return write(...most)
    }
    // So that it looks for new decisions after each part and not only every other second.
    let now = 0
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => (now += 10_000))
    await perform(busy, { name: 'run.learn', payload: { runId } })
    clock.mockRestore()
    expect(await query('select learned_decisions as known from run')).toEqual([{ known: null }])
    expect(await rows(true)).toHaveLength(20 * 5)
    expect(queue.jobs).toEqual([{ name: 'run.learn', payload: { runId } }])
    await queue.performAll(busy)
    const interrupted = await firsts()
    await forget()
    await perform(await boot(), { name: 'run.learn', payload: { runId } })
    expect(interrupted).toEqual(await firsts())
    await mark(ben, 'mill cook', { kind: 'withdraw' })
    await mark(ana, 'mill cook', { kind: 'withdraw' })
    await queue.performAll(busy)
  })

  it('that was held up does not write over a later one', async () => {
    const before = await rows(true)
    const [{ attempt }] = (await query('select learning_attempt as attempt from run')) as [{ attempt: number }]
    const store = worker.get(SuggestionStore)
    const nothing = new Map([[source['mill keeper']!, null]])
    expect(await store.replaceLearned(runId, attempt - 1, nothing)).toBe(false)
    expect(await rows(true)).toEqual(before)
    expect(await store.replaceLearned(runId, attempt, nothing)).toBe(true)
  })

  it('is for the run that is shown, by the ranker that made it', async () => {
    model = testModel('2')
    await query('update run set learned_decisions = null')
    await worker.get(RunSteps).sweep()
    expect(queue.jobs).toEqual([])
    const before = await rows(true)
    await perform(worker, { name: 'run.learn', payload: { runId } })
    expect(await rows(true)).toEqual(before)
    model = testModel()
    await worker.get(RunSteps).sweep()
    expect(queue.take()).toHaveLength(1)
  })
})

describe('metrics', () => {
  it('are of what the run made, and say apart what learning did before the answers were known', async () => {
    await queue.performAll(worker)
    await perform(worker, { name: 'run.learn', payload: { runId } })
    await agree('quarry cook (senior)', 'school cook')
    const report = await worker.get(MetricService).measure(null, projectId, { gold: { kind: 'marks' } })
    expect(report.n).toBe(6)
    expect(report.accuracy[1].value).toBe(0)
    expect(report.learning).toMatchObject({ n: 6 })
    expect(report.learning!.base.mrr).toBeCloseTo(report.mrr)
    // Five were decided before anything pointed to them; the sixth stood first by what was agreed for the fifth.
    expect(report.learning!.difference).toBeGreaterThan(0)
    expect(report.calibration).toMatchObject({ n: 6 * 5 })
    expect(report.threshold).toMatchObject({ share: 0.95, score: null })
    expect(report.relations).toMatchObject({ majorityF1: 1 })
  })

  it('leave out concepts that were answered before the run finished', async () => {
    await query(`update run set finished_at = now()`)
    const report = await worker.get(MetricService).measure(null, projectId, { gold: { kind: 'marks' } })
    expect(report).toMatchObject({ n: 6, learning: null })
  })
})
