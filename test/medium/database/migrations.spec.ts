import { createDataSource, describeSchema, migrate } from '#database'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startDatabase, temporaryFolder } from '../../support/embedded-database'
import { administer, createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

/** A database nobody migrated yet. */
async function emptyDatabase(): Promise<{ url: string; remove: () => Promise<void> }> {
  const server = process.env.TEST_DATABASE_URL
  if (server) {
    const name = `crosswalk_empty_${randomBytes(6).toString('hex')}`
    await administer(server, `create database ${name}`)
    const url = Object.assign(new URL(server), { pathname: `/${name}` }).href
    return { url, remove: () => administer(server, `drop database ${name} with (force)`) }
  }
  const { folder, remove } = temporaryFolder()
  const { url, stop } = await startDatabase(folder)
  return { url, remove: () => stop().then(remove) }
}

describe('the migrations', () => {
  it('run once when several processes start at the same time on an empty database', async () => {
    const { url, remove } = await emptyDatabase()
    const processes = await Promise.all([1, 2, 3].map(() => createDataSource({ url, pool: 2 }).initialize()))
    const done = await Promise.all(processes.map((dataSource) => migrate(dataSource)))
    expect(done.map(({ length }) => length).sort()).toEqual([0, 0, done.flat().length])
    expect(new Set(done.flat()).size).toBe(done.flat().length)
    expect(await describeSchema(processes[0]!)).toBe(await describeSchema(database.dataSource))
    await Promise.all(processes.map((dataSource) => dataSource.destroy()))
    await remove()
  })

  it('have nothing left to do on a migrated database', async () => {
    expect(await migrate(database.dataSource)).toEqual([])
  })

  it('leave a schema that the entities describe completely', async () => {
    const difference = await database.dataSource.driver.createSchemaBuilder().log()
    expect(difference.upQueries.map(({ query }) => query)).toEqual([])
  })

  it('make what the committed dump shows', async () => {
    const dump = readFileSync(join(__dirname, '..', '..', '..', 'migrations', 'schema.sql'), 'utf8')
    expect(await describeSchema(database.dataSource)).toBe(dump)
  })

  it('protect marks from being changed', async () => {
    await insertMark()
    for (const change of ["update mark set reason = 'another'", 'delete from mark']) {
      await expect(database.dataSource.query(change)).rejects.toThrow('marks are append-only')
    }
  })

  it('protect published versions from being changed, removed or added to', async () => {
    await insertPublication()
    const refused = [
      "update publication set note = 'another'",
      'delete from publication',
      "update published_mapping set relation = 'closeMatch'",
      'delete from published_mapping',
      `insert into published_mapping select publication_id, 2, source_id, target_id, relation, statement
       from published_mapping`,
      "update crosswalk_address set slug = 'another'",
      'delete from crosswalk_address',
    ]
    for (const change of refused) {
      await expect(database.dataSource.query(change)).rejects.toThrow('published versions are immutable')
    }
  })
})

/** Inserts a version of one mapping, with all it refers to. */
async function insertPublication(): Promise<void> {
  await database.dataSource.transaction(async (manager) => {
    await manager.query(`
      with owner as (insert into app_user (email, name) values ('p@b', 'P') returning id),
        scheme as (insert into scheme (key, title) values ('published', 'S') returning id),
        version as (insert into scheme_version (scheme_id, version) select id, '1' from scheme returning id),
        concept as (insert into concept (scheme_version_id, key, kind, position)
          select id, 'published', 'occupation', 1 from version),
        project as (insert into project (name, source_version_id, target_version_id, source_language)
          select 'P', id, id, 'en' from version returning *),
        address as (insert into crosswalk_address select id, 'published' from project)
      insert into publication (project_id, number, source_version_id, target_version_id, head, note, visibility, counts,
        published_by)
      select project.id, 1, source_version_id, target_version_id, '{}', '', 'everyone', '{}', owner.id from project, owner`)
    await manager.query(`
      insert into published_mapping
      select p.id, 1, c.id, c.id, 'exactMatch', '{}' from publication p, concept c where c.key = 'published'`)
  })
}

/** Inserts a mark with all it refers to. */
async function insertMark(): Promise<void> {
  await database.dataSource.query(`
    with owner as (insert into app_user (email, name) values ('a@b', 'A') returning id),
      scheme as (insert into scheme (key, title) values ('s', 'S') returning id),
      version as (insert into scheme_version (scheme_id, version) select id, '1' from scheme returning id),
      concept as (insert into concept (scheme_version_id, key, kind, position)
        select id, 'c', 'occupation', 1 from version returning id),
      project as (insert into project (name, source_version_id, target_version_id, source_language)
        select 'P', id, id, 'en' from version returning id)
    insert into mark (project_id, source_id, user_id, kind, reason)
    select project.id, concept.id, owner.id, 'none', 'because' from project, concept, owner`)
}
