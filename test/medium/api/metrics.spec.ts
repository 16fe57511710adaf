import { MemberService } from '#pipeline'
import { startTestApi, type Person, type TestApi } from '../../support/test-api'
import { finishedRun, newProject, type TestProject } from '../../support/test-project'

describe('metrics', () => {
  let api: TestApi
  let olga: Person
  let ana: Person
  let project: TestProject

  const measure = (body: object) => olga.request('post', `/api/projects/${project.id}/metrics`).send(body)
  const answer = async (source: string, body: object) => {
    const path = `/api/projects/${project.id}/concepts/${project.source[source]}/marks`
    expect((await ana.request('post', path).send(body)).status).toBe(201)
    expect((await olga.request('post', path).send({ kind: 'agree' })).status).toBe(201)
  }

  beforeAll(async () => {
    api = await startTestApi()
    olga = await api.person('Olga')
    ana = await api.person('Ana')
    project = await newProject(api.app, api.database.dataSource, olga)
    await api.app.get(MemberService).put({ ...olga, instanceRole: 'member' }, project.id, ana.id, 'mapper')
  })
  afterAll(() => api.close())

  it('need a finished run, then something that people agree on', async () => {
    expect((await measure({ gold: { kind: 'marks' } })).body.code).toBe('no-finished-run')
    await finishedRun(api.database.dataSource, project, { S1: ['7512.1'], S2: ['7512.1', '7512.2'], S4: [] })
    expect((await measure({ gold: { kind: 'marks' } })).body.code).toBe('nothing-to-measure')
  })

  it('count reciprocal ranks of what was agreed, and coverage of both sides', async () => {
    const match = (target: string, relation: string) => ({ kind: 'match', targetId: project.target[target], relation })
    await answer('S1', match('7512.1', 'exactMatch'))
    await answer('S2', match('7512.2', 'broadMatch'))
    await answer('S4', match('5120.1', 'exactMatch'))
    await answer('S3', { kind: 'none', reason: 'No such work.' })
    const { status, body } = await measure({ gold: { kind: 'marks' } })
    expect(status).toBe(201)
    // S1 at place 1, S2 at 2, S4 missed: (1 + 1/2 + 0) / 3
    expect(body).toMatchObject({ n: 3, mrr: 0.5, depth: 3, gold: { kind: 'marks', name: 'Agreed and settled marks' } })
    expect(body.accuracy['1'].value).toBeCloseTo(1 / 3)
    expect(body.accuracy['2'].value).toBeCloseTo(2 / 3)
    expect(body.coverage).toEqual({ sources: { total: 4, mapped: 3, noTarget: 1 }, targets: { total: 4, reached: 3 } })
    const by = (name: string) =>
      body.breakdowns
        .find((breakdown: { by: string }) => breakdown.by === name)
        .rows.map(({ key, n, mrr, small }: Record<string, unknown>) => [key, n, mrr, small])
    expect(by('relation')).toEqual([
      ['broadMatch', 1, 0.5, true],
      ['exactMatch', 2, 0.5, true],
    ])
    expect(by('same-text')).toEqual([
      ['no', 2, 0.25, true],
      ['yes', 1, 1, true],
    ])
    expect(by('isco-major-group')).toEqual([
      ['5', 1, 0, true],
      ['7', 2, 0.75, true],
    ])
    // Its scores are similarities, and it has learned nothing.
    expect(body).toMatchObject({ calibration: null, threshold: null, relations: null, learning: null })
    // All second answers were taken over: nobody judged independently.
    expect(body.agreement).toEqual({ n: 0, kappa: null, alpha: null, matrix: [], blind: false })
    const { body: list } = await olga.request('get', `/api/projects/${project.id}/metrics`)
    expect(list).toEqual([body])
  })

  it('take an imported table as gold: other versions by key, groups left out, lost targets as misses', async () => {
    const { dataSource } = api.database
    const [{ source, target }] = await dataSource.query(
      'select source_version_id as source, target_version_id as target from project where id = $1',
      [project.id],
    )
    const [{ id: goldSetId }] = await dataSource.query(
      `insert into gold_set (name, source_version_id, target_version_id, direction) values ('Table', $1, $2, '{}') returning id`,
      [source, target],
    )
    const rows: [string, number | null, string | null, string | null][] = [
      ['S1', project.target['7512.1']!, null, 'exactMatch'],
      ['S2', null, 'http://data.europa.eu/esco/occupation/gone', 'closeMatch'],
      ['S3', project.target['7512']!, null, 'broadMatch'],
      ['S3', null, 'http://data.europa.eu/esco/isco/C9999', 'broadMatch'],
      ['S4', null, null, null],
    ]
    for (const [number, [code, targetId, uri, relation]] of rows.entries()) {
      await dataSource.query(
        'insert into gold_mapping (gold_set_id, number, source_id, target_id, target_uri, relation) values ($1, $2, $3, $4, $5, $6)',
        [goldSetId, number, project.source[code], targetId, uri, relation],
      )
    }
    const { body } = await measure({ gold: { kind: 'gold-set', goldSetId } })
    expect(body).toMatchObject({ n: 2, mrr: 0.5, gold: { kind: 'gold-set', name: 'Table' }, agreement: null })
    expect(body.coverage).toEqual({ sources: { total: 4, mapped: 2, noTarget: 1 }, targets: { total: 4, reached: 1 } })
  })

  it('know no table of another classification', async () => {
    const other = await newProject(api.app, api.database.dataSource, olga)
    const [{ id: goldSetId }] = await api.database.dataSource.query(
      `insert into gold_set (name, source_version_id, target_version_id, direction)
       select 'Other', source_version_id, target_version_id, '{}' from project where id = $1 returning id`,
      [other.id],
    )
    expect((await measure({ gold: { kind: 'gold-set', goldSetId } })).status).toBe(404)
  })
})
