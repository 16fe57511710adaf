import { OpennessService, SchemeFreeText, SchemeLoader } from '#pipeline'
import Ajv, { type AnySchema } from 'ajv'
import addFormats from 'ajv-formats'
import {
  extensionSchema,
  flyoutSchema,
  manifestSchema,
  proposedPropertiesSchema,
  resultBatchSchema,
  suggestEntitiesSchema,
  suggestSchema,
} from '../../support/reconciliation-schemas'
import { openTarget } from '../../support/open-target'
import { startTestApi, type TestApi } from '../../support/test-api'

const service = '/api/reconcile/demonstration-target/1'
const baker = 'http://example.org/demonstration/occupation/7512.1'

const ajv = addFormats(new Ajv({ allErrors: true, strict: false }))
function problemsOf(schema: AnySchema, document: unknown) {
  const validate = ajv.compile(schema)
  return validate(document) ? [] : validate.errors
}

interface Candidate {
  id: string
  name: string
  score: number
  match: boolean
  features: { id: string; value: number | boolean }[]
}

describe('reconciliation of texts with an open version', () => {
  let api: TestApi
  let versionId: number
  beforeAll(async () => {
    api = await startTestApi()
    versionId = await openTarget(api.app, await api.person('Owner', 'taxonomy-owner'))
  })
  afterAll(() => api.close())

  const ask = (queries: object) =>
    api.anyone
      .post(service)
      .type('form')
      .send({ queries: JSON.stringify(queries) })
  async function found(query: object): Promise<Candidate[]> {
    const { body } = await ask({ q: query })
    return (body as { q: { result: Candidate[] } }).q.result
  }

  it('says what it offers, in the form that the specification gives', async () => {
    const { status, body } = await api.anyone.get(service)
    expect([status, problemsOf(manifestSchema, body)]).toEqual([200, []])
    expect(body.name).toBe('Demonstration target (not ESCO) 1')
    expect((await api.anyone.get('/api/reconcile/demonstration-target/latest')).body.name).toBe(body.name)
  })

  it('answers a batch in one request, best first, and is sure only of what stands alone', async () => {
    const { status, body } = await ask({ a: { query: 'baker' }, b: { query: 'some kind of work', limit: 3 } })
    expect([status, problemsOf(resultBatchSchema, body)]).toEqual([200, []])
    expect(body.a.result[0]).toMatchObject({ id: baker, name: 'baker', match: true })
    expect(body.a.result.slice(1).some(({ match }: Candidate) => match)).toBe(false)
    expect(body.b.result).toHaveLength(3)
    const scores = body.b.result.map(({ score }: Candidate) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(body.b.result.some(({ match }: Candidate) => match)).toBe(false)
  })

  it('answers by GET and as JSONP, too', async () => {
    const queries = JSON.stringify({ q: { query: 'baker' } })
    const plain = await api.anyone.get(service).query({ queries })
    expect(plain.body.q.result[0].id).toBe(baker)
    const script = await api.anyone.get(service).query({ queries, callback: 'jQuery1' }).buffer()
    expect(script.headers['content-type']).toMatch(/javascript/)
    expect(script.text).toContain(`jQuery1({"q"`)
  })

  it('knows a concept by its code and by its address', async () => {
    for (const query of ['7512.1', baker]) {
      expect(await found({ query })).toMatchObject([{ id: baker, score: 100, match: true }])
    }
  })

  it('moves candidates by the ISCO group that is stated, and says whether they are of it', async () => {
    const query = 'teacher'
    const [first] = await found({ query, properties: [{ pid: 'isco', v: '2341' }] })
    expect(first!.features).toContainEqual({ id: 'isco-agrees', value: true })
    const unstated = (await found({ query, limit: 50 })).find(({ id }) => id === first!.id)
    expect(first!.score).toBeGreaterThan(unstated!.score)
  })

  it('compares a description that is stated', async () => {
    const [plain] = await found({ query: 'person', limit: 1 })
    const described = await found({
      query: 'person',
      properties: [{ pid: 'description', v: 'Bakers make bread, pastries and other baked goods.' }],
    })
    expect(described[0]!.score).not.toBe(plain!.score)
    const [only] = await found({ properties: [{ pid: 'description', v: 'baker' }], limit: 1 })
    expect(only!.id).toBe(baker)
  })

  it('finds nothing of a type it does not know, and nothing for no text', async () => {
    expect(await found({ query: 'baker', type: 'person' })).toEqual([])
    expect(await found({ query: '  ' })).toEqual([])
  })

  it('answers in English while another language is being prepared', async () => {
    const [first] = await found({ query: 'baker', properties: [{ pid: 'language', v: 'fr' }], limit: 1 })
    expect(first!.id).toBe(baker)
  })

  it.each([
    ['no JSON', '{'],
    ['a query without a text', '{"q":{}}'],
    ['a text that is too long', JSON.stringify({ q: { query: 'x'.repeat(501) } })],
    ['too many queries', JSON.stringify(Object.fromEntries(Array.from({ length: 51 }, (_, n) => [n, { query: 'x' }])))],
  ])('refuses %s with a problem', async (_, queries) => {
    const { status, type, body } = await api.anyone.post(service).type('form').send({ queries })
    expect([status, type, body.code]).toEqual([400, 'application/problem+json', 'invalid-request'])
  })

  it('suggests while one types, with a few lines about each', async () => {
    const entities = await api.anyone.get(`${service}/suggest/entity`).query({ prefix: 'bak' })
    expect(problemsOf(suggestEntitiesSchema, entities.body)).toEqual([])
    expect(entities.body.result[0]).toMatchObject({ id: baker, name: 'baker' })
    for (const what of ['type', 'property']) {
      const { body } = await api.anyone.get(`${service}/suggest/${what}`)
      expect(problemsOf(suggestSchema, body)).toEqual([])
      const flyout = await api.anyone.get(`${service}/flyout/${what}`).query({ id: body.result[0].id })
      expect(problemsOf(flyoutSchema, flyout.body)).toEqual([])
    }
    const { body } = await api.anyone.get(`${service}/flyout/entity`).query({ id: baker })
    expect(problemsOf(flyoutSchema, body)).toEqual([])
    expect(body.html).toContain('baker')
  })

  it('gives values of properties for concepts, and empty ones for what it does not know', async () => {
    const proposed = await api.anyone.get(`${service}/properties`)
    expect(problemsOf(proposedPropertiesSchema, proposed.body)).toEqual([])
    const properties = [{ id: 'label', settings: { language: 'fr' } }, { id: 'isco' }, { id: 'broader' }]
    const extend = JSON.stringify({ ids: [baker, 'nothing'], properties })
    const { body } = await api.anyone.post(service).type('form').send({ extend })
    expect(problemsOf(extensionSchema, body)).toEqual([])
    expect(body.rows[baker]).toMatchObject({ label: [{ str: 'boulanger' }], isco: [{ str: '7512' }] })
    expect(body.rows.nothing).toEqual({ label: [], isco: [], broader: [] })
  })

  it('shows a preview that any site may frame and no script can run in', async () => {
    const { status, type, text, headers } = await api.anyone.get(`${service}/preview`).query({ id: baker })
    expect([status, type]).toEqual([200, 'text/html'])
    expect(text).toContain('<h1 dir="auto">baker</h1>')
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors \*/)
    expect(headers['x-frame-options']).toBeUndefined()
  })

  it('lets any site read, never with credentials', async () => {
    const origin = 'https://elsewhere.example'
    const queries = JSON.stringify({ q: { query: 'baker' } })
    const posted = await api.anyone
      .post(service)
      .set({ Origin: origin, 'Sec-Fetch-Site': 'cross-site' })
      .type('form')
      .send({ queries })
    const asked = await api.anyone.options(service).set({ Origin: origin, 'Access-Control-Request-Method': 'POST' })
    for (const { headers } of [posted, asked]) {
      expect(headers['access-control-allow-origin']).toBe('*')
      expect(headers['access-control-allow-credentials']).toBeUndefined()
    }
    expect([posted.status, asked.status]).toEqual([200, 204])
    expect((await api.anyone.get('/api/health/live')).headers['access-control-allow-origin']).toBeUndefined()
  })

  it('is closed again as soon as the owner closes the version', async () => {
    const owner = { ...(await api.person('Other', 'taxonomy-owner')), instanceRole: 'taxonomy-owner' as const }
    await api.app.get(OpennessService).set(owner, versionId, false)
    const paths = ['', '/preview?id=x', '/suggest/entity', '/suggest/type', '/properties', '/flyout/entity?id=x']
    for (const path of paths) {
      const { status, body } = await api.anyone.get(service + path)
      expect([path, status, body.code]).toEqual([path, 404, 'not-found'])
    }
    const [audited] = await api.database.dataSource.query<{ action: string }[]>(
      'select action from audit_event order by id desc limit 1',
    )
    expect(audited!.action).toBe('scheme-version.closed')
    await api.app.get(OpennessService).set(owner, versionId, true)
  })

  it('asks to come back while a version is being prepared', async () => {
    const record = { key: 'fresh', title: 'Fresh', uri: null, version: '1', languages: ['en'], concepts: [] }
    const labels = [{ language: 'en', kind: 'preferred' as const, text: 'never embedded before' }]
    const kind = 'occupation' as const
    const rest = { uri: null, notation: '1', status: null, notes: [], broader: [], iscoGroup: null, line: null }
    const { schemeVersionId } = await api.app
      .get(SchemeLoader)
      .load({ ...record, concepts: [{ key: '1', kind, labels, ...rest }] })
    const path = '/api/reconcile/fresh/1'
    const asked = () => api.anyone.get(path).query({ queries: JSON.stringify({ q: { query: 'anything' } }) })
    expect((await asked()).status).toBe(404)
    await api.database.dataSource.query('update scheme_version set open = true where id = $1', [schemeVersionId])
    const { status, headers, body } = await asked()
    expect([status, body.code, headers['retry-after']]).toEqual([503, 'being-prepared', '10'])
    await api.app.get(SchemeFreeText).prepare({ versionId: schemeVersionId, language: 'en' })
    expect((await asked()).body.q.result[0].name).toBe('never embedded before')
  })
})
