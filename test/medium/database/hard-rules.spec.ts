import { relations } from '#domain'
import { startTestApi, type Person, type TestApi } from '../../support/test-api'
import { newProject, type TestProject } from '../../support/test-project'

/** The rules of a crosswalk that have no exception, against whoever writes, and past the rules of the program. */
describe('the database', () => {
  let api: TestApi
  let owner: Person
  let project: TestProject
  let other: TestProject

  beforeAll(async () => {
    api = await startTestApi()
    owner = await api.person('Ana')
    project = await newProject(api.app, api.database.dataSource, owner)
    other = await newProject(api.app, api.database.dataSource, owner)
  })
  afterAll(() => api.close())

  const sql = (statement: string, values: unknown[]) => api.database.dataSource.query<unknown[]>(statement, values)
  const map = (source: number | undefined, target: number | undefined, relation: string) =>
    sql(`insert into mapping (project_id, source_id, target_id, relation, standing) values ($1, $2, $3, $4, 'final')`, [
      project.id,
      source,
      target,
      relation,
    ])
  const mark = (source: number | undefined, target: number | undefined) =>
    sql(
      `insert into mark (project_id, source_id, user_id, kind, target_id, relation)
       values ($1, $2, $3, 'match', $4, 'exactMatch')`,
      [project.id, source, owner.id, target],
    )

  it('maps and marks no concept of another version, on either side', async () => {
    const own = { source: project.source.S1, target: project.target['7512.1'] }
    const foreign = { source: other.source.S1, target: other.target['7512.1'] }
    for (const write of [map, mark]) {
      await expect(write(foreign.source, own.target, 'exactMatch')).rejects.toThrow('not in the versions')
      await expect(write(own.source, foreign.target, 'exactMatch')).rejects.toThrow('not in the versions')
    }
  })

  it('moves no mapping to a concept of another version, and lets its relation and standing change', async () => {
    await map(project.source.S4, project.target['7512.1'], 'exactMatch')
    const change = (column: string, value: unknown) =>
      sql(`update mapping set ${column} = $1 where project_id = $2 and source_id = $3`, [
        value,
        project.id,
        project.source.S4,
      ])
    await expect(change('source_id', other.source.S4)).rejects.toThrow('not in the versions')
    await expect(change('target_id', other.target['7512.1'])).rejects.toThrow('not in the versions')
    await expect(change('project_id', other.id)).rejects.toThrow('not in the versions')
    await expect(change('relation', 'broadMatch')).resolves.toBeDefined()
    await expect(change('standing', 'provisional')).resolves.toBeDefined()
  })

  it('holds no relation beyond the vocabulary', async () => {
    await expect(map(project.source.S1, project.target['7512.1'], 'relatedMatch')).rejects.toThrow('relation_check')
  })

  it('holds one relation for a pair, whichever of those who write at once comes first', async () => {
    const pair = [project.source.S2, project.target['7512.2']] as const
    const written = await Promise.allSettled(relations.map((relation) => map(...pair, relation)))
    expect(written.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('keeps one relation for a pair that two people answer differently at once', async () => {
    const { S3 } = project.source
    const target = project.target['9629.1']
    const say = (relation: string) =>
      owner
        .request('post', `/api/projects/${project.id}/concepts/${S3}/marks`)
        .send({ kind: 'match', targetId: target, relation })
    const answers = await Promise.all(relations.map(say))
    expect(answers.every(({ status }) => status < 300)).toBe(true)
    const stored = await sql('select 1 from mapping where project_id = $1 and source_id = $2', [project.id, S3])
    expect(stored).toHaveLength(1)
  })

  it('holds one relation for a pair of a published table', async () => {
    const { rows } = await gold()
    await expect(rows('exactMatch')).resolves.toBeDefined()
    await expect(rows('broadMatch')).rejects.toThrow('gold_mapping')
  })

  it('holds no concept of another version in a published table', async () => {
    const { rows } = await gold()
    await expect(rows('exactMatch', other.source.S1)).rejects.toThrow('not in the versions')
    await expect(rows('exactMatch', project.source.S1, other.target['7512.1'])).rejects.toThrow('not in the versions')
  })

  it('keeps a published table as it was loaded, until all of it goes', async () => {
    const { id, rows } = await gold()
    await rows('exactMatch')
    const refused = 'stays as it was loaded'
    await expect(sql(`update gold_mapping set relation = 'closeMatch' where gold_set_id = $1`, [id])).rejects.toThrow(
      refused,
    )
    await expect(sql('delete from gold_mapping where gold_set_id = $1', [id])).rejects.toThrow(refused)
    await expect(sql('update gold_set set target_version_id = source_version_id where id = $1', [id])).rejects.toThrow(
      refused,
    )
    await expect(sql('update gold_set set upload_id = null where id = $1', [id])).resolves.toBeDefined()
    await sql('delete from gold_set where id = $1', [id])
    expect(await sql('select from gold_mapping where gold_set_id = $1', [id])).toEqual([])
  })

  async function gold() {
    const [set] = (await sql(
      `insert into gold_set (name, source_version_id, target_version_id, direction)
       select 'Published', source_version_id, target_version_id, '{}' from project where id = $1 returning id`,
      [project.id],
    )) as [{ id: string }]
    let number = 0
    const rows = (relation: string, source = project.source.S1, target = project.target['7512.1']) =>
      sql(
        `insert into gold_mapping (gold_set_id, number, source_id, target_id, target_uri, relation)
         values ($1, $2, $3, $4, 'urn:target:7512.1', $5)`,
        [set.id, ++number, source, target, relation],
      )
    return { id: set.id, rows }
  }
})
