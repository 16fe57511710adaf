import { validate } from 'jskos-validate'
import { openTarget } from '../../support/open-target'
import { publishRows } from '../../support/published'
import { startTestApi, type TestApi } from '../../support/test-api'
import { newProject } from '../../support/test-project'

const address = 'https://crosswalk.example.org'
const target = `${address}/schemes/demonstration-target`
const baker = 'http://example.org/demonstration/occupation/7512.1'
const skos = 'http://www.w3.org/2004/02/skos/core#'

interface Check {
  (document: unknown): boolean
  errors?: unknown
}
const problemsOf = (check: Check, documents: unknown[]) =>
  documents.flatMap((document) => (check(document) ? [] : [[document, check.errors]]))

interface Mapping {
  uri: string
  from: { memberSet: { notation: string[] }[] }
  to: { memberSet: { notation: string[] }[] }
}

describe('the API of jskos-server', () => {
  let api: TestApi
  beforeAll(async () => {
    api = await startTestApi({ CROSSWALK_ADDRESS: address })
    const { app, database } = api
    const olga = await api.person('Olga', 'taxonomy-owner')
    await openTarget(app, olga, [])
    const project = await newProject(app, database.dataSource, olga)
    const exact = { source: 'S1', target: '7512.1', relation: 'exactMatch' } as const
    const broad = { source: 'S2', target: '7512.2', relation: 'broadMatch' } as const
    await publishRows(database.dataSource, project, { slug: 'harbour', number: 1 }, [broad])
    await publishRows(database.dataSource, project, { slug: 'harbour', number: 2 }, [exact, broad])
    const hidden = await newProject(app, database.dataSource, olga)
    await publishRows(database.dataSource, hidden, { slug: 'hidden', visibility: 'members' }, [exact])
  })
  afterAll(() => api.close())

  const read = (path: string, query: object = {}) => api.anyone.get(`/api/jskos/${path}`).query(query)
  const pairs = async (query: object) =>
    ((await read('mappings', query)).body as Mapping[]).map(
      ({ from, to }) => `${from.memberSet[0]?.notation[0]} ${to.memberSet[0]?.notation[0]}`,
    )

  it('says where everything is, by the address that was asked', async () => {
    const { body } = await read('status')
    expect(body).toMatchObject({ ok: 1, config: { mappings: { read: { auth: false } } } })
    for (const name of ['data', 'schemes', 'top', 'concepts', 'mappings', 'concordances', 'suggest', 'narrower']) {
      const { status } = await api.anyone.get(new URL(body[name]).pathname).query({ uri: target })
      expect([name, status]).toEqual([name, 200])
    }
  })

  it('lists open classifications and those that crosswalks name', async () => {
    const { body, headers } = await read('voc')
    expect(problemsOf(validate.scheme, body)).toEqual([])
    expect(body.map(({ uri }: { uri: string }) => uri)).toEqual([
      target,
      'https://example.org/source',
      'https://example.org/target',
    ])
    expect(headers['x-total-count']).toBe('3')
    expect((await read('voc/suggest', { search: 'demo' })).body[3]).toEqual([target])
  })

  it('walks through the hierarchy of an open classification', async () => {
    const top = await read('voc/top', { uri: target, limit: 3 })
    expect(problemsOf(validate.concept, top.body)).toEqual([])
    expect(top.headers['link']).toMatch(/limit=3&offset=3>; rel="next"/)
    expect(top.headers['x-total-count']).toBe('9')
    const narrower = await read('narrower', { uri: top.body[0].uri })
    expect(problemsOf(validate.concept, narrower.body)).toEqual([])
    expect(narrower.body[0].broader[0].uri).toBe(top.body[0].uri)
    const ancestors = await read('concepts/ancestors', { uri: baker })
    expect(problemsOf(validate.concept, ancestors.body)).toEqual([])
    expect(ancestors.body.map(({ notation }: { notation: string[] }) => notation[0])).toEqual([
      '7512',
      '751',
      '75',
      '7',
    ])
    expect((await read('voc/concepts', { uri: target, limit: 1 })).headers['x-total-count']).toBe('365')
    expect((await read('voc/top', { uri: 'urn:nothing' })).status).toBe(404)
  })

  it('finds concepts by address and by what is typed', async () => {
    const { body } = await read('data', { uri: `${baker}|${target}|urn:nothing` })
    expect(body.map(({ uri }: { uri: string }) => uri)).toEqual([target, baker])
    expect(body[1]).toMatchObject({ prefLabel: { en: 'baker', fr: 'boulanger' }, notation: ['7512.1'] })
    const [typed, names, , uris] = (await read('suggest', { search: 'bak', voc: target })).body
    expect([typed, names[0], uris[0]]).toEqual(['bak', '7512.1 baker', baker])
    expect((await read('search', { query: 'boulang' })).body[0].uri).toBe(baker)
  })

  it('knows a concept of a closed version only where a public crosswalk names it', async () => {
    const { body } = await read('data', { uri: 'urn:source:S1|urn:source:S4' })
    expect(problemsOf(validate.concept, body)).toEqual([])
    expect(body).toMatchObject([{ uri: 'urn:source:S1', prefLabel: { en: 'source S1' } }])
    expect((await read('search', { query: 'Lighthouse' })).body).toEqual([])
  })

  it('gives the mappings of the newest public version of each crosswalk', async () => {
    const { body, headers } = await read('mappings')
    expect(problemsOf(validate.mapping, body)).toEqual([])
    expect([headers['x-total-count'], body.length]).toEqual(['2', 2])
    expect(body[0]).toMatchObject({ type: [`${skos}exactMatch`], fromScheme: { uri: 'https://example.org/source' } })
    expect(body[0].uri.startsWith(`${address}/api/jskos/mappings/`)).toBe(true)
    expect((await api.anyone.get(new URL(body[0].uri).pathname)).body).toEqual(body[0])
    expect((await read('mappings/nothing')).status).toBe(404)
    const concordances = await read('concordances')
    expect(problemsOf(validate.concordance, concordances.body)).toEqual([])
    expect(concordances.body).toMatchObject([{ uri: `${address}/crosswalks/harbour/2` }])
  })

  it.each([
    [{ from: 'urn:source:S1' }, ['S1 7512.1']],
    [{ from: 'S1|S2' }, ['S1 7512.1', 'S2 7512.2']],
    [{ from: 'urn:source:S*' }, ['S1 7512.1', 'S2 7512.2']],
    [{ to: '7512.2' }, ['S2 7512.2']],
    [{ from: '7512.2' }, []],
    [{ from: '7512.2', direction: 'backward' }, ['S2 7512.2']],
    [{ from: '7512.2', direction: 'both' }, ['S2 7512.2']],
    [{ from: 'S1', to: '7512.2' }, []],
    [{ from: 'S1', to: '7512.2', mode: 'or' }, ['S1 7512.1', 'S2 7512.2']],
    [{ from: 'S1', mode: 'or' }, ['S1 7512.1']],
    [{ fromScheme: 'source' }, ['S1 7512.1', 'S2 7512.2']],
    [{ fromScheme: 'https://example.org/target' }, []],
    [{ fromScheme: 'https://example.org/target', direction: 'both' }, ['S1 7512.1', 'S2 7512.2']],
    [{ type: `${skos}broadMatch` }, ['S2 7512.2']],
    [{ partOf: `${address}/crosswalks/harbour/2` }, ['S1 7512.1', 'S2 7512.2']],
    [{ partOf: `${address}/crosswalks/harbour/1` }, []],
    [{ partOf: 'none' }, []],
    [{ partOf: 'any', limit: 1, offset: 1 }, ['S2 7512.2']],
  ])('finds by %j', async (query, found) => {
    expect(await pairs(query)).toEqual(found)
  })

  it('counts the schemes that mappings lead from and to', async () => {
    expect((await read('mappings/voc', { from: 'S1', to: '7512.2' })).body).toEqual([
      { uri: 'https://example.org/source', notation: ['source'], fromCount: 2, toCount: 0 },
      { uri: 'https://example.org/target', notation: ['target'], fromCount: 0, toCount: 2 },
    ])
  })
})

describe('an address that was given to a concept without one', () => {
  let api: TestApi
  beforeAll(async () => {
    api = await startTestApi()
    await openTarget(api.app, await api.person('Olga', 'taxonomy-owner'), [])
  })
  afterAll(() => api.close())

  it('leads people to a page and programs to JSKOS, while the version is open', async () => {
    const path = '/schemes/demonstration-target/7512.1'
    const page = await api.anyone.get(path).set('Accept', 'text/html')
    expect([page.status, page.type]).toEqual([200, 'text/html'])
    expect(page.text).toContain('<h1 dir="auto">baker</h1>')
    const { body, headers } = await api.anyone.get(path).set('Accept', 'application/json')
    expect(problemsOf(validate.concept, [body])).toEqual([])
    expect([body.uri, headers['vary']]).toEqual([baker, expect.stringContaining('Accept')])
    expect((await api.anyone.get('/schemes/demonstration-target')).body.notation).toEqual(['demonstration-target'])
    await api.database.dataSource.query('update scheme_version set open = false')
    expect((await api.anyone.get(path)).status).toBe(404)
  })
})
