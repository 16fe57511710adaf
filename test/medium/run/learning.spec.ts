import { MetricService, RunService, RunSteps, SuggestionStore, WorkListService } from '#pipeline'
import { perform } from '../../support/held-jobs'
import { LearningProject, trades } from '../../support/learning-project'
import { testModel } from '../../support/test-model'

let project: LearningProject
beforeAll(async () => {
  project = await LearningProject.create()
})
afterAll(() => project.close())

describe('a run', () => {
  it('stores a chance, a proposed relation and the chance that nothing fits', async () => {
    const { suggestions, noneProbability, learned, before } = await project.page('mill cook (senior)')
    expect([learned, before]).toEqual([false, null])
    expect(noneProbability).toBeGreaterThan(0)
    expect(noneProbability).toBeLessThan(100)
    expect(suggestions).toHaveLength(5)
    expect(suggestions[0]).toMatchObject({ target: { title: 'mill cook' }, proposal: { relation: 'exactMatch' } })
    expect(suggestions[0]!.proposal!.probability).toBeCloseTo(0.25)
    const list = await project.worker
      .get(WorkListService)
      .list(project.ana, project.id, { list: 'all' }, { offset: 0, limit: 1 })
    expect(list.items[0]!.noneProbability).toBeGreaterThan(0)
    expect(await project.query('select from ranked_source where run_id = $1', [project.runId])).toHaveLength(120)
  })

  it('says what it was ranked by', async () => {
    expect(await project.worker.get(RunService).get(project.id, project.runId)).toMatchObject({
      status: 'finished',
      ranker: { name: 'test', version: '1' },
    })
  })
})

describe('a decision', () => {
  it('moves concepts still open, whose reasons name it, and no row that the run made', async () => {
    const before = await project.rows(false)
    await project.agree('harbour baker', 'harbour keeper')
    expect(project.queue.jobs).toEqual([{ name: 'run.learn', payload: { runId: project.runId } }])
    await project.queue.performAll(project.worker)
    const moved = await project.page('harbour baker (senior)')
    expect(moved.learned).toBe(true)
    expect(moved.suggestions[0]).toMatchObject({
      target: { title: 'harbour keeper' },
      evidence: {
        decision: {
          sourceId: project.source['harbour baker'],
          title: 'harbour baker',
          relation: 'exactMatch',
          by: 'title',
        },
      },
    })
    expect(await project.rows(false)).toEqual(before)
  })

  it('leaves the concept it was about as the expert saw it', async () => {
    const decided = await project.page('harbour baker')
    expect(decided).toMatchObject({ state: 'agreed', learned: false, before: null })
    expect(decided.suggestions[0]!.target.title).toBe('harbour baker')
  })

  it('can be looked at beside the order that the run made', async () => {
    const [moved, base] = [
      await project.page('harbour baker (senior)'),
      await project.page('harbour baker (senior)', false),
    ]
    expect(base).toMatchObject({ learned: false, before: null })
    expect(base.suggestions[0]!.target.title).toBe('harbour baker')
    expect(moved.before).toEqual(
      base.suggestions.map((one) => ({ targetId: one.target.id, rank: one.rank, score: one.score })),
    )
  })

  it('is what a mark remembers, with the rank and score that the expert saw', async () => {
    const title = 'harbour baker (senior)'
    const take = (more: object) =>
      project.mark(project.ana, title, {
        kind: 'match',
        targetId: project.target['harbour baker'],
        relation: 'exactMatch',
        ...more,
      })
    const [moved, base] = [await project.page(title), await project.page(title, false)]
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
    await project.mark(project.ana, title, { kind: 'withdraw' })
    expect(project.queue.take()).toEqual([])
  })

  it('has no effect any more once it is taken back', async () => {
    await project.mark(project.ben, 'harbour baker', { kind: 'withdraw' })
    await project.queue.performAll(project.worker)
    expect(await project.rows(true)).toEqual([])
    expect(await project.page('harbour baker (senior)')).toMatchObject({ learned: false, before: null })
  })

  it('is learned from by another process just the same', async () => {
    await project.agree('island cook', 'market cook')
    await project.queue.performAll(project.worker)
    const learned = await project.rows(true)
    expect(learned.length).toBeGreaterThan(0)
    await project.forget()
    const other = await project.boot()
    await perform(other, { name: 'run.learn', payload: { runId: project.runId } })
    expect(await project.rows(true)).toEqual(learned)
    // What the other wrote meanwhile does not confuse the first.
    await project.mark(project.ben, 'island cook', { kind: 'withdraw' })
    await project.queue.performAll(project.worker)
    expect(await project.rows(true)).toEqual([])
  })
})

describe('learning', () => {
  const all = () => trades.map((trade) => [`quarry ${trade}`, `school ${trade}`] as const)

  it('that is killed in the middle leaves each concept whole, and goes on from the sweep to the same end', async () => {
    for (const [title, on] of all()) await project.agree(title, on)
    project.queue.take()
    const other = await project.boot()
    await perform(other, { name: 'run.learn', payload: { runId: project.runId } })
    const undisturbed = await project.rows(true)
    const sources = new Set((undisturbed as { source_id: number }[]).map((row) => row.source_id))
    expect(sources.size).toBeGreaterThan(20)
    await project.forget()

    const killed = await project.boot()
    const store = killed.get(SuggestionStore)
    const write = store.replaceLearned.bind(store)
    let written = 0
    store.replaceLearned = (...most) => (written++ === 0 ? write(...most) : Promise.reject(new Error('killed')))
    await expect(perform(killed, { name: 'run.learn', payload: { runId: project.runId } })).rejects.toThrow('killed')
    const half = (await project.rows(true)) as { source_id: number }[]
    expect(half).toHaveLength(20 * 5)
    expect(undisturbed).toEqual(expect.arrayContaining(half))

    const next = await project.boot()
    await next.get(RunSteps).sweep()
    expect(project.queue.jobs).toEqual([{ name: 'run.learn', payload: { runId: project.runId } }])
    await project.queue.performAll(next)
    expect(await project.rows(true)).toEqual(undisturbed)
    await next.get(RunSteps).sweep()
    expect(project.queue.jobs).toEqual([])
  })

  it('takes up a decision that comes while it stores, and leaves nothing out', async () => {
    await project.forget()
    const busy = await project.boot()
    const store = busy.get(SuggestionStore)
    const write = store.replaceLearned.bind(store)
    const meanwhile = jest.fn(() => project.agree('mill cook', 'school cook'))
    store.replaceLearned = async (...most) => {
      if (meanwhile.mock.calls.length === 0) await meanwhile()
      return write(...most)
    }
    // So that it looks for new decisions after each part and not only every other second.
    let now = 0
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => (now += 10_000))
    await perform(busy, { name: 'run.learn', payload: { runId: project.runId } })
    clock.mockRestore()
    expect(await project.query('select learned_decisions as known from run')).toEqual([{ known: null }])
    expect(await project.rows(true)).toHaveLength(20 * 5)
    expect(project.queue.jobs).toEqual([{ name: 'run.learn', payload: { runId: project.runId } }])
    await project.queue.performAll(busy)
    const interrupted = await project.firsts()
    await project.forget()
    await perform(await project.boot(), { name: 'run.learn', payload: { runId: project.runId } })
    expect(interrupted).toEqual(await project.firsts())
    await project.mark(project.ben, 'mill cook', { kind: 'withdraw' })
    await project.mark(project.ana, 'mill cook', { kind: 'withdraw' })
    await project.queue.performAll(busy)
  })

  it('that was held up does not write over a later one', async () => {
    const before = await project.rows(true)
    const [{ attempt }] = (await project.query('select learning_attempt as attempt from run')) as [{ attempt: number }]
    const store = project.worker.get(SuggestionStore)
    const nothing = new Map([[project.source['mill keeper']!, null]])
    expect(await store.replaceLearned(project.runId, attempt - 1, nothing)).toBe(false)
    expect(await project.rows(true)).toEqual(before)
    expect(await store.replaceLearned(project.runId, attempt, nothing)).toBe(true)
  })

  it('is for the run that is shown, by the ranker that made it', async () => {
    project.model = testModel('2')
    await project.query('update run set learned_decisions = null')
    await project.worker.get(RunSteps).sweep()
    expect(project.queue.jobs).toEqual([])
    const before = await project.rows(true)
    await perform(project.worker, { name: 'run.learn', payload: { runId: project.runId } })
    expect(await project.rows(true)).toEqual(before)
    project.model = testModel()
    await project.worker.get(RunSteps).sweep()
    expect(project.queue.take()).toHaveLength(1)
  })
})

describe('metrics', () => {
  it('are of what the run made, and say apart what learning did before the answers were known', async () => {
    await project.queue.performAll(project.worker)
    await perform(project.worker, { name: 'run.learn', payload: { runId: project.runId } })
    await project.agree('quarry cook (senior)', 'school cook')
    const report = await project.worker.get(MetricService).measure(null, project.id, { gold: { kind: 'marks' } })
    expect(report.n).toBe(6)
    expect(report.accuracy[1].value).toBe(0)
    expect(report.learning).toMatchObject({ n: 6 })
    expect(report.learning!.base.mrr).toBeCloseTo(report.mrr)
    // Five were decided before anything pointed to them; the sixth stood first by what was agreed for the fifth.
    expect(report.learning!.difference).toBeGreaterThan(0)
    expect(report.calibration).toMatchObject({ n: 6 * 5 })
    expect(report.learning!.chances).toMatchObject({ base: { n: 6 }, learned: { n: 6 }, adaptedTo: 0 })
    expect(report.threshold).toMatchObject({ share: 0.95, score: null })
    expect(report.relations).toMatchObject({ majorityF1: 1 })
  })

  it('leave out concepts that were answered before the run finished', async () => {
    await project.query(`update run set finished_at = now()`)
    const report = await project.worker.get(MetricService).measure(null, project.id, { gold: { kind: 'marks' } })
    expect(report).toMatchObject({ n: 6, learning: null })
  })
})
