import { UserService } from '#pipeline'
import { password, startTestApi, type TestApi } from '../../support/test-api'

const key = 'k'.repeat(40)

describe('sessions', () => {
  let api: TestApi
  beforeAll(async () => (api = await startTestApi({ CROSSWALK_SIGN_IN_KEY: key })))
  afterAll(() => api.close())

  it('open with the right password and say who is signed in', async () => {
    const ana = await api.person('Ana')
    const signedIn = await api.anyone.post('/api/session').send({ email: ana.email.toUpperCase(), password })
    expect(signedIn.status).toBe(200)
    expect(signedIn.body).toEqual({ id: ana.id, email: ana.email, name: 'Ana', instanceRole: 'member' })
    const cookie = signedIn.get('Set-Cookie')![0]!
    expect(cookie).toMatch(/^crosswalk_session=[\w-]{43}; Path=\/; Expires=.+; HttpOnly; SameSite=Lax$/)
    const me = await api.anyone.get('/api/session').set('Cookie', cookie)
    expect(me.body.email).toBe(ana.email)
  })

  it('answer alike for a wrong password, an unknown person and a disabled one', async () => {
    const ben = await api.person('Ben')
    const gone = await api.person('Gone')
    await api.app.get(UserService).change(null, gone.id, { disabled: true })
    const attempts = [
      { email: ben.email, password: 'wrong' },
      { email: 'nobody@example.org', password },
      { email: gone.email, password },
    ]
    for (const attempt of attempts) {
      const { status, body } = await api.anyone.post('/api/session').send(attempt)
      expect([status, body.code, body.detail]).toEqual([
        401,
        'wrong-password',
        'E-mail address and password do not fit together.',
      ])
    }
  })

  it('keep no token in the database, only its hash', async () => {
    const cleo = await api.person('Cleo')
    const token = (await api.anyone.post('/api/session').send({ email: cleo.email, password })).get('Set-Cookie')![0]!
    const [row] = await api.database.dataSource.query(
      `select bool_or(position(token_hash in convert_to($1, 'utf8')) > 0) as leaked, min(length(token_hash)) as length from session`,
      [token],
    )
    expect(row).toEqual({ leaked: false, length: 32 })
  })

  it('end with sign-out', async () => {
    const dan = await api.person('Dan')
    expect((await dan.request('delete', '/api/session')).status).toBe(204)
    expect((await dan.request('get', '/api/session')).status).toBe(401)
  })

  it('end when the account is disabled, and after two weeks without use', async () => {
    const eva = await api.person('Eva')
    const finn = await api.person('Finn')
    await api.app.get(UserService).change(null, eva.id, { disabled: true })
    await api.database.dataSource.query(`update session set expires_at = now() where user_id = $1`, [finn.id])
    expect((await eva.request('get', '/api/session')).status).toBe(401)
    expect((await finn.request('get', '/api/session')).status).toBe(401)
  })

  it('are prolonged by use, in the browser too', async () => {
    const gil = await api.person('Gil')
    await api.database.dataSource.query(
      `update session set expires_at = now() + interval '1 hour' where user_id = $1`,
      [gil.id],
    )
    const answer = await gil.request('get', '/api/session')
    expect(answer.get('Set-Cookie')![0]).toMatch(/^crosswalk_session=/)
    const [session] = await api.database.dataSource.query(
      `select expires_at > now() + interval '13 days' as prolonged from session where user_id = $1`,
      [gil.id],
    )
    expect(session.prolonged).toBe(true)
    expect((await gil.request('get', '/api/session')).get('Set-Cookie')).toBeUndefined()
  })

  it('open once by the link of the launcher, for the first administrator', async () => {
    await api.person('Root', 'administrator')
    expect((await api.anyone.post('/api/session/link').send({ key: 'x'.repeat(40) })).status).toBe(401)
    const signedIn = await api.anyone.post('/api/session/link').send({ key })
    expect(signedIn.body).toMatchObject({ name: 'Root', instanceRole: 'administrator' })
    const again = await api.anyone.post('/api/session/link').send({ key })
    expect([again.status, again.body.code]).toEqual([401, 'link-spent'])
  })

  it('take a new password only with the current one, and end elsewhere', async () => {
    const hana = await api.person('Hana')
    const change = (current: string) =>
      hana.request('put', '/api/session/password').send({ current, password: 'a new long password' })
    expect((await change('wrong')).body.code).toBe('wrong-password')
    const elsewhere = (await api.anyone.post('/api/session').send({ email: hana.email, password })).get(
      'Set-Cookie',
    )![0]!
    expect((await change(password)).status).toBe(204)
    expect((await hana.request('get', '/api/session')).status).toBe(200)
    expect((await api.anyone.get('/api/session').set('Cookie', elsewhere)).status).toBe(401)
  })

  it('refuse the eleventh attempt within a minute', async () => {
    const answers = []
    for (let attempt = 0; attempt < 11; attempt++) {
      answers.push(await api.anyone.post('/api/session').send({ email: 'a@example.org', password: 'guess' }))
    }
    expect(answers.at(-1)!.status).toBe(429)
    expect(answers.at(-1)!.body).toMatchObject({
      status: 429,
      detail: 'Too many attempts. Wait a minute and try again.',
    })
  })
})

describe('a new embedded installation', () => {
  let api: TestApi
  beforeAll(async () => (api = await startTestApi({ CROSSWALK_SIGN_IN_KEY: key })))
  afterAll(() => api.close())

  it('makes one first administrator, who signs in by the link and then sets a password', async () => {
    const users = api.app.get(UserService)
    await users.ensureFirstAdministrator()
    await users.ensureFirstAdministrator()
    expect(await users.list()).toMatchObject([{ email: 'admin@localhost', instanceRole: 'administrator' }])
    const cookie = (await api.anyone.post('/api/session/link').send({ key })).get('Set-Cookie')![0]!
    const set = await api.anyone.put('/api/session/password').set('Cookie', cookie).send({ password })
    expect(set.status).toBe(204)
    expect((await api.anyone.post('/api/session').send({ email: 'admin@localhost', password })).status).toBe(200)
  })
})
