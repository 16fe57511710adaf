import type { TargetDetailDto } from '../../../apps/api/validate/target-detail.dto'
import { MemberService } from '#pipeline'
import { startTestApi, type Person, type TestApi } from '../../support/test-api'
import { finishedRun, newProject, type TestProject } from '../../support/test-project'

type TargetDetail = InstanceType<typeof TargetDetailDto>

describe('one target in full', () => {
  let api: TestApi
  let olga: Person
  let ana: Person
  let project: TestProject

  const query = (sql: string, parameters: unknown[]) => api.database.dataSource.query(sql, parameters)
  const begin = async (change: { blindReview?: boolean } = {}) => {
    project = await newProject(api.app, api.database.dataSource, olga, change)
    const owner = { ...olga, instanceRole: 'member' as const }
    await api.app.get(MemberService).put(owner, project.id, ana.id, 'mapper')
  }
  const map = (within: TestProject, source: string, target: number, standing = 'provisional') =>
    query(
      `insert into mapping (project_id, source_id, target_id, relation, standing) values ($1, $2, $3, 'exactMatch', $4)`,
      [within.id, within.source[source], target, standing],
    )
  const answer = (source: string, by: Person) =>
    query(
      `insert into concept_state (project_id, source_id, state, first_by) values ($1, $2, 'to-review', $3)
       on conflict (project_id, source_id) do update set state = 'to-review', first_by = $3`,
      [project.id, project.source[source], by.id],
    )
  const detail = async (person: Person, target: string, language = 'en'): Promise<TargetDetail> => {
    const path = `/api/projects/${project.id}/targets/${project.target[target]}?language=${language}`
    const { status, body } = await person.request('get', path)
    expect([status, body.code]).toEqual([200, undefined])
    return body
  }

  beforeAll(async () => {
    api = await startTestApi()
    olga = await api.person('Olga')
    ana = await api.person('Ana')
  })
  beforeEach(() => begin())
  afterAll(() => api.close())

  it('has its titles in the language of the page beside those of the project, and no others', async () => {
    for (const [language, text] of [
      ['fr', 'boulanger'],
      ['lv', 'maiznieks'],
    ])
      await query(
        `insert into label (concept_id, language, kind, text, text_hash, folded)
         values ($1, $2, 'preferred', $3, '', fold_text($3))`,
        [project.target['7512.1'], language, text],
      )
    const { labels } = await detail(ana, '7512.1', 'FR')
    expect(labels.map(({ language, text }) => [language, text])).toEqual([
      ['en', 'baker'],
      ['fr', 'boulanger'],
    ])
  })

  it('stands below the ISCO groups of its code where the file states no hierarchy', async () => {
    expect((await detail(ana, '7512.2')).path).toEqual([
      { id: project.target['7512'], notation: '7512', label: 'Bakers and pastry-cooks' },
    ])
  })

  it('stands below its parents, and lists what lies below itself', async () => {
    await query('insert into concept_broader (concept_id, broader_id) values ($1, $2)', [
      project.target['7512.2'],
      project.target['7512.1'],
    ])
    expect((await detail(ana, '7512.2')).path.map(({ label }) => label)).toEqual(['baker'])
    expect((await detail(ana, '7512.1')).narrower).toEqual([
      { id: project.target['7512.2'], notation: '7512.2', title: 'pastry maker' },
    ])
  })

  it('tells what the project maps to it, and each suggestion tells how much, the concept at hand not counted', async () => {
    await finishedRun(api.database.dataSource, project, { S1: ['7512.1', '7512.2'] })
    await map(project, 'S2', project.target['7512.1']!)
    await map(project, 'S1', project.target['7512.1']!, 'final')
    expect((await detail(ana, '7512.1')).mappings).toMatchObject([
      { notation: 'S1', title: 'Baker', relation: 'exactMatch', standing: 'final' },
      { notation: 'S2', title: 'Bread and pastry maker', relation: 'exactMatch', standing: 'provisional' },
    ])
    const page = await ana.request('get', `/api/projects/${project.id}/concepts/${project.source.S1}`)
    expect(page.body.suggestions.map(({ target }: { target: { linked: number } }) => target.linked)).toEqual([1, 0])
  })

  it('counts which siblings of a concept went to the ISCO group of a suggestion', async () => {
    await finishedRun(api.database.dataSource, project, { S1: ['7512.1', '5120.1', '9629.1'] })
    for (const child of ['S1', 'S2', 'S4'])
      await query('insert into concept_broader (concept_id, broader_id) values ($1, $2)', [
        project.source[child],
        project.source.S3,
      ])
    const siblings = async () => {
      const { body } = await ana.request('get', `/api/projects/${project.id}/concepts/${project.source.S1}`)
      return body.suggestions.map((suggestion: { siblings: unknown }) => suggestion.siblings)
    }
    expect(await siblings()).toEqual([null, null, null])
    await map(project, 'S1', project.target['9629.1']!)
    await map(project, 'S2', project.target['7512.2']!)
    await map(project, 'S4', project.target['5120.1']!)
    expect(await siblings()).toEqual([{ here: 1, decided: 2 }, { here: 1, decided: 2 }, null])
    await query('update project set blind_review = true where id = $1', [project.id])
    expect(await siblings()).toEqual([null, null, null])
  })

  it('keeps to itself what a blind reviewer must not know yet', async () => {
    await begin({ blindReview: true })
    await map(project, 'S1', project.target['7512.1']!)
    await answer('S1', olga)
    expect((await detail(ana, '7512.1')).mappings).toEqual([])
    expect((await detail(olga, '7512.1')).mappings).toMatchObject([{ notation: 'S1' }])
    await answer('S1', ana)
    expect((await detail(ana, '7512.1')).mappings).toMatchObject([{ notation: 'S1' }])
  })

  it('tells what other projects that the reader may see agreed to map to it, and no others', async () => {
    const other = await newProject(api.app, api.database.dataSource, olga, { name: 'Isle' })
    const [{ id: version }] = await query('select target_version_id as id from project where id = $1', [project.id])
    await query('update project set target_version_id = $2 where id = $1', [other.id, version])
    await map(other, 'S1', project.target['7512.1']!, 'final')
    await map(other, 'S2', project.target['7512.1']!)
    const elsewhere = [
      { scheme: expect.any(String), notation: 'S1', title: 'Baker', language: 'en', relation: 'exactMatch' },
    ]
    expect((await detail(olga, '7512.1')).elsewhere).toEqual(elsewhere)
    expect((await detail(ana, '7512.1')).elsewhere).toEqual([])
  })

  it('tells what a loaded table maps to the same target of another version', async () => {
    const other = await newProject(api.app, api.database.dataSource, olga)
    const [{ scheme }] = await query(
      `select v.scheme_id as scheme from scheme_version v join project p on p.target_version_id = v.id where p.id = $1`,
      [project.id],
    )
    await query(
      `update scheme_version v set scheme_id = $2, version = '0.9' from project p where p.target_version_id = v.id and p.id = $1`,
      [other.id, scheme],
    )
    const [gold] = await query(
      `insert into gold_set (name, source_version_id, target_version_id, direction)
       select 'Table', source_version_id, target_version_id, '{}' from project where id = $1 returning id`,
      [other.id],
    )
    await query(
      `insert into gold_mapping (gold_set_id, number, source_id, target_id, relation) values ($1, 1, $2, $3, 'narrowMatch')`,
      [gold.id, other.source.S1, other.target['7512.1']],
    )
    expect((await detail(ana, '7512.1')).elsewhere).toMatchObject([{ notation: 'S1', relation: 'narrowMatch' }])
    expect((await detail(ana, '7512.2')).elsewhere).toEqual([])
  })

  it('is not there when another version has it', async () => {
    const path = `/api/projects/${project.id}/targets/${project.source.S1}`
    expect((await ana.request('get', path)).status).toBe(404)
  })
})
