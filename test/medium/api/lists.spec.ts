import type { WorkItem } from '#pipeline'
import { MemberService } from '#pipeline'
import type { ChangesDto, FilterOptionsDto } from '../../../apps/api/validate/work-list.dto'
import { startTestApi, type Person, type TestApi } from '../../support/test-api'
import { finishedRun, newProject, type TestProject } from '../../support/test-project'

type Changes = InstanceType<typeof ChangesDto>
type FilterOptions = InstanceType<typeof FilterOptionsDto>

/** A project of four sources below two groups, whose best suggestions have these chances in percent. */
const chances: Record<string, number> = { S1: 95, S2: 55, S4: 20 }

describe('lists of concepts', () => {
  let api: TestApi
  let olga: Person
  let ana: Person
  let ben: Person
  let reader: Person
  let project: TestProject
  let food: number

  const query = <T = unknown>(sql: string, values: unknown[] = []): Promise<T[]> =>
    api.database.dataSource.query(sql, values)

  beforeAll(async () => {
    api = await startTestApi()
    olga = await api.person('Olga')
    ana = await api.person('Ana')
    ben = await api.person('Ben')
    reader = await api.person('Rita')
    project = await newProject(api.app, api.database.dataSource, olga)
    const owner = { ...olga, instanceRole: 'member' as const }
    const members = api.app.get(MemberService)
    await members.put(owner, project.id, ana.id, 'mapper')
    await members.put(owner, project.id, ben.id, 'reviewer')
    await members.put(owner, project.id, reader.id, 'reader')
    const runId = await finishedRun(api.database.dataSource, project, {
      S1: ['7512.1', '7512.2'],
      S2: ['7512.2', '7512.1'],
      S4: ['5120.1'],
    })
    for (const [source, chance] of Object.entries(chances)) {
      await query(
        `insert into ranked_source (run_id, source_id, none_probability, top_score, top_target_id)
         select run_id, source_id, $4, $3, target_id from suggestion where run_id = $1 and source_id = $2 and rank = 1`,
        [runId, project.source[source], chance, 1 - chance / 100],
      )
    }
    food = await below('Food', await below('Everything', null), ['S1', 'S2'])
    await query('update concept set isco_group = $2, frequency = 7 where id = $1', [project.source['S3'], '9629'])
    await query('update concept set frequency = 12 where id = $1', [project.source['S2']])
  })
  afterAll(() => api.close())

  /** Makes a group of the source classification with these concepts below it. */
  async function below(title: string, parent: number | null, sources: string[] = []): Promise<number> {
    const [group] = await query<{ id: number }>(
      `insert into concept (scheme_version_id, key, notation, kind, position)
       select source_version_id, $2, $2, 'group', 100 from project where id = $1 returning id`,
      [project.id, title],
    )
    const children = sources.map((source) => project.source[source])
    await query('insert into concept_broader select unnest($2::int[]), $1', [group!.id, children])
    if (parent !== null) await query('insert into concept_broader values ($1, $2)', [group!.id, parent])
    return group!.id
  }

  const path = (rest: string) => `/api/projects/${project.id}/${rest}`
  const items = async (person: Person, filter: string): Promise<WorkItem[]> =>
    (await person.request('get', path(`concepts?${filter}`))).body.items
  const list = async (person: Person, filter: string) => (await items(person, filter)).map(({ notation }) => notation)
  const mark = async (person: Person, source: string, body: object) => {
    const answer = await person.request('post', path(`concepts/${project.source[source]}/marks`)).send(body)
    expect(answer.status).toBe(201)
  }
  const match = (person: Person, source: string, target: string, relation = 'exactMatch') =>
    mark(person, source, { kind: 'match', targetId: project.target[target], relation })

  it.each([
    ['list=all&score=90-100', ['S1']],
    ['list=all&score=50-95', ['S2']],
    ['list=all&isco=75', ['S1', 'S2']],
    ['list=all&isco=9', ['S3']],
    ['list=all&nothing-fits=likely', ['S4']],
    ['list=all&assignee=nobody', ['S1', 'S2', 'S3', 'S4']],
    ['list=all&order=frequency', ['S2', 'S3', 'S1', 'S4']],
    ['list=all&order=score', ['S1', 'S2', 'S4', 'S3']],
    ['list=all&order=unsure', ['S2', 'S4', 'S1', 'S3']],
    ['list=all&score=0-60&order=score', ['S2', 'S4']],
  ])('of the suggestions, codes and frequencies: %s', async (filter, expected) => {
    expect(await list(ana, filter)).toEqual(expected)
  })

  it('of a branch of the hierarchy, at any depth', async () => {
    expect(await list(ana, `list=all&branch=${food}`)).toEqual(['S1', 'S2'])
    const [top] = await query<{ id: number }>(`select id from concept where key = 'Everything'`)
    expect(await list(ana, `list=all&branch=${top!.id}`)).toEqual(['S1', 'S2'])
    expect(await list(ana, `list=all&branch=${food}&query=pastry`)).toEqual(['S2'])
  })

  it('refuses what no filter can be', async () => {
    for (const filter of ['list=tomorrow', 'score=high', 'isco=x', 'differs=exactMatch', 'rank=0', 'decided=today']) {
      expect([filter, (await ana.request('get', path(`concepts?${filter}`))).status]).toEqual([filter, 400])
    }
  })

  it('gives the ids of the whole list and any lines of it', async () => {
    const { body } = await ana.request('get', path('concepts?list=all&limit=1&ids=true'))
    expect(body).toMatchObject({ total: 4, items: [{ notation: 'S1' }] })
    expect(body.ids).toEqual(['S1', 'S2', 'S3', 'S4'].map((source) => project.source[source]))
    const { body: lines } = await ana.request('get', path(`work-items?ids=${body.ids[3]},${body.ids[1]},999999`))
    expect(lines.items.map(({ notation }: WorkItem) => notation)).toEqual(['S4', 'S2'])
  })

  it('says what the list can be narrowed to, with how many', async () => {
    const { body } = await ana.request('get', path('filter-options?list=to-do'))
    const options = body as FilterOptions
    expect(options.scores).toEqual([
      { from: 90, amount: 1 },
      { from: 50, amount: 1 },
      { from: 20, amount: 1 },
    ])
    expect(options.isco.map(({ digits, amount }) => [digits, amount])).toEqual([
      ['5', 1],
      ['7', 2],
      ['9', 1],
    ])
    expect(options.branches.map(({ title, depth, amount }) => [title, depth, amount])).toEqual([
      ['Food trades', 0, 3],
      ['Everything', 0, 2],
      ['Food', 1, 2],
    ])
    expect(options).toMatchObject({ nothingFits: 1, unassigned: 4, frequencies: true })
  })

  describe('assigned to people', () => {
    const assign = (person: Person, body: object) => person.request('put', path('assignments')).send(body)

    it('by list or branch, and listed for whom they wait', async () => {
      const branch = { filter: { list: 'to-do', branch: food }, userId: ana.id }
      expect((await assign(ben, branch)).body).toEqual({ changed: 2 })
      expect((await assign(ben, branch)).body).toEqual({ changed: 0 })
      expect(await list(ana, 'list=mine')).toEqual(['S1', 'S2'])
      expect(await list(ben, `list=all&assignee=${ana.id}`)).toEqual(['S1', 'S2'])
      expect(await list(ben, 'list=all&assignee=nobody')).toEqual(['S3', 'S4'])
      expect((await items(ben, 'list=all'))[0]).toMatchObject({ assignee: { id: ana.id, name: 'Ana' } })
    })

    it('of their own accord only where nobody has them', async () => {
      const refused = await assign(ana, { conceptIds: [project.source['S3']], userId: ben.id })
      expect([refused.status, refused.body.code]).toEqual([403, 'forbidden'])
      expect((await assign(ben, { conceptIds: [project.source['S3']], userId: ben.id })).body.changed).toBe(1)
      const all = { filter: { list: 'all' } }
      expect((await assign(ana, { ...all, userId: ana.id })).body).toEqual({ changed: 1 })
      expect(await list(ana, 'list=mine')).toEqual(['S1', 'S2', 'S4'])
      expect((await assign(ana, { ...all, userId: null })).body).toEqual({ changed: 3 })
      expect(await list(ben, 'list=mine')).toEqual(['S3'])
      expect((await assign(olga, { ...all, userId: null })).body).toEqual({ changed: 1 })
    })

    it('never to someone who could not answer, and never without saying what', async () => {
      expect((await assign(olga, { filter: { list: 'all' }, userId: reader.id })).body.code).toBe('cannot-answer')
      expect((await assign(olga, { userId: ana.id })).status).toBe(400)
    })
  })

  it('puts a concept aside for one person, behind what is not', async () => {
    const later = path(`concepts/${project.source['S1']}/later`)
    expect((await ana.request('put', later)).body).toMatchObject({ notation: 'S1', postponed: true })
    expect(await list(ana, 'list=later')).toEqual(['S1'])
    expect(await list(ana, 'list=to-do')).toEqual(['S2', 'S3', 'S4', 'S1'])
    expect(await list(ben, 'list=later')).toEqual([])
    expect(await list(ben, 'list=to-do')).toEqual(['S1', 'S2', 'S3', 'S4'])
    expect((await ana.request('delete', later)).body).toMatchObject({ postponed: false })
    expect(await list(ana, 'list=later')).toEqual([])
    expect((await ana.request('put', path(`concepts/${project.target['7512.1']}/later`))).status).toBe(404)
  })

  it('follows what people say', async () => {
    await match(ana, 'S1', '7512.1')
    await match(ben, 'S1', '7512.1', 'broadMatch')
    await match(ana, 'S2', '7512.2')
    await mark(ben, 'S2', { kind: 'agree' })
    await mark(ana, 'S3', { kind: 'none', reason: 'There is no such work.' })
    expect(await list(ana, 'list=disputed')).toEqual(['S1'])
    expect(await list(ana, 'list=no-target')).toEqual(['S3'])
    expect(await list(ana, 'list=all&mapped=exactMatch')).toEqual(['S2'])
    expect(await list(ana, 'list=all&group=75')).toEqual(['S2'])
    expect(await list(ana, `list=all&target=${project.target['7512.2']}`)).toEqual(['S2'])
    expect(await list(ana, 'list=all&differs=exactMatch,broadMatch')).toEqual(['S1'])
    expect(await list(ana, 'list=all&differs=broadMatch,exactMatch')).toEqual([])
    expect(await list(ana, 'list=all&rank=1')).toEqual(['S1', 'S2'])
    expect(await list(ana, 'list=all&rank=search')).toEqual([])
    expect(await list(ana, `list=all&by=${ben.id}`)).toEqual(['S1', 'S2'])
    const today = new Date().toISOString().slice(0, 10)
    expect(await list(ana, `list=all&decided=${today}`)).toEqual(['S2'])
    expect(await list(ana, 'list=all&decided=2020-02-29')).toEqual([])
    const [, second, third] = await items(ana, 'list=all')
    expect(second).toMatchObject({ mine: true, match: { title: 'pastry maker', relation: 'exactMatch', more: 0 } })
    expect(third).toMatchObject({ match: null, nothingFits: true })
  })

  it('shows a blind reviewer nothing of the first answer', async () => {
    await query('update project set blind_review = true where id = $1', [project.id])
    expect((await items(ben, 'list=to-review'))[0]).toMatchObject({ notation: 'S3', nothingFits: false, match: null })
    expect((await items(ana, 'list=to-review'))[0]).toMatchObject({ notation: 'S3', nothingFits: true })
    await query('update project set blind_review = false where id = $1', [project.id])
  })

  it('tells what the others changed, and that it belongs to the list now shown', async () => {
    const changes = async (person: Person, since?: string): Promise<Changes> =>
      (await person.request('get', path(`changes?list=to-review${since ? `&since=${since}` : ''}`))).body
    const begin = await changes(ben)
    expect(begin).toMatchObject({
      items: [],
      listed: [],
      counts: { 'to-do': 1, 'to-review': 1, 'no-target': 1, done: 1 },
    })
    await query(`update concept_state set updated_at = now() - interval '1 hour' where project_id = $1`, [project.id])
    expect(await changes(ben, begin.cursor)).toMatchObject({ items: [], others: [], counts: null, progress: null })
    await match(ana, 'S4', '5120.1')
    const after = await changes(ben, begin.cursor)
    expect(after.items).toMatchObject([{ notation: 'S4', state: 'to-review', mine: false }])
    expect(after).toMatchObject({ listed: [project.source['S4']], progress: { toDo: 0, toReview: 2 } })
    expect((await ben.request('get', path('changes?since=yesterday'))).status).toBe(400)
  })

  it('lists what someone is asked until they say something', async () => {
    const comment = { text: 'What do you think?', mentions: [ben.id] }
    await ana.request('post', path(`concepts/${project.source['S4']}/comments`)).send(comment)
    expect(await list(ben, 'list=asked')).toEqual(['S4'])
    expect(await list(ana, 'list=asked')).toEqual([])
    expect((await items(ana, 'list=to-review'))[1]).toMatchObject({ notation: 'S4', asked: 'someone' })
    await match(ben, 'S4', '5120.1')
    expect(await list(ben, 'list=asked')).toEqual([])
  })
})
