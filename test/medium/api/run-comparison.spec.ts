import { startTestApi, type Person, type TestApi } from '../../support/test-api'
import { finishedRun, newProject, type TestProject } from '../../support/test-project'

describe('the comparison of two runs', () => {
  let api: TestApi
  let olga: Person
  let project: TestProject
  let goldSetId: string
  let first: string
  let second: string

  const compare = (a: string, b: string, gold: string) =>
    olga.request('get', `/api/projects/${project.id}/runs/compare?a=${a}&b=${b}&gold=${gold}`)

  beforeAll(async () => {
    api = await startTestApi()
    olga = await api.person('Olga')
    project = await newProject(api.app, api.database.dataSource, olga)
    first = await finishedRun(api.database.dataSource, project, {
      S1: ['7512.2', '7512.1'],
      S2: ['7512.2'],
      S4: ['5120.1', '9629.1'],
    })
    second = await finishedRun(api.database.dataSource, project, {
      S1: ['7512.1'],
      S2: ['7512.2'],
      S3: ['7512.1', '9629.1'],
      S4: ['9629.1', '7512.1', '5120.1'],
    })
    goldSetId = await gold([
      ['S1', '7512.1'],
      ['S2', '7512.2'],
      ['S3', '9629.1'],
      ['S4', '5120.1'],
    ])
  })
  afterAll(() => api.close())

  async function gold(rows: [string, string][]): Promise<string> {
    const { dataSource } = api.database
    const [{ id }] = await dataSource.query(
      `insert into gold_set (name, source_version_id, target_version_id, direction)
       select 'Table', source_version_id, target_version_id, '{}' from project where id = $1 returning id`,
      [project.id],
    )
    for (const [number, [source, target]] of rows.entries()) {
      await dataSource.query(
        `insert into gold_mapping (gold_set_id, number, source_id, target_id, relation)
         values ($1, $2, $3, $4, 'exactMatch')`,
        [id, number, project.source[source], project.target[target]],
      )
    }
    return id
  }

  it('measures both on the same right answers and lists what changed, largest first', async () => {
    const { status, body } = await compare(first, second, goldSetId)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      gold: { kind: 'gold-set', name: 'Table' },
      depth: 3,
      // 1/2, 1, miss, 1 against 1, 1, 1/2, 1/3
      comparison: { first: { n: 4, mrr: 0.625 }, higher: 2, lower: 1, same: 1, better: null },
    })
    expect(body.comparison.second.mrr).toBeCloseTo((1 + 1 + 1 / 2 + 1 / 3) / 4)
    expect(body.comparison.difference).toBeCloseTo(body.comparison.second.mrr - 0.625)
    expect(body.comparison.interval[0]).toBeLessThan(0)
    expect(body.runs).toMatchObject({ first: { id: first }, second: { id: second } })
    expect(body.changed).toEqual([
      changed('S4', 'Ship’s cook', 'ship cook', '5120.1', 1, 3),
      changed('S1', 'Baker', 'baker', '7512.1', 2, 1),
      changed('S3', 'Lighthouse keeper', 'harbour attendant', '9629.1', null, 2),
    ])
  })

  function changed(code: string, title: string, target: string, targetCode: string, a: number | null, b: number) {
    const id = project.source[code]
    return { id, notation: code, title, target: { id: project.target[targetCode], title: target }, first: a, second: b }
  }

  it('of a run with itself shows no change', async () => {
    const { body } = await compare(first, first, goldSetId)
    expect(body).toMatchObject({ comparison: { difference: 0, interval: [0, 0], better: null, same: 4 }, changed: [] })
  })

  it('needs answers that people agree on, unless a table is named', async () => {
    const { status, body } = await compare(first, second, 'marks')
    expect([status, body.code]).toEqual([422, 'nothing-to-measure'])
  })

  it('knows no run of another project, and none that has not finished', async () => {
    const other = await newProject(api.app, api.database.dataSource, olga)
    const elsewhere = await finishedRun(api.database.dataSource, other, {})
    expect((await compare(first, elsewhere, goldSetId)).status).toBe(404)
    await api.database.dataSource.query(`update run set status = 'cancelled' where id = $1`, [second])
    expect((await compare(first, second, goldSetId)).status).toBe(404)
  })
})
