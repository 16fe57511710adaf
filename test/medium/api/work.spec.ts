import type { ConceptPageDto } from '../../../apps/api/validate/concept-page.dto'
import { MemberService } from '#pipeline'
import { startTestApi, type Person, type TestApi } from '../../support/test-api'
import { finishedRun, learnedSuggestions, newProject, type TestProject } from '../../support/test-project'

type ConceptPage = InstanceType<typeof ConceptPageDto>

describe('work on a project', () => {
  let api: TestApi
  let olga: Person
  let ana: Person
  let ben: Person
  let cleo: Person
  let project: TestProject
  let runId: string

  const suggestions = { S1: ['7512.1', '7512.2'], S2: ['7512.2', '7512.1', '5120.1'], S4: ['5120.1'] }

  /** The project of this test: three people, and suggestions of one finished run. */
  const begin = async (change: { blindReview?: boolean } = {}) => {
    project = await newProject(api.app, api.database.dataSource, olga, change)
    runId = await finishedRun(api.database.dataSource, project, suggestions)
    const members = api.app.get(MemberService)
    const owner = { ...olga, instanceRole: 'member' as const }
    await members.put(owner, project.id, ana.id, 'mapper')
    await members.put(owner, project.id, ben.id, 'reviewer')
    await members.put(owner, project.id, cleo.id, 'reviewer')
  }
  beforeAll(async () => {
    api = await startTestApi()
    olga = await api.person('Olga')
    ana = await api.person('Ana')
    ben = await api.person('Ben')
    cleo = await api.person('Cleo')
    await begin()
  })
  afterAll(() => api.close())

  const path = (source: string) => `/api/projects/${project.id}/concepts/${project.source[source]}`
  const open = async (person: Person, source: string): Promise<ConceptPage> =>
    (await person.request('get', path(source))).body
  const mark = (person: Person, source: string, body: object) =>
    person.request('post', `${path(source)}/marks`).send(body)
  const match = (person: Person, source: string, target: string, relation = 'exactMatch', more = {}) =>
    mark(person, source, { kind: 'match', targetId: project.target[target], relation, ...more })

  it('lists the sources in the order of the file with their best suggestion', async () => {
    const { body } = await ana.request('get', `/api/projects/${project.id}/concepts?list=all`)
    expect(body.total).toBe(4)
    expect(
      body.items.map((item: Record<string, unknown>) => [item.notation, item.title, item.topTitle, item.topScore]),
    ).toEqual([
      ['S1', 'Baker', 'baker', 90],
      ['S2', 'Bread and pastry maker', 'pastry maker', 90],
      ['S3', 'Lighthouse keeper', null, null],
      ['S4', 'Ship’s cook', 'ship cook', 90],
    ])
  })

  it('shows a source with its suggestions, each in full', async () => {
    const page = await open(ana, 'S2')
    expect(page).toMatchObject({ state: 'to-do', allowed: ['answer'], hidden: false, runId, answers: [], history: [] })
    expect(page.suggestions.map(({ rank, score, target }) => [rank, score, target.notation])).toEqual([
      [1, 90, '7512.2'],
      [2, 89, '7512.1'],
      [3, 88, '5120.1'],
    ])
    // Of a run that is older than chances: what it did not predict is null.
    expect(page).toMatchObject({ noneProbability: null, learned: false, before: null })
    expect(page.suggestions[0]!.proposal).toBeNull()
    expect(page.suggestions[0]!.target).toEqual({
      id: project.target['7512.2'],
      uri: 'urn:target:7512.2',
      notation: '7512.2',
      title: 'pastry maker',
      titleEnglish: 'pastry maker',
      titleReader: 'pastry maker',
      alternatives: [],
      description: null,
      iscoGroup: { notation: '7512', label: 'Bakers and pastry-cooks' },
      linked: 0,
    })
  })

  it('takes an answer, a review and its history, with how each target was found', async () => {
    const first = await match(ana, 'S1', '7512.1')
    expect(first.status).toBe(201)
    expect(first.body).toMatchObject({ state: 'to-review', allowed: ['answer'] })
    const second = await mark(ben, 'S1', { kind: 'agree', comment: 'Plainly.' })
    expect(second.body).toMatchObject({ state: 'agreed', allowed: ['review'] })
    expect(
      second.body.answers.map(({ user, round, verdicts }: ConceptPage['answers'][0]) => [
        user.name,
        round,
        verdicts.length,
      ]),
    ).toEqual([
      ['Ana', 1, 1],
      ['Ben', 2, 1],
    ])
    expect(second.body.history).toMatchObject([
      { user: { name: 'Ana' }, kind: 'match', targetTitle: 'baker', origin: 'suggestion', rank: 1, score: 90 },
      {
        user: { name: 'Ben' },
        kind: 'match',
        targetTitle: 'baker',
        origin: 'agreement',
        comment: 'Plainly.',
        rank: null,
      },
    ])
  })

  it('shows suggestions as decisions moved them, or as the run made them', async () => {
    const moved = ['7512.1', '7512.2']
    await learnedSuggestions(api.database.dataSource, project, runId, 'S2', moved)
    const page = await open(ana, 'S2')
    expect(page).toMatchObject({ learned: true, noneProbability: 25 })
    expect(page.suggestions.map(({ score, target }) => [score, target.notation])).toEqual([
      [70, '7512.1'],
      [69, '7512.2'],
    ])
    expect(page.suggestions[0]!.proposal).toEqual({ relation: 'closeMatch', probability: 0.75 })
    expect(page.before!.map(({ rank, score, targetId }) => [rank, score, targetId])).toEqual([
      [1, 90, project.target['7512.2']],
      [2, 89, project.target['7512.1']],
      [3, 88, project.target['5120.1']],
    ])
    const { body: base } = await ana.request('get', `${path('S2')}?learned=false`)
    expect(base).toMatchObject({ learned: false, before: null, noneProbability: 50 })
    expect(base.suggestions.map(({ score }: { score: number }) => score)).toEqual([90, 89, 88])
    expect((await ana.request('get', `${path('S2')}?learned=perhaps`)).status).toBe(400)
    const { body: list } = await ana.request('get', `/api/projects/${project.id}/concepts?list=all&query=S2`)
    expect(list.items[0]).toMatchObject({ topScore: 70, topTitle: 'baker', noneProbability: 25 })
  })

  it('settles a dispute by a third person only', async () => {
    await match(ana, 'S2', '7512.2', 'exactMatch')
    expect((await match(ben, 'S2', '7512.2', 'broadMatch')).body.state).toBe('disputed')
    const refused = await match(ana, 'S2', '7512.2', 'broadMatch')
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      'Ben has reviewed your answer, so it can no longer be changed.',
    ])
    expect((await open(cleo, 'S2')).allowed).toEqual(['settle'])
    expect((await match(cleo, 'S2', '7512.2', 'broadMatch')).body.state).toBe('settled')
    expect((await open(ben, 'S2')).allowed).toEqual([])
  })

  it('says who was faster', async () => {
    const dora = await api.person('Dora')
    await api.app.get(MemberService).put({ ...olga, instanceRole: 'member' }, project.id, dora.id, 'mapper')
    await mark(ana, 'S3', { kind: 'none', reason: 'There is no such work in the target.' })
    const refused = await match(dora, 'S3', '9629.1')
    expect([refused.status, refused.body.code]).toEqual([409, 'answered-already'])
    expect(refused.body.detail).toBe('Ana has answered this concept already; a reviewer or owner looks at it next.')
  })

  it('takes a mark back, and only one that is there', async () => {
    await match(ana, 'S4', '5120.1')
    expect((await mark(ana, 'S4', { kind: 'withdraw', targetId: project.target['9629.1'] })).body.code).toBe(
      'nothing-to-withdraw',
    )
    const after = await mark(ana, 'S4', { kind: 'withdraw', targetId: project.target['5120.1'] })
    expect(after.body).toMatchObject({ state: 'to-do', answers: [] })
    expect(after.body.history).toHaveLength(2)
  })

  it.each([
    [
      'a target of another version',
      () => ({ kind: 'match', targetId: project.source['S1'], relation: 'exactMatch' }),
      'not-a-target',
    ],
    [
      'an ISCO group as target',
      () => ({ kind: 'match', targetId: project.target['7512'], relation: 'exactMatch' }),
      'not-a-target',
    ],
    [
      'a suggestion that is none',
      () => ({ kind: 'match', targetId: project.target['9629.1'], relation: 'exactMatch', origin: 'suggestion' }),
      'not-suggested',
    ],
    ['no target without a reason', () => ({ kind: 'none' }), 'reason-missing'],
    ['a match without a relation', () => ({ kind: 'match', targetId: project.target['5120.1'] }), 'match-incomplete'],
    ['agreement with oneself', () => ({ kind: 'agree' }), 'nothing-to-agree-with'],
  ])('refuses %s', async (_, body, code) => {
    const refused = await mark(ana, 'S4', body())
    expect(refused.body.code).toBe(code)
    expect((await open(ana, 'S4')).state).toBe('to-do')
  })

  it('filters by state and words, and counts the progress', async () => {
    const list = async (query: string) =>
      (await ana.request('get', `/api/projects/${project.id}/concepts?${query}`)).body.items.map(
        ({ notation }: { notation: string }) => notation,
      )
    expect(await list('list=done')).toEqual(['S1', 'S2'])
    expect(await list('list=to-review')).toEqual(['S3'])
    expect(await list('list=to-do')).toEqual(['S4'])
    expect(await list('list=all&query=PASTRY')).toEqual(['S2'])
    expect(await list('list=all&query=s3')).toEqual(['S3'])
    expect(await list('list=all&query=%25')).toEqual([])
    expect(await list('list=all&offset=1&limit=2')).toEqual(['S2', 'S3'])
    const { body } = await ana.request('get', `/api/projects/${project.id}`)
    expect(body.progress).toEqual({ total: 4, toDo: 1, toReview: 1, disputed: 0, agreed: 1, settled: 1 })
    expect(body.currentRun.id).toBe(runId)
  })

  it('lets of two people who answer at the same moment only one be first', async () => {
    await begin()
    const owner = { ...olga, instanceRole: 'member' as const }
    await api.app.get(MemberService).put(owner, project.id, ben.id, 'mapper')
    const answers = await Promise.all([match(ana, 'S1', '7512.1'), match(ben, 'S1', '7512.2')])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    const [{ n }] = await api.database.dataSource.query('select count(*)::int as n from mark where project_id = $1', [
      project.id,
    ])
    expect(n).toBe(1)
  })

  it('hides the first answer from a blind reviewer until there is a second', async () => {
    await begin({ blindReview: true })
    await match(ana, 'S1', '7512.1')
    const before = await open(ben, 'S1')
    expect(before).toMatchObject({ hidden: true, state: 'to-review', allowed: ['review'], answers: [], history: [] })
    expect((await mark(ben, 'S1', { kind: 'agree' })).body.code).toBe('blind-review')
    const after = (await match(ben, 'S1', '7512.2')).body as ConceptPage
    expect(after.hidden).toBe(false)
    expect(after.answers).toHaveLength(2)
  })
})
