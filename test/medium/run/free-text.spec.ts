import { TargetService, type TargetSearch } from '#pipeline'
import { LearningProject } from '../../support/learning-project'

const search: TargetSearch = {
  query: 'cook at the harbour',
  by: 'meaning',
  language: 'en',
  below: null,
  reach: null,
  offset: 0,
  limit: 3,
}

describe('a search by meaning', () => {
  let project: LearningProject
  beforeAll(async () => {
    project = await LearningProject.create()
  })
  afterAll(() => project.close())

  const find = (change: Partial<TargetSearch> = {}) =>
    project.worker.get(TargetService).search(project.ana, project.id, { ...search, ...change })

  it('ranks all targets of the latest run for words that no source has, and says why', async () => {
    const { total, items } = await find()
    expect([total, items.length]).toEqual([3, 3])
    expect(items[0]!.title).toBe('harbour cook')
    expect(items[0]!.found).toMatchObject({
      by: 'meaning',
      label: { text: 'harbour cook', language: 'en' },
      evidence: { sharedWords: ['harbour', 'cook'] },
    })
    const scores = items.map(({ found }) => found!.score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
  })

  it('keeps to what was asked for', async () => {
    await project.agree('harbour cook', 'harbour cook')
    const unmapped = await find({ reach: 'none' })
    expect(unmapped.items.map(({ title }) => title)).not.toContain('harbour cook')
    expect(unmapped.items).toHaveLength(3)
    const mapped = await find({ reach: 'exact' })
    expect(mapped.items.map(({ title, linked }) => [title, linked])).toEqual([['harbour cook', 1]])
  })

  it('says what to do as long as no run is finished', async () => {
    await project.query(`update run set status = 'failed'`)
    await expect(find()).rejects.toMatchObject({ code: 'not-embedded' })
    await project.query(`update run set status = 'finished'`)
  })
})
