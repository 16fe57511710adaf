import { createDataSource, migrate } from '#database'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

describe('the migrations', () => {
  it('have nothing left to do on a migrated database', async () => {
    expect(await migrate(database.dataSource)).toEqual([])
  })

  it('leave a schema that the entities describe completely', async () => {
    const difference = await database.dataSource.driver.createSchemaBuilder().log()
    expect(difference.upQueries.map(({ query }) => query)).toEqual([])
  })
})
