import { projectRoles } from '#domain'
import { MemberService, ProjectService } from '#pipeline'
import { AccessReview } from '../../../apps/api/http/access.review'
import { startTestApi, type Person, type TestApi } from '../../support/test-api'
import { twoSchemes } from '../../support/test-project'

/** Who is let through to each route; everybody else is turned away. A route without a row fails. */
const anyone = 'anyone'
const signedIn = 'signed in'
const owners = ['administrator', 'taxonomy-owner']
const administrators = ['administrator']
const readers = ['administrator', 'owner', 'reviewer', 'mapper', 'reader']
const mappers = ['administrator', 'owner', 'reviewer', 'mapper']
const reviewers = ['administrator', 'owner', 'reviewer']
const projectOwners = ['administrator', 'owner']

const table: Record<string, string | string[]> = {
  'POST session': anyone,
  'POST session/link': anyone,
  'DELETE session': anyone,
  'GET session': signedIn,
  'PUT session/password': signedIn,
  'GET health/live': anyone,
  'GET health/ready': anyone,
  'GET users': owners,
  'POST users': administrators,
  'PATCH users/:id': administrators,
  'GET uploads': owners,
  'POST uploads': owners,
  'GET uploads/:id': owners,
  'DELETE uploads/:id': owners,
  'GET uploads/:id/problems': owners,
  'GET uploads/:id/problems.csv': owners,
  'GET uploads/:id/rest': owners,
  'POST uploads/:id/preview': owners,
  'PUT uploads/:id/choices': owners,
  'POST uploads/:id/confirm': owners,
  'GET reconcile/:scheme/:version': anyone,
  'POST reconcile/:scheme/:version': anyone,
  'GET reconcile/:scheme/:version/preview': anyone,
  'GET reconcile/:scheme/:version/properties': anyone,
  'GET reconcile/:scheme/:version/suggest/entity': anyone,
  'GET reconcile/:scheme/:version/suggest/type': anyone,
  'GET reconcile/:scheme/:version/suggest/property': anyone,
  'GET reconcile/:scheme/:version/flyout/entity': anyone,
  'GET reconcile/:scheme/:version/flyout/type': anyone,
  'GET reconcile/:scheme/:version/flyout/property': anyone,
  'GET jskos/status': anyone,
  'GET jskos/voc': anyone,
  'GET jskos/voc/top': anyone,
  'GET jskos/voc/concepts': anyone,
  'GET jskos/voc/suggest': anyone,
  'GET jskos/data': anyone,
  'GET jskos/concepts': anyone,
  'GET jskos/narrower': anyone,
  'GET jskos/concepts/narrower': anyone,
  'GET jskos/ancestors': anyone,
  'GET jskos/concepts/ancestors': anyone,
  'GET jskos/search': anyone,
  'GET jskos/concepts/search': anyone,
  'GET jskos/suggest': anyone,
  'GET jskos/concepts/suggest': anyone,
  'GET jskos/concordances': anyone,
  'GET jskos/mappings': anyone,
  'GET jskos/mappings/voc': anyone,
  'GET jskos/mappings/:id': anyone,
  'GET open/v1/schemes/:scheme': anyone,
  'GET open/v1/schemes/:scheme/:code': anyone,
  'GET open/v1/crosswalks': anyone,
  'GET open/v1/crosswalks/:slug': anyone,
  'GET open/v1/crosswalks/:slug/versions/:number': anyone,
  'GET open/v1/crosswalks/:slug/versions/:number/mappings': anyone,
  'GET schemes': signedIn,
  'GET schemes/:key/changes': signedIn,
  'GET schemes/:key/changes.csv': signedIn,
  'GET projects/:id/releases': readers,
  'GET projects/:id/follow-up': readers,
  'POST projects/:id/follow-up': projectOwners,
  'PUT projects/:id/inheritance': projectOwners,
  'POST projects/:id/concepts/:conceptId/accept-again': mappers,
  'POST gold-sets/:id/adopt': owners,
  'GET scheme-versions/:id/gold-sets': signedIn,
  'GET gold-sets/:id/exports/:format': signedIn,
  'PUT scheme-versions/:id/openness': owners,
  'GET concepts/:id': signedIn,
  'GET projects': signedIn,
  'POST projects': owners,
  'GET projects/:id': readers,
  'PUT projects/:id/licence': projectOwners,
  'GET projects/:id/members': readers,
  'GET projects/:id/members/activity': readers,
  'PUT projects/:id/members/:userId': projectOwners,
  'DELETE projects/:id/members/:userId': projectOwners,
  'GET projects/:id/runs': readers,
  'POST projects/:id/runs': projectOwners,
  'GET projects/:id/runs/compare': readers,
  'GET projects/:id/runs/:runId': readers,
  'POST projects/:id/runs/:runId/cancel': projectOwners,
  'GET projects/:id/concepts': readers,
  'GET projects/:id/work-items': readers,
  'GET projects/:id/filter-options': readers,
  'GET projects/:id/changes': readers,
  'PUT projects/:id/assignments': mappers,
  'PUT projects/:id/concepts/:conceptId/later': mappers,
  'DELETE projects/:id/concepts/:conceptId/later': mappers,
  'GET projects/:id/concepts/:conceptId': readers,
  'POST projects/:id/concepts/:conceptId/marks': mappers,
  'POST projects/:id/concepts/:conceptId/comments': mappers,
  'POST projects/:id/bulk/preview': mappers,
  'GET projects/:id/bulk': readers,
  'POST projects/:id/bulk': mappers,
  'POST projects/:id/bulk/:bulkId/undo': mappers,
  'GET projects/:id/targets': readers,
  'GET projects/:id/target-branches': readers,
  'GET projects/:id/target-list/:format': readers,
  'GET projects/:id/targets/:targetId': readers,
  'GET projects/:id/metrics': readers,
  'GET projects/:id/overview': readers,
  'GET projects/:id/overview/agreement': readers,
  'POST projects/:id/metrics': reviewers,
  'GET projects/:id/exports/:format': readers,
  'GET projects/:id/exports/preview': readers,
  'GET projects/:id/feedback': readers,
  'GET projects/:id/feedback/:format': readers,
  'GET projects/:id/publications': readers,
  'POST projects/:id/publications': projectOwners,
  'GET projects/:id/publications/next': readers,
  'GET projects/:id/publications/next/changes': readers,
  'GET projects/:id/publications/next/changes.csv': readers,
  'GET publications/:slug/:number': anyone,
  'GET publications/:slug/:number/changes': anyone,
  'GET publications/:slug/:number/changes.csv': anyone,
  'GET crosswalks/:slug': anyone,
  'GET crosswalks/:slug/:version': anyone,
}

/** 401 or 403, or the 404 that hides a project from those outside it: turned away. Anything else was let through. */
const nobody = '00000000-0000-4000-8000-000000000000'
const people = ['nobody', 'member', 'taxonomy-owner', 'administrator', ...projectRoles] as const

describe('access', () => {
  let api: TestApi
  let projectId: string
  const cast = new Map<string, Person>()

  beforeAll(async () => {
    api = await startTestApi()
    for (const role of ['member', 'taxonomy-owner', 'administrator'] as const)
      cast.set(role, await api.person(role, role))
    const administrator = { ...cast.get('administrator')!, instanceRole: 'administrator' as const }
    const { sourceVersionId, targetVersionId } = await twoSchemes(api.app)
    const project = { name: 'Ours', sourceVersionId, targetVersionId, sourceLanguage: 'en' }
    projectId = (await api.app.get(ProjectService).create(administrator, project)).id
    for (const role of projectRoles) {
      cast.set(role, await api.person(role))
      await api.app.get(MemberService).put(administrator, projectId, cast.get(role)!.id, role)
    }
  })
  afterAll(() => api.close())

  it('has a row for each route, and no row too many', () => {
    const routes = api.app.get(AccessReview).routes()
    expect(Object.keys(table).sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort())
    expect(routes.filter(({ policy }) => !policy)).toEqual([])
  })

  it.each(Object.entries(table))('%s is for %s', async (route, allowed) => {
    const answers: Record<string, string> = {}
    const expected: Record<string, string> = {}
    for (const who of people) {
      const { code, status } = await call(route, who)
      const away = ['not-signed-in', 'forbidden'].includes(code) || (code === 'not-found' && isHidden(route, who))
      answers[who] = away ? 'turned away' : 'let through'
      expected[who] = lets(allowed, who) ? 'let through' : 'turned away'
      expect(status).not.toBe(500)
    }
    expect(answers).toEqual(expected)
  })

  function lets(allowed: string | string[], who: string): boolean {
    if (allowed === anyone) return true
    return allowed === signedIn ? who !== 'nobody' : allowed.includes(who)
  }

  /** Outside the project, the project does not exist. */
  function isHidden(route: string, who: string): boolean {
    return route.includes('projects/:id') && ['member', 'taxonomy-owner'].includes(who)
  }

  async function call(route: string, who: string): Promise<{ status: number; code: string }> {
    const [method, template] = route.split(' ') as [string, string]
    const id = template.startsWith('projects') ? projectId : template.startsWith('concepts') ? '2147483647' : nobody
    const path = template
      .replace(':id', template.startsWith('scheme-versions') ? '2147483647' : id)
      .replace(':format', 'eures-csv')
      .replace(/:\w+/g, nobody)
    const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'
    // A signing-out route would end the session that the next call needs.
    const person = route === 'DELETE session' ? undefined : cast.get(who)
    const address = template.startsWith('crosswalks') ? `/${path}` : `/api/${path}`
    const request = person ? person.request(verb, address) : api.anyone[verb](address)
    const { status, body } = await request
    return { status, code: (body as { code?: string }).code ?? '' }
  }
})

describe('requests from another site', () => {
  let api: TestApi
  beforeAll(async () => (api = await startTestApi()))
  afterAll(() => api.close())

  it.each([
    ['Sec-Fetch-Site', 'cross-site', 403],
    ['Sec-Fetch-Site', 'same-site', 403],
    ['Sec-Fetch-Site', 'same-origin', 204],
    ['Origin', 'https://elsewhere.example', 403],
    ['Origin', 'null', 403],
  ])('with %s: %s change nothing: %i', async (header, value, status) => {
    const answer = await api.anyone.delete('/api/session').set(header, value)
    expect(answer.status).toBe(status)
    if (status === 403) expect(answer.body.code).toBe('foreign-origin')
  })

  it('may read, since reading changes nothing and the answer stays out of their reach', async () => {
    expect((await api.anyone.get('/api/health/live').set('Sec-Fetch-Site', 'cross-site')).status).toBe(200)
  })
})

describe('problems', () => {
  let api: TestApi
  beforeAll(async () => (api = await startTestApi({ LOG_LEVEL: 'silent' })))
  afterAll(() => api.close())

  it('are problem details with a correlation id', async () => {
    const { status, type, headers, body } = await api.anyone.get('/api/nowhere')
    expect([status, type]).toEqual([404, 'application/problem+json'])
    expect(body).toEqual({
      type: 'urn:crosswalk:problem:not-found',
      title: 'Not Found',
      status: 404,
      code: 'not-found',
      detail: 'There is nothing at this address.',
      correlationId: headers['x-correlation-id'],
    })
  })

  it('name the field that is wrong', async () => {
    const administrator = await api.person('Root', 'administrator')
    const { status, body } = await administrator
      .request('post', '/api/users')
      .send({ email: 'x', name: 'X', instanceRole: 'member', password: 'short' })
    expect([status, body.code]).toEqual([400, 'invalid-request'])
    expect(body.detail).toMatch(/email: .*; password: at least 12 characters/)
  })

  it('say nothing of the inside when something unexpected happens', async () => {
    const administrator = await api.person('Root', 'administrator')
    await api.database.dataSource.query('alter table app_user rename to elsewhere')
    const { status, body } = await administrator.request('get', '/api/users')
    await api.database.dataSource.query('alter table elsewhere rename to app_user')
    expect([status, body.code]).toEqual([500, 'unexpected'])
    expect(Object.values(body).join()).not.toMatch(/app_user|\brelation\b|\bselect\b/)
  })

  it.each([
    ['a body that is no JSON', '{', 400],
    ['a body that is too large', JSON.stringify({ email: 'x'.repeat(300_000) }), 413],
  ])('include %s', async (_, text, status) => {
    const answer = await api.anyone.post('/api/session').type('json').send(text)
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json'])
  })
})
