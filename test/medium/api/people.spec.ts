import { startTestApi, type Person, type TestApi } from '../../support/test-api'
import { newProject, twoSchemes, type TestProject } from '../../support/test-project'

describe('people and projects', () => {
  let api: TestApi
  let root: Person
  let olga: Person
  beforeAll(async () => {
    api = await startTestApi()
    root = await api.person('Root', 'administrator')
    olga = await api.person('Olga', 'taxonomy-owner')
  })
  afterAll(() => api.close())

  describe('accounts', () => {
    const ana = { email: 'Ana@Example.org', name: 'Ana', instanceRole: 'member', password: 'correct horse battery' }

    it('are made by an administrator, one an address, and never show their password', async () => {
      const { status, body } = await root.request('post', '/api/users').send(ana)
      expect([status, body]).toEqual([
        201,
        { id: body.id, email: 'ana@example.org', name: 'Ana', instanceRole: 'member', disabled: false },
      ])
      const again = await root.request('post', '/api/users').send(ana)
      expect([again.status, again.body.code]).toEqual([409, 'email-taken'])
      const { body: list } = await olga.request('get', '/api/users')
      expect(Object.keys(list[0]).sort()).toEqual(['disabled', 'email', 'id', 'instanceRole', 'name'])
    })

    it('change only in what is given', async () => {
      const ben = await api.person('Ben')
      const { body } = await root.request('patch', `/api/users/${ben.id}`).send({ name: 'Benedict' })
      expect(body).toMatchObject({ name: 'Benedict', instanceRole: 'member', disabled: false })
      const { body: disabled } = await root.request('patch', `/api/users/${ben.id}`).send({ disabled: true })
      expect(disabled).toMatchObject({ name: 'Benedict', disabled: true })
      expect((await ben.request('get', '/api/session')).status).toBe(401)
    })

    it('leave one administrator at least', async () => {
      for (const change of [{ disabled: true }, { instanceRole: 'member' }]) {
        const { status, body } = await root.request('patch', `/api/users/${root.id}`).send(change)
        expect([status, body.code]).toEqual([409, 'last-administrator'])
      }
      expect((await root.request('get', '/api/users')).status).toBe(200)
    })

    it('are written into the audit log without secrets', async () => {
      const events = await api.database.dataSource.query(
        `select action, subject from audit_event where action = 'user.created' and subject ->> 'email' = 'ana@example.org'`,
      )
      expect(events).toHaveLength(1)
      expect(JSON.stringify(events)).not.toMatch(/horse|argon2/)
    })
  })

  describe('a project', () => {
    it('belongs to who made it, and others do not see it', async () => {
      const versions = await twoSchemes(api.app)
      const { status, body } = await olga
        .request('post', '/api/projects')
        .send({ name: 'Harbours', sourceLanguage: 'en', ...versions })
      expect([status, body]).toMatchObject([
        201,
        { name: 'Harbours', role: 'owner', blindReview: false, currentRun: null },
      ])
      expect(body.source).toMatchObject({ id: versions.sourceVersionId, version: '1', languages: ['en'] })
      expect(body.progress).toEqual({ total: 4, toDo: 4, toReview: 0, disputed: 0, agreed: 0, settled: 0 })
      const other = await api.person('Other', 'taxonomy-owner')
      expect((await other.request('get', '/api/projects')).body).toEqual([])
      const { body: all } = await root.request('get', '/api/projects')
      expect(all).toMatchObject([{ id: body.id, role: 'owner' }])
    })

    it.each([
      ['unknown-version', { sourceVersionId: 999_999 }],
      ['unknown-language', { sourceLanguage: 'lv' }],
    ])('is refused: %s', async (code, change) => {
      const versions = await twoSchemes(api.app)
      const { status, body } = await olga
        .request('post', '/api/projects')
        .send({ name: 'No', sourceLanguage: 'en', ...versions, ...change })
      expect([status, body.code]).toEqual([422, code])
    })
  })

  describe('members', () => {
    let project: TestProject
    const member = (person: Person) => `/api/projects/${project.id}/members/${person.id}`
    beforeAll(async () => (project = await newProject(api.app, api.database.dataSource, olga)))

    it('come, change their role and go', async () => {
      const ana = await api.person('Ana')
      const put = (role: string) => olga.request('put', member(ana)).send({ role })
      expect((await put('mapper')).body).toEqual({ userId: ana.id, name: 'Ana', email: ana.email, role: 'mapper' })
      expect((await put('reviewer')).body.role).toBe('reviewer')
      const { body: list } = await ana.request('get', `/api/projects/${project.id}/members`)
      expect(list.map(({ name, role }: { name: string; role: string }) => [name, role])).toEqual([
        ['Ana', 'reviewer'],
        ['Olga', 'owner'],
      ])
      expect((await olga.request('delete', member(ana))).status).toBe(204)
      expect((await ana.request('get', `/api/projects/${project.id}`)).status).toBe(404)
    })

    it('are seen by what they answered and have to answer; whoever goes leaves answers, not work', async () => {
      const ben = await api.person('Ben')
      await olga.request('put', member(ben)).send({ role: 'mapper' })
      const { S1, S2 } = project.source
      const marked = await ben
        .request('post', `/api/projects/${project.id}/concepts/${S1}/marks`)
        .send({ kind: 'match', targetId: project.target['7512.1'], relation: 'exactMatch' })
      expect(marked.status).toBe(201)
      await olga
        .request('put', `/api/projects/${project.id}/assignments`)
        .send({ conceptIds: [S2], userId: ben.id })
        .expect(200)
      const activity = async () => (await olga.request('get', `/api/projects/${project.id}/members/activity`)).body
      expect(await activity()).toContainEqual({
        userId: ben.id,
        answered: 1,
        assigned: 1,
        lastAnswerAt: expect.stringMatching(/^\d{4}-/),
      })
      expect((await olga.request('delete', member(ben))).status).toBe(204)
      expect((await activity()).map(({ userId }: { userId: string }) => userId)).toEqual([olga.id])
      const { dataSource } = api.database
      expect(await dataSource.query('select 1 from assignment where project_id = $1', [project.id])).toEqual([])
      expect(await dataSource.query('select 1 from mark where project_id = $1', [project.id])).toHaveLength(1)
    })

    it('keep one owner at least', async () => {
      expect((await olga.request('put', member(olga)).send({ role: 'mapper' })).body.code).toBe('last-owner')
      expect((await olga.request('delete', member(olga))).body.code).toBe('last-owner')
      expect((await olga.request('get', `/api/projects/${project.id}`)).body.role).toBe('owner')
    })
  })
})
