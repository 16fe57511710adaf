import {
  AdoptionService,
  FollowUpService,
  ImportService,
  InheritanceService,
  InheritanceWork,
  ReleaseModule,
  UploadModule,
  UserService,
  type FollowUpPreview,
} from '#pipeline'
import { Config, PlatformModule } from '#platform'
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseModule } from '#database'
import { JobsModule } from '#jobs'
import { createTestDatabase, type TestDatabase } from '../support/test-database'

/**
 * The Dutch published table, made for ESCO 1.0.8, through two releases. Skipped without CROSSWALK_DATA_DIR: table and
 * releases belong to others and are not part of this repository.
 */
const data = process.env.CROSSWALK_DATA_DIR
const describeWithData = data && existsSync(join(data, 'esco', 'v1.2.0')) ? describe : describe.skip

@Module({})
class Services {
  static with(config: Config): DynamicModule {
    const imports = [PlatformModule.with(config), DatabaseModule, JobsModule, ReleaseModule, UploadModule]
    return { module: Services, imports }
  }
}

const filesOf = (folder: string, wanted: RegExp) =>
  readdirSync(folder)
    .filter((name) => wanted.test(name))
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))

describeWithData('a published table through two releases', () => {
  let database: TestDatabase
  let services: INestApplicationContext

  beforeAll(async () => {
    database = await createTestDatabase()
    services = await NestFactory.createApplicationContext(Services.with(database.config), { logger: ['error'] })
  })
  afterAll(async () => {
    await services.close()
    await database.close()
  })

  it('keeps almost all of it, and says what has to be looked at', async () => {
    const imports = services.get(ImportService)
    const versions: number[] = []
    for (const release of ['1.0.8', '1.1.1', '1.2.0']) {
      const files = filesOf(join(data!, 'esco', `v${release}`), /_nl\.csv$|^broader.*\.csv$/)
      const loaded = await imports.load(files, { version: release })
      versions.push(loaded.schemeVersionId!)
    }
    const gold = await imports.load(filesOf(join(data!, 'crosswalks', 'eures'), /^NL_/), {
      targetVersionId: versions[0],
      directions: { occupation: 'target-to-source', group: 'target-to-source' },
      skipErrors: true,
    })
    const actor = await services
      .get(UserService)
      .create(null, { email: 'ana@example.org', name: 'Ana', instanceRole: 'administrator' })
    const work = services.get(InheritanceWork)
    let projectId = await services.get(AdoptionService).begin(actor, gold.goldSetId!, { name: 'NL' })
    await timed('adopted', () => work.carryOut(projectId))
    const report: string[] = []
    for (const targetVersionId of versions.slice(1)) {
      const followUps = services.get(FollowUpService)
      const preview = await timed('preview', () => followUps.preview(projectId, { targetVersionId }))
      report.push(JSON.stringify(preview))
      expect(shareOf(preview)).toBeGreaterThan(0.9)
      projectId = await followUps.begin(actor, projectId, { name: 'NL', targetVersionId })
      await timed('carried', () => work.carryOut(projectId))
      const { inheritance } = await services.get(InheritanceService).releases(projectId)
      expect(inheritance).toMatchObject({ status: 'finished', carried: preview.carried, toLook: preview.toLook })
    }
    console.log(report.join('\n'))
  }, 900_000)
})

/** Of the answered concepts, those that need no look. */
const shareOf = ({ carried, toLook }: FollowUpPreview) => carried / (carried + toLook)

async function timed<T>(step: string, work: () => Promise<T>): Promise<T> {
  const begin = performance.now()
  const result = await work()
  console.log(`${step}: ${((performance.now() - begin) / 1000).toFixed(1)} s`)
  return result
}
