import { MemberService, SchemeLoader, type ConceptPage, type WorkList } from '#pipeline'
import { startTestApi, type Person, type TestApi } from './test-api'
import { schemeOf, twoReleases, type Line } from './two-releases'

/** Hand-written: a classification that knows its entries by codes alone. */
export const national: Line[] = [
  ['N1 Baker'],
  ['N2 Ship’s cook'],
  ['N3 Pastry maker'],
  ['N4 Lighthouse keeper'],
  ['N5 Harbour attendant'],
  ['N6 Galley hand'],
  ['N7 Assistant ship cooks'],
  ['N8 Notary'],
]

type Ids = Record<string, number>

/**
 * A project of two people on the first release of its target, of which a second one is loaded: N1 to N5 are agreed, and
 * all but N4 touched by the release; N6 is answered by one, N7 has no target, N8 is open.
 */
export class ReleaseStory {
  readonly api!: TestApi
  readonly ana!: Person
  readonly ben!: Person
  readonly nationalKey!: string
  readonly targetKey!: string
  readonly secondId!: number
  /** Ids by codes: of the source, and of the target in its first and its second release. */
  readonly source!: Ids
  readonly first!: Ids
  readonly second!: Ids
  readonly projectId!: string

  private constructor(parts: Omit<ReleaseStory, 'post' | 'page' | 'list'>) {
    Object.assign(this, parts)
  }

  static async begin(): Promise<ReleaseStory> {
    const api = await startTestApi()
    const [ana, ben] = [await api.person('Ana', 'taxonomy-owner'), await api.person('Ben')]
    const target = await twoReleases(api.app)
    const nationalKey = `${target.key}-national`
    const version = await api.app.get(SchemeLoader).load(schemeOf(nationalKey, '2020', national, null))
    const versions = { sourceVersionId: version.schemeVersionId, targetVersionId: target.firstId }
    const project = { name: 'First', sourceLanguage: 'en', ...versions }
    const created = await ana.request('post', '/api/projects').send(project).expect(201)
    const { id } = created.body as { id: string }
    await api.app.get(MemberService).put({ ...ana, instanceRole: 'taxonomy-owner' }, id, ben.id, 'reviewer')
    const ids = (versionId: number) => idsOf(api, versionId)
    const story = new ReleaseStory({
      api,
      ana,
      ben,
      nationalKey,
      targetKey: target.key,
      secondId: target.secondId,
      source: await ids(version.schemeVersionId),
      first: await ids(target.firstId),
      second: await ids(target.secondId),
      projectId: id,
    })
    await story.decide()
    return story
  }

  private async decide(): Promise<void> {
    const { ana, ben, projectId, source, first } = this
    const match = (code: string, target: string, relation = 'exactMatch') => {
      const body = { kind: 'match', targetId: first[target], relation, comment: `about ${target}` }
      return this.post(ana, `${projectId}/concepts/${source[code]}/marks`, body)
    }
    const agreed = { N1: '7512.1', N2: '5120.1', N3: '7512.2', N4: '9629.2', N5: '9629.1' }
    for (const [code, target] of Object.entries(agreed)) {
      await match(code, target)
      await this.post(ben, `${projectId}/concepts/${source[code]}/marks`, { kind: 'agree' })
    }
    await match('N6', '5120.2', 'broadMatch')
    await this.post(ana, `${projectId}/concepts/${source.N7}/marks`, { kind: 'none', reason: 'too specific' })
    const question = { text: 'Is it not a cook?', mentions: [] }
    await this.post(ben, `${projectId}/concepts/${source.N6}/comments`, question)
  }

  async post<T>(who: Person, path: string, body: object, status = 201): Promise<T> {
    const reply = await who.request('post', `/api/projects/${path}`).send(body)
    expect([reply.status, reply.body]).toEqual([status, expect.anything()])
    return reply.body as T
  }

  async page(project: string, code: string, ids = this.source): Promise<ConceptPage> {
    const { body } = await this.ana.request('get', `/api/projects/${project}/concepts/${ids[code]}`).expect(200)
    return body as ConceptPage
  }

  /** Codes of a list. */
  async list(project: string, query: string): Promise<string[]> {
    const { body } = await this.ana.request('get', `/api/projects/${project}/concepts?${query}`).expect(200)
    return (body as WorkList).items.map(({ notation }) => notation!)
  }
}

/** Ids of the concepts of a version by their codes. */
export async function idsOf(api: TestApi, versionId: number): Promise<Ids> {
  const rows = await api.database.dataSource.query<{ id: number; notation: string }[]>(
    'select id, notation from concept where scheme_version_id = $1',
    [versionId],
  )
  return Object.fromEntries(rows.map((row) => [row.notation, row.id]))
}
