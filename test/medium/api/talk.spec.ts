import type { ConceptPageDto } from '../../../apps/api/validate/concept-page.dto'
import { MemberService } from '#pipeline'
import { startTestApi, type Person, type TestApi } from '../../support/test-api'
import { newProject, type TestProject } from '../../support/test-project'

type ConceptPage = InstanceType<typeof ConceptPageDto>

describe('what people say to each other about a concept', () => {
  let api: TestApi
  let olga: Person
  let ana: Person
  let ben: Person
  let rita: Person
  let project: TestProject

  /** Ana maps, Ben reviews, Rita reads; Baker, Bread and pastry maker, Ship’s cook share a group. */
  const begin = async (change: { blindReview?: boolean } = {}) => {
    project = await newProject(api.app, api.database.dataSource, olga, change)
    const members = api.app.get(MemberService)
    const owner = { ...olga, instanceRole: 'member' as const }
    await members.put(owner, project.id, ana.id, 'mapper')
    await members.put(owner, project.id, ben.id, 'reviewer')
    await members.put(owner, project.id, rita.id, 'reader')
  }
  beforeAll(async () => {
    api = await startTestApi()
    ;[olga, ana, ben, rita] = [
      await api.person('Olga'),
      await api.person('Ana'),
      await api.person('Ben'),
      await api.person('Rita'),
    ]
  })
  afterAll(() => api.close())

  const path = (source: string) => `/api/projects/${project.id}/concepts/${project.source[source]}`
  const open = async (person: Person, source: string): Promise<ConceptPage> =>
    (await person.request('get', path(source))).body
  const say = (person: Person, source: string, text: string, ...asked: Person[]) =>
    person.request('post', `${path(source)}/comments`).send({ text, mentions: asked.map(({ id }) => id) })
  const mark = (person: Person, source: string, body: object) =>
    person.request('post', `${path(source)}/marks`).send(body)
  const match = (person: Person, source: string, target: string, relation = 'exactMatch') =>
    mark(person, source, { kind: 'match', targetId: project.target[target], relation })

  it('keeps comments in their order, with who was asked', async () => {
    await begin()
    expect((await say(ana, 'S1', ' Is this the one of the mill? @Ben ', ben)).status).toBe(201)
    const { body } = await say(olga, 'S1', 'I wonder too.')
    expect(body.comments).toEqual([
      expect.objectContaining({
        user: { id: ana.id, name: 'Ana' },
        text: 'Is this the one of the mill? @Ben',
        mentions: [{ id: ben.id, name: 'Ben', answered: false }],
        answered: false,
      }),
      expect.objectContaining({ user: { id: olga.id, name: 'Olga' }, mentions: [], answered: true }),
    ])
    expect((await open(rita, 'S1')).comments).toEqual(body.comments)
    expect((await open(ana, 'S2')).comments).toEqual([])
  })

  it.each([
    ['comment', () => say(ben, 'S1', 'It is.')],
    ['mark', () => match(ben, 'S1', '7512.1')],
  ])('is answered by the next %s of the person who was asked, and of nobody else', async (_, answer) => {
    await begin()
    await say(ana, 'S1', 'Is it? @Ben', ben)
    await say(ana, 'S2', 'And this? @Ben', ben)
    await say(olga, 'S1', 'Not my trade.')
    expect((await open(ana, 'S1')).comments[0]!.answered).toBe(false)
    const { body } = await answer()
    expect(body.comments[0]).toMatchObject({ answered: true, mentions: [{ name: 'Ben', answered: true }] })
    expect((await open(ana, 'S2')).comments[0]!.answered).toBe(false)
  })

  it('asks only those who may answer, and stores nothing of a comment that asks others', async () => {
    await begin()
    const stranger = await api.person('Sven')
    for (const asked of [rita, stranger]) {
      const refused = await say(ana, 'S1', 'Do you know? ', asked, ben)
      expect([refused.status, refused.body.code]).toEqual([422, 'cannot-answer'])
    }
    const page = await open(ana, 'S1')
    expect(page.comments).toEqual([])
    expect(page.people.map(({ name, role }) => [name, role])).toEqual([
      ['Ana', 'mapper'],
      ['Ben', 'reviewer'],
      ['Olga', 'owner'],
    ])
  })

  it('refuses an empty comment, and one about something that is not to be mapped', async () => {
    await begin()
    expect((await say(ana, 'S1', '  ')).status).toBe(400)
    expect((await say(ana, 'S', 'A group.')).status).toBe(404)
    expect(await states()).toEqual([])
  })

  it('tells the lists that something happened, without changing where the concept stands', async () => {
    await begin()
    await say(ana, 'S1', 'Hm.')
    const [before] = await states()
    expect(before).toMatchObject({ source_id: project.source['S1'], state: 'to-do' })
    await match(ana, 'S1', '7512.1')
    await say(ana, 'S1', 'Perhaps.')
    const [after] = await states()
    expect(after!.state).toBe('to-review')
    expect(after!.updated_at > before!.updated_at).toBe(true)
  })

  const states = () =>
    api.database.dataSource.query<{ source_id: number; state: string; updated_at: Date }[]>(
      'select source_id, state, updated_at from concept_state where project_id = $1',
      [project.id],
    )

  describe('around it', () => {
    it('stand the siblings of its group with what counts for them', async () => {
      await begin()
      await match(ana, 'S4', '5120.1', 'broadMatch')
      expect((await open(ana, 'S1')).siblings).toEqual([
        {
          id: project.source['S2'],
          notation: 'S2',
          title: 'Bread and pastry maker',
          state: 'to-do',
          away: 1,
          nothingFits: false,
          matches: [],
        },
        {
          id: project.source['S4'],
          notation: 'S4',
          title: 'Ship’s cook',
          state: 'to-review',
          away: 3,
          nothingFits: false,
          matches: [
            { targetId: project.target['5120.1'], title: 'ship cook', notation: '5120.1', relation: 'broadMatch' },
          ],
        },
      ])
      expect((await open(ana, 'S3')).siblings).toEqual([])
    })

    it('stand whose it is, and what the mappings break', async () => {
      await begin()
      const { dataSource } = api.database
      await dataSource.query(
        'insert into assignment (project_id, source_id, user_id, assigned_by) values ($1, $2, $3, $4)',
        [project.id, project.source['S1'], ana.id, olga.id],
      )
      await dataSource.query('insert into postponed (project_id, source_id, user_id) values ($1, $2, $3)', [
        project.id,
        project.source['S1'],
        ben.id,
      ])
      await dataSource.query('insert into warning (project_id, source_id, target_id, code) values ($1, $2, $3, $4)', [
        project.id,
        project.source['S1'],
        project.target['7512.1'],
        'isco-disagrees',
      ])
      expect(await open(ana, 'S1')).toMatchObject({
        assignee: { id: ana.id, name: 'Ana', by: { id: olga.id, name: 'Olga' } },
        postponed: false,
        warnings: [{ code: 'isco-disagrees', targetId: project.target['7512.1'], targetTitle: 'baker' }],
      })
      expect((await open(ben, 'S1')).postponed).toBe(true)
    })

    it('stands nothing that betrays a first answer to whoever reviews blind', async () => {
      await begin({ blindReview: true })
      await match(ana, 'S1', '7512.1', 'broadMatch')
      await api.database.dataSource.query(
        `insert into warning (project_id, source_id, target_id, code) values ($1, $2, $3, 'isco-disagrees')`,
        [project.id, project.source['S1'], project.target['7512.1']],
      )
      await say(ana, 'S1', 'The second label says it.')
      await say(ana, 'S1', 'Do you know the trade? @Ben', ben)
      const hidden = await open(ben, 'S1')
      expect(hidden).toMatchObject({ hidden: true, warnings: [], history: [] })
      expect(hidden.comments.map(({ text }) => text)).toEqual(['Do you know the trade? @Ben'])
      const matchesOfBaker = async (person: Person) =>
        (await open(person, 'S2')).siblings.find(({ notation }) => notation === 'S1')!.matches.length
      expect(await matchesOfBaker(ben)).toBe(0)
      expect(await matchesOfBaker(ana)).toBe(1)
      const after = (await match(ben, 'S1', '7512.2')).body as ConceptPage
      expect(after.comments).toHaveLength(2)
      expect(after.hidden).toBe(false)
    })
  })
})
