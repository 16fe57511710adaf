import { publishRows } from '../../support/published'
import { startTestApi, type TestApi } from '../../support/test-api'
import { newProject } from '../../support/test-project'

const base = '/api/open/v1/crosswalks'
const mappings = `${base}/harbour/versions/latest/mappings`

describe('the read API for published crosswalks', () => {
  let api: TestApi
  beforeAll(async () => {
    api = await startTestApi()
    const { app, database } = api
    const project = await newProject(app, database.dataSource, await api.person('Olga'))
    const exact = { source: 'S1', target: '7512.1', relation: 'exactMatch' } as const
    const broad = { source: 'S2', target: '7512.2', relation: 'broadMatch' } as const
    const none = { source: 'S3', target: null, relation: null }
    await publishRows(database.dataSource, project, { slug: 'harbour', number: 1 }, [exact])
    await publishRows(database.dataSource, project, { slug: 'harbour', number: 2 }, [exact, broad, none])
    await publishRows(database.dataSource, project, { slug: 'harbour', number: 3, visibility: 'members' }, [exact])
    const hidden = await newProject(app, database.dataSource, await api.person('Piet'))
    await publishRows(database.dataSource, hidden, { slug: 'hidden', visibility: 'members' }, [exact])
    await database.dataSource.query(
      `insert into label (concept_id, language, kind, text, text_hash, folded)
       values ($1, 'fr', 'preferred', 'boulanger', '', 'boulanger')`,
      [project.target['7512.1']],
    )
  })
  afterAll(() => api.close())

  const read = (path: string, query: object = {}) => api.anyone.get(path).query(query)
  const pairs = async (query: object, path = mappings) =>
    (await read(path, query)).body.items.map(
      (one: { from: { notation: string } | null; relation: string | null; to: { notation: string } | null }) =>
        [one.from?.notation ?? '', one.relation ?? 'none', one.to?.notation ?? ''].join(' '),
    )

  it('lists crosswalks and versions that are for everyone, and says nothing of the others', async () => {
    const { body } = await read(base)
    expect(body.map(({ slug }: { slug: string }) => slug)).toEqual(['harbour'])
    expect(body[0].versions.map(({ number }: { number: number }) => number)).toEqual([2, 1])
    expect((await read(`${base}/harbour/versions/latest`)).body).toMatchObject({ number: 2, name: 'Crosswalk harbour' })
    for (const path of [
      'hidden',
      'hidden/versions/1',
      'harbour/versions/3',
      'harbour/versions/3/mappings',
      'nowhere',
    ]) {
      const { status, type, body } = await read(`${base}/${path}`)
      expect([path, status, type, body.code]).toEqual([path, 404, 'application/problem+json', 'not-found'])
    }
  })

  it('gives all mappings in the order of the file, in either direction', async () => {
    expect(await pairs({})).toEqual(['S1 exactMatch 7512.1', 'S2 broadMatch 7512.2', 'S3 none '])
    expect(await pairs({ direction: 'target-to-source' })).toEqual([
      '7512.1 exactMatch S1',
      '7512.2 narrowMatch S2',
      ' none S3',
    ])
    const { body } = await read(mappings, { concept: 'S2', direction: 'target-to-source' })
    expect(body.items[0].moreGeneral).toBe('from')
  })

  it('finds the mappings of a concept of either side, by code or address', async () => {
    for (const concept of ['S2', '7512.2', 'urn:source:S2', 'urn:target:7512.2']) {
      expect(await pairs({ concept })).toEqual(['S2 broadMatch 7512.2'])
    }
    expect(await pairs({ source: 'S1' })).toEqual(['S1 exactMatch 7512.1'])
    expect(await pairs({ target: 'S1' })).toEqual([])
    expect(await pairs({ concept: 'nothing' })).toEqual([])
    expect(await pairs({ concept: 'S2' }, `${base}/harbour/versions/1/mappings`)).toEqual([])
  })

  it('narrows by relation and kind of the target', async () => {
    expect(await pairs({ relation: 'broadMatch,none' })).toEqual(['S2 broadMatch 7512.2', 'S3 none '])
    expect(await pairs({ kind: 'occupation' })).toEqual(['S1 exactMatch 7512.1', 'S2 broadMatch 7512.2'])
    expect(await pairs({ kind: 'skill' })).toEqual([])
  })

  it('names concepts in the language asked for, where they have one', async () => {
    const { body } = await read(mappings, { language: 'FR', limit: 1 })
    expect(body.items[0]).toMatchObject({
      from: { label: 'source S1', language: 'en' },
      to: { label: 'boulanger', language: 'fr' },
    })
  })

  it('leads from page to page, in the body and in a header', async () => {
    const seen: number[] = []
    for (let path: string | null = `${mappings}?limit=2`; path !== null;) {
      const {
        body,
        headers,
      }: { body: { items: { number: number }[]; next: string | null }; headers: Record<string, string> } =
        await api.anyone.get(path)
      seen.push(...body.items.map(({ number }) => number))
      expect(headers['link']).toBe(body.next === null ? undefined : `<${body.next}>; rel="next"`)
      path = body.next === null ? null : new URL(body.next).pathname + new URL(body.next).search
    }
    expect(seen).toEqual([1, 2, 3])
  })

  it('gives a strong tag by which a client finds that nothing has changed', async () => {
    const { headers } = await read(mappings).set('Accept-Encoding', 'gzip')
    expect(headers['etag']).toMatch(/^"[\w-]{27}"$/)
    expect(headers['content-encoding']).toBeUndefined()
    expect((await read(mappings).set('If-None-Match', headers['etag']!)).status).toBe(304)
    expect((await read(mappings, { concept: 'S1' }).set('If-None-Match', headers['etag']!)).status).toBe(200)
  })

  it('says what is wrong with a question', async () => {
    const { status, body } = await read(mappings, { relation: 'similar', limit: 0 })
    expect([status, body.code]).toEqual([400, 'invalid-request'])
    expect(body.detail).toMatch(/relation.*limit/)
  })

  it('can be read from any site', async () => {
    const { headers } = await read(base).set('Origin', 'https://elsewhere.example')
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers['access-control-expose-headers']).toMatch(/ETag, Link/)
    expect(headers['x-ratelimit-limit']).toBe('600')
  })
})
