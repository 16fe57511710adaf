import { MetricService, SuggestionStore } from '#pipeline'
import { LearningProject, trades } from '../../support/learning-project'

let project: LearningProject
beforeAll(async () => {
  project = await LearningProject.create()
})
afterAll(() => project.close())

describe('the chances of concepts still open', () => {
  const open = 'mill cook (night)'

  it('are adapted to what the project accepts, though nothing moves their order', async () => {
    for (const trade of trades) await project.agree(`island ${trade}`, `island ${trade}`)
    for (const trade of trades) await project.agree(`market ${trade}`, `market ${trade}`)
    await project.queue.performAll(project.worker)
    const { learned, suggestions, before, adaptedTo } = await project.page(open)
    expect([learned, adaptedTo]).toEqual([true, 10])
    expect(await project.page(open, false)).toMatchObject({ learned: false, adaptedTo: 0 })
    expect(suggestions.map(({ target }) => target.id)).toEqual(before!.map(({ targetId }) => targetId))
    expect(suggestions[0]!.score).toBeGreaterThan(before![0]!.score + 5)
    const scores = suggestions.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
  })

  it('stay until there are half as many decisions again', async () => {
    const rows = async () => (await project.rows(true)).filter((row) => row.source_id === project.source[open])
    const before = await rows()
    await project.agree('harbour mason', 'harbour diver')
    await project.queue.performAll(project.worker)
    expect(await rows()).toEqual(before)
    for (const trade of trades) await project.agree(`market ${trade} (night)`, `school ${trade}`)
    for (const trade of trades) await project.agree(`market ${trade} (junior)`, `school ${trade}`)
    await project.queue.performAll(project.worker)
    expect(await rows()).not.toEqual(before)
  })

  it('are compared with those of the run in a report', async () => {
    const { learning } = await project.worker.get(MetricService).measure(null, project.id, { gold: { kind: 'marks' } })
    const { base, learned, adaptedTo } = learning!.chances!
    // Half of them were decided after chances had been adapted.
    expect([base.n, learned.n, adaptedTo]).toEqual([21, 21, 15])
    expect(learned.bins).not.toEqual(base.bins)
  })
})

describe('the store of learned suggestions', () => {
  it('takes the room of what it replaces', async () => {
    const store = project.worker.get(SuggestionStore)
    const [{ attempt }] = (await project.query('select learning_attempt as attempt from run')) as [{ attempt: number }]
    const { suggestions } = await project.page('mill cook')
    const rows = suggestions.map(({ target, ...one }) => ({ ...one, target: target.id, proposal: one.proposal! }))
    const all = Object.values(project.source).map((id) => [id, { suggestions: rows, none: 0 }] as const)
    const sizeAfter = async (times: number) => {
      for (let time = 0; time < times; time++) {
        await store.replaceLearned(project.runId, attempt, new Map(all))
        await store.reuseRoom()
      }
      const [row] = await project.query<{ size: number }>(`select pg_relation_size('suggestion')::int as size`)
      return row!.size
    }
    const size = await sizeAfter(2)
    expect(await sizeAfter(10)).toBeLessThan(2 * size)
  })
})
