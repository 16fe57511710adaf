import { mappingsOf, readCrosswalk, readTable, type CrosswalkHead } from '#domain'
import { MemberService, type NextPublication, type ProjectPublications } from '#pipeline'
import { startTestApi, type Person, type TestApi } from '../../support/test-api'
import { newProject, type TestProject } from '../../support/test-project'

let api: TestApi
let project: TestProject
let people: Record<'owner' | 'first' | 'second' | 'stranger', Person>

beforeAll(async () => {
  api = await startTestApi({ CROSSWALK_ADDRESS: 'https://crosswalk.example.org' })
  const [owner, first, second, stranger] = await Promise.all(
    ['Olga', 'Ana', 'Ben', 'Sam'].map((name) => api.person(name)),
  )
  people = { owner: owner!, first: first!, second: second!, stranger: stranger! }
  project = await newProject(api.app, api.database.dataSource, people.owner)
  const members = api.app.get(MemberService)
  const actor = { ...people.owner, instanceRole: 'member' as const }
  await members.put(actor, project.id, people.first.id, 'mapper')
  await members.put(actor, project.id, people.second.id, 'reviewer')
})
afterAll(() => api.close())

const mark = (person: Person, source: string, body: object) =>
  person.request('post', `/api/projects/${project.id}/concepts/${project.source[source]}/marks`).send(body).expect(201)
const searched = (relation: string) => ({ relation, origin: 'search' })
/** Both say the same, so it is agreed. */
async function agree(source: string, body: object): Promise<void> {
  for (const person of [people.first, people.second]) await mark(person, source, body)
}
const match = (source: string, target: string, relation: string) =>
  agree(source, { kind: 'match', targetId: project.target[target], ...searched(relation) })

const publications = () => `/api/projects/${project.id}/publications`
const publish = (body: object) => people.owner.request('post', publications()).send(body)
const next = async () => (await people.owner.request('get', `${publications()}/next`)).body as NextPublication
const get = (path: string, accept: string) => api.anyone.get(path).set('Accept', accept)

const statements = async (path: string) => {
  const { text } = await get(path, 'text/csv').expect(200)
  const { value } = readCrosswalk(await readTable({ name: 'version.csv', bytes: Buffer.from(text) }))
  const direction = 'target-to-source'
  return mappingsOf(value.rows, { occupation: direction, group: direction }).map(({ source, target, relation }) =>
    [source, target, relation].join(' '),
  )
}

describe('publishing', () => {
  it('is refused while nothing has been agreed', async () => {
    const { status, body } = await publish({ visibility: 'everyone' })
    expect([status, body.code]).toEqual([422, 'nothing-agreed'])
  })

  it('tells beforehand what will be in it, and what is still open', async () => {
    await match('S1', '7512.1', 'exactMatch')
    await match('S2', '7512.2', 'broadMatch')
    await agree('S3', { kind: 'none', reason: 'no such work' })
    expect(await next()).toEqual({
      number: 1,
      slug: 'harbour-republic',
      hasAddress: false,
      base: 'https://crosswalk.example.org/crosswalks/',
      counts: {
        mappings: 2,
        sources: 2,
        targets: 2,
        withoutTarget: 1,
        relations: { exactMatch: 1, broadMatch: 1, narrowMatch: 0, closeMatch: 0 },
      },
      changes: null,
      licence: null,
      warnings: 0,
      open: { toDo: 1, toReview: 0, disputed: 0 },
    })
  })

  it.each([
    [{ visibility: 'everyone', slug: 'Harbour' }, /slug: expected small letters/],
    [{ visibility: 'everyone', licence: 'free' }, /licence: expected the address of a licence/],
    [{ visibility: 'some' }, /visibility/],
  ])('says what is wrong with %j', async (body, words) => {
    const answer = await publish(body)
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-request'])
    expect(answer.body.detail).toMatch(words)
  })

  it('writes a version that says what was agreed then, whatever is said later', async () => {
    const licence = 'https://creativecommons.org/licenses/by/4.0/'
    const wish = { note: 'The first.', licence, visibility: 'everyone', slug: 'harbour-esco' }
    expect((await publish(wish).expect(201)).body).toEqual({ number: 1 })
    const first = ['S1 urn:target:7512.1 exactMatch', 'S2 urn:target:7512.2 broadMatch', 'S3  ']
    expect(await statements('/crosswalks/harbour-esco/1')).toEqual(first)
    await match('S4', '5120.1', 'closeMatch')
    await mark(people.second, 'S1', { kind: 'match', targetId: project.target['7512.2'], ...searched('narrowMatch') })
    expect(await statements('/crosswalks/harbour-esco/1')).toEqual(first)
  })

  it('states the licence of its project from the first file on, and proposes it for the next version', async () => {
    const licence = 'https://creativecommons.org/publicdomain/zero/1.0/'
    const path = `/api/projects/${project.id}/licence`
    await people.owner.request('put', path).send({ licence: 'free' }).expect(400)
    const { body } = await people.owner.request('put', path).send({ licence }).expect(200)
    expect(body).toMatchObject({ id: project.id, licence })
    for (const [format, stated] of [
      ['sssom', `#license: "${licence}"`],
      ['skos-turtle', `dct:license <${licence}>`],
      ['jskos', `Licence: ${licence}.`],
      ['alignment-rdf', `dct:license rdf:resource="${licence}"`],
    ]) {
      const file = await people.owner
        .request('get', `/api/projects/${project.id}/exports/${format}?direction=source-to-target`)
        .buffer()
      expect(file.text ?? String(file.body)).toContain(stated)
    }
    expect((await next()).licence).toBe(licence)
    await people.owner.request('put', path).send({ licence: null }).expect(200)
    // What was published keeps its own, which is proposed while the project states none.
    expect((await next()).licence).toBe('https://creativecommons.org/licenses/by/4.0/')
  })

  it('writes what the preview counted, and lists what changed since', async () => {
    const { changes, counts, hasAddress, licence } = await next()
    expect({ changes, hasAddress, licence }).toEqual({
      changes: { added: 1, removed: 1, changed: 0 },
      hasAddress: true,
      licence: 'https://creativecommons.org/licenses/by/4.0/',
    })
    await publish({ note: 'The second.', visibility: 'everyone', names: true, slug: 'ignored' }).expect(201)
    const { body } = await people.owner.request('get', publications())
    const { slug, versions } = body as ProjectPublications
    expect(slug).toBe('harbour-esco')
    expect(versions.map(({ number, note, publishedBy }) => [number, note, publishedBy])).toEqual([
      [2, 'The second.', 'Olga'],
      [1, 'The first.', 'Olga'],
    ])
    expect(versions[0]).toMatchObject({ changes, counts })
    const list = await api.anyone.get('/api/publications/harbour-esco/2/changes?kind=added').expect(200)
    expect(list.body.items.map((one: { target: { key: string } }) => one.target.key)).toEqual(['urn:target:5120.1'])
    const csv = await api.anyone.get('/api/publications/harbour-esco/2/changes.csv').expect(200)
    expect(csv.text).toContain('added,S4,Ship’s cook,5120.1,ship cook,urn:target:5120.1,,skos:closeMatch')
  })

  it('names the people who decided only where that was chosen', async () => {
    const provenance = async (number: number) =>
      api.database.dataSource.query<{ names: string[] }[]>(
        `select jsonb_path_query_array(m.statement, '$.provenance.people[*].name') as names
         from published_mapping m join publication p on p.id = m.publication_id where p.number = $1 and m.number = 1`,
        [number],
      )
    expect(await provenance(1)).toEqual([{ names: [] }])
    expect(await provenance(2)).toEqual([{ names: ['Ana', 'Ben'] }])
  })

  it('gives an address to one project only', async () => {
    const other = await newProject(api.app, api.database.dataSource, people.owner)
    const mine = project
    project = other
    const members = api.app.get(MemberService)
    const actor = { ...people.owner, instanceRole: 'member' as const }
    await members.put(actor, other.id, people.first.id, 'mapper')
    await members.put(actor, other.id, people.second.id, 'reviewer')
    await match('S1', '7512.1', 'exactMatch')
    const { status, body } = await publish({ visibility: 'everyone', slug: 'harbour-esco' })
    expect([status, body.code]).toEqual([409, 'address-taken'])
    expect((await people.owner.request('get', publications())).body).toEqual({ slug: null, versions: [] })
    project = mine
  })

  it('gives each of two at the same moment a number of its own, or refuses one', async () => {
    const answers = await Promise.all([1, 2].map(() => publish({ visibility: 'members' })))
    const written = answers
      .filter(({ status }) => status === 201)
      .map(({ body }) => (body as { number: number }).number)
    const refused = answers.filter(({ status }) => status !== 201).map(({ body }) => (body as { code: string }).code)
    expect(new Set(written).size).toBe(written.length)
    expect([...written, ...refused.map((code) => code === 'published-meanwhile')]).toHaveLength(2)
    expect(written.length).toBeGreaterThan(0)
  })
})

describe('the persistent address', () => {
  it('leads from the crosswalk to its newest version that the client may read', async () => {
    const { status, headers } = await get('/crosswalks/harbour-esco?direction=source-to-target', 'text/csv')
    expect([status, headers.location]).toEqual([302, '/crosswalks/harbour-esco/2?direction=source-to-target'])
  })

  it('answers programs with the format they accept, the best they know', async () => {
    const type = async (accept: string) => (await get('/crosswalks/harbour-esco/1', accept)).type
    expect(await type('text/csv')).toBe('text/csv')
    expect(await type('application/x-ndjson, text/csv;q=0.5')).toBe('application/x-ndjson')
    expect(await type('application/pdf, text/csv;q=0.1')).toBe('text/csv')
  })

  it('answers with 406 and what there is where the client accepts nothing of it', async () => {
    for (const path of ['/crosswalks/harbour-esco/1', '/crosswalks/harbour-esco/1.pdf']) {
      const { status, body } = await get(path, 'application/pdf')
      expect([status, body.code]).toEqual([406, 'not-acceptable'])
      expect(body.detail).toContain('eures-csv (text/csv)')
    }
  })

  it('takes an ending, too, and reads in the direction asked for', async () => {
    const { text, headers } = await get('/crosswalks/harbour-esco/1.csv?direction=source-to-target', '*/*')
    expect(headers['content-disposition']).toBe(
      'attachment; filename="harbour-esco-1-mapping-source-to-target-' +
        `${new Date().toISOString().slice(0, 10)}.csv"`,
    )
    expect(text).toContain('skos:broadMatch')
    expect((await get('/crosswalks/harbour-esco/1.csv', '*/*')).text).toContain('skos:narrowMatch')
  })

  it('says of a version where the others are, and what else it can be had as', async () => {
    const { headers } = await get('/crosswalks/harbour-esco/1', 'text/csv')
    expect(headers.link).toContain('</crosswalks/harbour-esco/2>; rel="latest-version"')
    expect(headers.link).toContain('</crosswalks/harbour-esco/2>; rel="successor-version"')
    expect(headers.link).not.toContain('predecessor-version')
    expect(headers.link).toContain('</crosswalks/harbour-esco/1?format=eures-csv>; rel="alternate"; type="text/csv"')
    expect(headers.vary).toMatch(/Accept(,|$)/)
    const second = await get('/crosswalks/harbour-esco/2', 'text/csv')
    expect(second.headers.link).toContain('</crosswalks/harbour-esco/1>; rel="predecessor-version"')
  })

  it('lets a version be kept for ever, and names it by a strong tag', async () => {
    const { headers } = await get('/crosswalks/harbour-esco/1', 'text/csv')
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable, no-transform')
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers.etag).toMatch(/^"/)
    const again = await get('/crosswalks/harbour-esco/1', 'text/csv').set('If-None-Match', headers.etag!)
    expect([again.status, again.text]).toEqual([304, ''])
    const other = await get('/crosswalks/harbour-esco/1', 'application/x-ndjson').set('If-None-Match', headers.etag!)
    expect(other.status).toBe(200)
  })

  it('is the identity of the version in what is written', async () => {
    const { body } = await api.anyone.get('/api/publications/harbour-esco/2').expect(200)
    expect(body.uri).toBe('https://crosswalk.example.org/crosswalks/harbour-esco/2')
    const [row] = await api.database.dataSource.query<{ head: CrosswalkHead }[]>(
      'select head from publication where number = 2',
    )
    expect(row!.head).toMatchObject({ uri: body.uri, version: '2', included: ['none', 'provenance'] })
  })

  it.each(['/crosswalks/nowhere', '/crosswalks/nowhere/1', '/crosswalks/harbour-esco/99'])(
    'says that there is nothing at %s',
    async (path) => {
      const { status, body } = await get(path, 'text/csv')
      expect([status, body.code]).toEqual([404, 'not-found'])
    },
  )

  it('hides a version that is for members from everyone else', async () => {
    const { number } = (await people.owner.request('get', publications())).body.versions[0]
    const path = `/crosswalks/harbour-esco/${number}`
    expect((await people.first.request('get', path).set('Accept', 'text/csv')).headers['cache-control']).toBe(
      'private, no-cache, no-transform',
    )
    for (const answer of [
      await get(path, 'text/csv'),
      await people.stranger.request('get', path).set('Accept', 'text/csv'),
      await api.anyone.get(`/api/publications/harbour-esco/${number}`),
      await api.anyone.get(`/api/publications/harbour-esco/${number}/changes`),
      await api.anyone.get(`/api/publications/harbour-esco/${number}/changes.csv`),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([404, 'not-found'])
    }
    const { body } = await api.anyone.get('/api/publications/harbour-esco/2')
    expect(body.versions.map((version: { number: number }) => version.number)).toEqual([2, 1])
  })
})
