import { EmbedderSource, FakeEmbedder } from '#embedding'
import { DemonstrationModule, DemonstrationService, MarkService, ProjectService, UserService } from '#pipeline'
import { Config } from '#platform'
import { Test, type TestingModule } from '@nestjs/testing'
import { DataSource } from 'typeorm'
import { WorkerModule } from '../../../apps/worker/worker.module'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

// Five installations are made here, on a machine that may be busy.
jest.setTimeout(180_000)

interface Installation {
  module: TestingModule
  database: TestDatabase
  prepare(): Promise<void>
  close(): Promise<void>
}

/** A new embedded installation: what prepares the demonstration, and a worker whose model is the fake one. */
async function install(): Promise<Installation> {
  const database = await createTestDatabase()
  const module = await Test.createTestingModule({ imports: [WorkerModule, DemonstrationModule] })
    .overrideProvider(Config)
    .useValue(database.config)
    .overrideProvider(DataSource)
    .useValue(database.dataSource)
    .overrideProvider(EmbedderSource)
    .useValue({ get: () => Promise.resolve(new FakeEmbedder()) })
    .setLogger(false as never)
    .compile()
  await module.init()
  await module.get(UserService).ensureFirstAdministrator()
  const close = async () => {
    await module.close()
    await database.close()
  }
  return { module, database, prepare: () => module.get(DemonstrationService).prepare(), close }
}

/** What was said, without ids and times. */
const marksOf = ({ database }: Installation) =>
  database.dataSource.query<{ origin: string | null; rank: number | null; run_id: string | null }[]>(
    `select u.email, s.notation as source, m.kind, m.relation, t.notation as target, m.reason, m.origin, m.rank
     from mark m join app_user u on u.id = m.user_id join concept s on s.id = m.source_id
     left join concept t on t.id = m.target_id order by m.id`,
  )

describe('the demonstration', () => {
  let installation: Installation
  beforeAll(async () => {
    installation = await install()
    await installation.prepare()
  })
  afterAll(() => installation.close())

  it('has been through every step, with something left in each state', async () => {
    const administrator = await installation.module.get(UserService).byEmail('admin@localhost')
    const [project] = await installation.module.get(ProjectService).list(administrator)
    expect(project).toMatchObject({
      isDemonstration: true,
      role: 'owner',
      progress: { total: 112, toDo: 33, toReview: 14, disputed: 6, agreed: 56, settled: 3 },
    })
    const [run] = await installation.database.dataSource.query<unknown[]>(
      'select r.status, count(distinct s.source_id)::int as sources from run r join suggestion s on s.run_id = r.id group by r.id',
    )
    expect(run).toEqual({ status: 'finished', sources: 112 })
  })

  it('remembers where each answer came from', async () => {
    const marks = await marksOf(installation)
    expect(new Set(marks.map(({ origin }) => origin))).toEqual(new Set(['suggestion', 'search', 'agreement', null]))
    for (const { origin, rank } of marks) expect(rank !== null).toBe(origin === 'suggestion')
  })

  it('has the table of a neighbour to remember, older than the run', async () => {
    const sets = await installation.database.dataSource.query<unknown[]>(
      `select g.name, count(m.*)::int as mappings, bool_and(g.created_at < r.created_at) as older
       from gold_set g join gold_mapping m on m.gold_set_id = g.id cross join run r group by g.id`,
    )
    expect(sets).toEqual([{ name: 'Isle of Windward', mappings: 138, older: true }])
  })

  it('is prepared once', async () => {
    const before = await marksOf(installation)
    await installation.prepare()
    expect(await marksOf(installation)).toEqual(before)
  })

  it('ends as it would have when its preparation is cut off in the middle of the marks', async () => {
    const interrupted = await install()
    try {
      const marks = interrupted.module.get(MarkService)
      const add = marks.add.bind(marks)
      let calls = 0
      const spy = jest.spyOn(marks, 'add').mockImplementation((...said) => {
        return ++calls === 40 ? Promise.reject(new Error('killed')) : add(...said)
      })
      await expect(interrupted.prepare()).rejects.toThrow('killed')
      spy.mockRestore()
      await interrupted.prepare()
      expect(await marksOf(interrupted)).toEqual(await marksOf(installation))
    } finally {
      await interrupted.close()
    }
  })

  it('stays away from an installation that has a project', async () => {
    const used = await install()
    try {
      const { dataSource } = used.database
      await dataSource.query(`
        with s as (insert into scheme (key, title) values ('own', 'Own') returning id),
        v as (insert into scheme_version (scheme_id, version, status) select id, '1', 'ready' from s returning id)
        insert into project (name, source_version_id, target_version_id, source_language) select 'Own', id, id, 'en' from v`)
      await used.prepare()
      expect(await dataSource.query('select name from project')).toEqual([{ name: 'Own' }])
    } finally {
      await used.close()
    }
  })
})
