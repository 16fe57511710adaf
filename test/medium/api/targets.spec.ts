import type { TargetBranchPageDto, TargetListDto } from '../../../apps/api/validate/targets.dto'
import type { ConceptRecord } from '#domain'
import { MemberService, ProjectService, SchemeLoader } from '#pipeline'
import { startTestApi, type Person, type TestApi } from '../../support/test-api'
import { twoSchemes } from '../../support/test-project'

type TargetList = InstanceType<typeof TargetListDto>
type BranchPage = InstanceType<typeof TargetBranchPageDto>

/** Hand-written, in the shape of ESCO: code, code of the parent, titles by language, other names. */
const entries: [string, string | null, Record<string, string>, Record<string, string[]>?][] = [
  ['7', null, { en: 'Craft workers' }],
  ['7512', '7', { en: 'Bakers and pastry-cooks' }],
  ['7512.1', '7512', { en: 'baker', fr: 'boulanger', de: 'Bäcker' }, { de: ['Brotbäcker'] }],
  ['7512.1.1', '7512.1', { en: 'bread baker', fr: 'panificateur' }],
  ['7512.2', '7512', { en: 'pastry maker', fr: 'pâtissier' }, { en: ['confectioner of cakes'] }],
  ['7512.10', '7512', { en: 'chocolatier', fr: 'chocolatier' }],
  ['7126', '7', { en: 'Plumbers' }],
  ['7126.1', '7126', { en: 'plumber', el: 'υδραυλικός' }],
  ['9', null, { en: 'Elementary occupations' }],
  ['9629', '9', { en: 'Elementary workers not elsewhere classified' }],
  ['9629.1', '9629', { en: 'harbour attendant', fr: 'agent de port' }],
]

const concepts = entries.map(([code, parent, titles, others = {}]): ConceptRecord => ({
  key: `http://example.org/occupation/${code}`,
  uri: `http://example.org/occupation/${code}`,
  notation: code,
  kind: code.includes('.') ? 'occupation' : 'group',
  status: null,
  labels: [
    ...Object.entries(titles).map(([language, text]) => ({ language, kind: 'preferred' as const, text })),
    ...Object.entries(others).flatMap(([language, texts]) =>
      texts.map((text) => ({ language, kind: 'alternative' as const, text })),
    ),
  ],
  notes: [],
  broader: parent === null ? [] : [`http://example.org/occupation/${parent}`],
  iscoGroup: code.includes('.') ? code.slice(0, 4) : null,
  line: null,
}))

describe('the targets of a project', () => {
  let api: TestApi
  let olga: Person
  let ana: Person
  let ben: Person
  let projectId: string
  let target: Record<string, number>
  let sources: number[]

  const list = async (query: string, person = ana): Promise<TargetList> => {
    const { status, body } = await person.request('get', `/api/projects/${projectId}/targets?${query}`)
    expect([status, body.code]).toEqual([200, undefined])
    return body
  }
  const search = (query: string, more = '') => list(`query=${encodeURIComponent(query)}${more}`)
  const codes = async (query: string, more = '') => (await search(query, more)).items.map(({ notation }) => notation)
  const branch = async (below = '', person = ana): Promise<BranchPage> => {
    const path = `/api/projects/${projectId}/target-branches${below && `?below=${target[below]}`}`
    return (await person.request('get', path)).body
  }
  const begin = async (change: { blindReview?: boolean } = {}) => {
    const { sourceVersionId } = await twoSchemes(api.app)
    const scheme = { key: `esco-${sourceVersionId}`, title: 'Esco', uri: null, version: '1', languages: ['en', 'fr'] }
    const { schemeVersionId } = await api.app.get(SchemeLoader).load({ ...scheme, concepts })
    const owner = { ...olga, instanceRole: 'member' as const }
    const project = {
      name: 'Harbour Republic',
      sourceLanguage: 'en',
      sourceVersionId,
      targetVersionId: schemeVersionId,
    }
    projectId = (await api.app.get(ProjectService).create(owner, { ...project, ...change })).id
    await api.app.get(MemberService).put(owner, projectId, ana.id, 'mapper')
    await api.app.get(MemberService).put(owner, projectId, ben.id, 'reviewer')
    const rows = await api.database.dataSource.query<{ id: number; notation: string }[]>(
      'select id, notation from concept where scheme_version_id = $1',
      [schemeVersionId],
    )
    target = Object.fromEntries(rows.map(({ id, notation }) => [notation, id]))
    const work = await ana.request('get', `/api/projects/${projectId}/concepts?list=all`)
    sources = work.body.items.map(({ id }: { id: number }) => id)
  }
  const match = (source: number, code: string, relation: string, person = ana) =>
    person
      .request('post', `/api/projects/${projectId}/concepts/${sources[source]}/marks`)
      .send({ kind: 'match', targetId: target[code], relation, origin: 'search' })
      .expect(201)

  beforeAll(async () => {
    api = await startTestApi()
    olga = await api.person('Olga')
    ana = await api.person('Ana')
    ben = await api.person('Ben')
    await begin()
  })
  afterAll(() => api.close())

  describe('are found by words', () => {
    it.each([
      ['in the language of the project', 'pastry maker', '7512.2', 'pastry maker', 'en'],
      ['in a language that is loaded beside it', 'pâtissier', '7512.2', 'pâtissier', 'fr'],
      ['without their accents', 'PATISSIER', '7512.2', 'pâtissier', 'fr'],
      ['of another alphabet', 'Υδραυλικος', '7126.1', 'υδραυλικός', 'el'],
      ['by another name', 'confectioner', '7512.2', 'confectioner of cakes', 'en'],
      ['by parts of words, in any order', 'attend harb', '9629.1', 'harbour attendant', 'en'],
      ['by a part inside a word', 'rotback', '7512.1', 'Brotbäcker', 'de'],
    ])('%s', async (_, query, notation, text, language) => {
      const { items } = await search(query)
      expect(items[0]).toMatchObject({ notation, found: { by: 'words', label: { text, language } } })
    })

    it.each([
      ['a letter left out', 'harbur atendant', '9629.1'],
      ['a letter too many', 'pllumber', '7126.1'],
      ['two letters swapped', 'chocloatier', '7512.10'],
    ])('in spite of %s', async (_, query, notation) => {
      const { items } = await search(query)
      expect(items[0]).toMatchObject({ notation, found: { by: 'spelling' } })
    })

    it('with the words as typed before those that are merely like them, and the whole label before a longer one', async () => {
      const { items } = await search('baker')
      expect(items.map(({ notation, found }) => [notation, found!.by])).toEqual([
        ['7512.1', 'words'],
        ['7512.1.1', 'words'],
        ['7512.2', 'spelling'],
      ])
      const scores = items.map(({ found }) => found!.score)
      expect(scores).toEqual([...scores].sort((a, b) => b - a))
    })

    it('by one letter or two as the beginning of a label only', async () => {
      expect(await codes('p')).toEqual(['7126.1', '7512.2', '7512.1.1'])
      expect(await codes('pl')).toEqual(['7126.1'])
    })

    it('never by signs that mean something to the database', async () => {
      for (const signs of ['%', '_____', '\\', "'", '%%%a%%%']) expect((await search(signs)).total).toBeLessThan(7)
      expect(await codes('%')).toEqual([])
    })

    it('and counted beyond those that are shown', async () => {
      const { total, items } = await search('mber baker', '&limit=1')
      expect([total, items.length]).toEqual([0, 0])
      const all = await search('bak', '&limit=1')
      expect([all.total, all.items.length]).toEqual([2, 1])
    })
  })

  describe('are found by code and address', () => {
    it.each([
      ['7512.1', ['7512.1', '7512.1.1', '7512.10']],
      ['7512', ['7512.1', '7512.1.1', '7512.2', '7512.10']],
      ['71', ['7126.1']],
    ])('%s', async (code, found) => {
      expect(await codes(` ${code}`)).toEqual(found)
    })

    it('with the code itself first', async () => {
      expect((await search('7512.1')).items.map(({ found }) => found!.score)).toEqual([100, 50, 50])
    })

    it('by an address, also inside that of a page about it', async () => {
      const uri = 'http://example.org/occupation/7512.2'
      expect(await codes(uri)).toEqual(['7512.2'])
      expect(await codes(`https://portal.example.org/?uri=${encodeURIComponent(uri)}`)).toEqual(['7512.2'])
      expect(await codes(`${uri}9`)).toEqual([])
    })

    it('but not by those of another project’s scheme', async () => {
      expect(await codes('urn:target:7512.1')).toEqual([])
    })
  })

  it('are searched by meaning only once they are embedded', async () => {
    const { status, body } = await ana.request('get', `/api/projects/${projectId}/targets?by=meaning&query=bread`)
    expect([status, body.code]).toEqual([422, 'not-embedded'])
  })

  describe('are reached by mappings', () => {
    beforeAll(async () => {
      await begin()
      await match(0, '7512.1', 'exactMatch')
      await match(1, '7512.1', 'exactMatch')
      await match(1, '7512.2', 'broadMatch')
      await match(2, '7512.2', 'narrowMatch')
      await match(3, '7126.1', 'closeMatch')
    })
    const filtered = async (query: string) => (await list(query)).items.map(({ notation }) => notation)

    it('listed in the order of their codes, page by page', async () => {
      expect(await filtered('')).toEqual(['7126.1', '7512.1', '7512.1.1', '7512.2', '7512.10', '9629.1'])
      const page = await list('offset=4&limit=1')
      expect(page.items.map(({ notation }) => notation)).toEqual(['7512.10'])
      expect(page).toMatchObject({ total: 6, items: [{ found: null }] })
    })

    it('by how well they are reached', async () => {
      expect(await filtered('reach=none')).toEqual(['7512.1.1', '7512.10', '9629.1'])
      expect(await filtered('reach=inexact')).toEqual(['7512.2'])
      expect(await filtered('reach=close')).toEqual(['7126.1'])
      expect(await filtered('reach=exact')).toEqual(['7512.1'])
      expect(await filtered('reach=several')).toEqual(['7512.1'])
      expect((await list('reach=inexact')).items[0]!.reached).toEqual({
        exactMatch: 0,
        closeMatch: 0,
        broadMatch: 1,
        narrowMatch: 1,
      })
    })

    it('by none, or by some but by no exact one, also as a file in words', async () => {
      expect(await filtered('reach=not-exact')).toEqual(['7126.1', '7512.2'])
      const path = `/api/projects/${projectId}/target-list/csv?below=${target['7512']}`
      const rows = async (reach: string) =>
        (await ana.request('get', `${path}&reach=${reach}`).expect(200)).text.split('\r\n').slice(1, -1)
      expect(await rows('none')).toEqual([
        '7512.1.1,bread baker,7 Craft workers > 7512 Bakers and pastry-cooks > 7512.1 baker,not reached,,,,,http://example.org/occupation/7512.1.1',
        '7512.10,chocolatier,7 Craft workers > 7512 Bakers and pastry-cooks,not reached,,,,,http://example.org/occupation/7512.10',
      ])
      const inexact = await rows('not-exact')
      expect(inexact).toHaveLength(2)
      expect(inexact.join()).toMatch(/only by more specific and more general concepts.*“pastry maker”/)
    })

    it('within a branch, also when searched', async () => {
      expect(await filtered(`below=${target['7512']}`)).toEqual(['7512.1', '7512.1.1', '7512.2', '7512.10'])
      expect(await filtered(`below=${target['7512.1']}`)).toEqual(['7512.1', '7512.1.1'])
      expect(await filtered(`below=${target['7512']}&reach=none`)).toEqual(['7512.1.1', '7512.10'])
      expect(await codes('baker', `&below=${target['7126']}`)).toEqual([])
      expect(await codes('baker', '&reach=none')).toEqual(['7512.1.1'])
    })

    it('and counted in each branch once, by the best relation', async () => {
      const root = await branch()
      expect(root).toMatchObject({ path: [], coverage: { targets: 6, exact: 1, close: 1, inexact: 1 } })
      expect(root.branches.map(({ notation, title, coverage }) => [notation, title, coverage])).toEqual([
        ['7', 'Craft workers', { targets: 5, exact: 1, close: 1, inexact: 1 }],
        ['9', 'Elementary occupations', { targets: 1, exact: 0, close: 0, inexact: 0 }],
      ])
    })

    it('down to targets with others below them', async () => {
      const bakers = await branch('7512')
      expect(bakers.path.map(({ notation }) => notation)).toEqual(['7', '7512'])
      expect(bakers.branches.map(({ notation }) => notation)).toEqual(['7512.1'])
      const { path, coverage, branches } = await branch('7512.1')
      expect(path.at(-1)).toEqual({ id: target['7512.1'], notation: '7512.1', title: 'baker' })
      expect([coverage.targets, coverage.exact, branches]).toEqual([2, 1, []])
    })

    it('of this project’s scheme alone', async () => {
      const path = `/api/projects/${projectId}/target-branches?below=${sources[0]}`
      expect((await ana.request('get', path)).status).toBe(404)
      expect(await list(`below=${sources[0]}`)).toEqual({ total: 0, items: [] })
    })
  })

  it('do not tell a blind reviewer what the first person answered', async () => {
    await begin({ blindReview: true })
    await match(0, '7512.1', 'exactMatch')
    expect((await list('reach=exact', ben)).total).toBe(0)
    expect((await branch('', ben)).coverage.exact).toBe(0)
    expect((await list('reach=exact')).total).toBe(1)
    await match(0, '7512.1', 'exactMatch', ben)
    expect((await list('reach=exact', ben)).total).toBe(1)
  })
})
