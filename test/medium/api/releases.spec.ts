import type { DifferenceReport } from '#pipeline'
import { startTestApi, type Person, type TestApi } from '../../support/test-api'
import { twoReleases } from '../../support/two-releases'

let api: TestApi
let ana: Person
let scheme: string

beforeAll(async () => {
  api = await startTestApi()
  ana = await api.person('Ana')
  scheme = (await twoReleases(api.app)).key
})
afterAll(() => api.close())

const changes = async (query: string): Promise<DifferenceReport> => {
  const { body } = await ana.request('get', `/api/schemes/${scheme}/changes?${query}`).expect(200)
  return body as DifferenceReport
}
const there = 'from=1.0.8&to=1.1.1'

describe('what changed between two releases', () => {
  it('is counted by kind, and says what was compared', async () => {
    const report = await changes(there)
    expect(report).toMatchObject({
      from: { version: '1.0.8' },
      to: { version: '1.1.1' },
      compared: { languages: ['en'], alternatives: [], descriptions: ['en'], hierarchy: true, onlyBefore: [] },
      matched: { uri: 7, notation: 0, title: 0 },
      counts: { added: 3, retired: 1, renamed: 2, alternatives: 0, described: 0, moved: 1, status: 0 },
      unchanged: 4,
      total: 7,
    })
  })

  it('shows old and new of each concept with how alike they are', async () => {
    const { differences } = await changes(`${there}&kind=renamed`)
    expect(differences.map(({ before, after }) => [before!.title, after!.title])).toEqual([
      ['pastry maker', 'confectioner'],
      ['lighthouse keeper', 'lighthouse keper'],
    ])
    const [renamed, typo] = differences.map(({ changes }) => changes[0]!.similarity!)
    expect(renamed).toBeLessThan(0.2)
    expect(typo).toBeGreaterThan(0.8)
  })

  it('proposes what stands for a retired concept, and says that it looks like a split', async () => {
    const { differences } = await changes(`${there}&kind=retired`)
    expect(differences).toMatchObject([{ before: { title: 'ship cook' }, after: null, hint: 'split' }])
    const proposed = differences[0]!.replacements
    expect(proposed.map(({ concept }) => concept.title).sort()).toEqual(['assistant ship cook', 'head ship cook'])
    expect(proposed[0]).toMatchObject({ sameIsco: true, added: true, through: 'title' })
  })

  it('is found by words and codes, a page at a time', async () => {
    expect((await changes(`${there}&query=BAKER`)).total).toBe(1)
    expect((await changes(`${there}&query=9629`)).total).toBe(2)
    const page = await changes(`${there}&offset=6&limit=10`)
    expect([page.total, page.differences.length]).toEqual([7, 1])
  })

  it('is nothing between a release and itself, and the other way round from behind', async () => {
    expect(await changes('from=1.1.1&to=1.1.1')).toMatchObject({ total: 0, unchanged: 10 })
    expect((await changes('from=1.1.1&to=1.0.8')).counts).toMatchObject({ added: 1, retired: 3, renamed: 2 })
  })

  it('is a table with a row for each change', async () => {
    const { text, headers } = await ana.request('get', `/api/schemes/${scheme}/changes.csv?${there}`).expect(200)
    expect(headers['content-disposition']).toContain(`${scheme}-1.0.8-to-1.1.1.csv`)
    const rows = text.trim().split('\n')
    expect(rows[0]).toBe(
      'kind,aspect,language,old uri,old code,old title,new uri,new code,new title,found by,before,after,similarity,hint',
    )
    expect(rows.find((row) => row.startsWith('renamed,,en,urn:target:7512.2'))).toContain('pastry maker,confectioner')
    expect(rows.filter((row) => row.startsWith('proposed replacement'))).toHaveLength(2)
  })

  it('says which versions there are when one is not', async () => {
    const { body } = await ana.request('get', `/api/schemes/${scheme}/changes?from=1.0.8&to=9`).expect(404)
    expect(body).toMatchObject({ code: 'unknown-version', detail: expect.stringContaining('1.0.8, 1.1.1') as string })
  })

  it('compares only languages that both versions have', async () => {
    const { body } = await ana.request('get', `/api/schemes/${scheme}/changes?${there}&language=lv`).expect(422)
    expect(body).toMatchObject({ code: 'language-not-in-both' })
  })
})
