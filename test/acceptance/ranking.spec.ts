import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { DatabaseModule } from '#database'
import { readTable } from '#domain'
import { JobQueue, JobsModule } from '#jobs'
import { BenchmarkService, RankModule, type BenchmarkRequest } from '#pipeline'
import { Config, PlatformModule } from '#platform'
import { Test, type TestingModule } from '@nestjs/testing'
import { DataSource } from 'typeorm'
import { createTestDatabase, type TestDatabase } from '../support/test-database'
import { typescriptChild } from '../support/typescript-child'

/**
 * The ranking as it ships on two published tables that the embedding model has not seen: that nothing between the files
 * and the figure is broken. A text costs milliseconds, so only as many are embedded as show that: ESCO in the language of
 * the table, its English titles, and a few of the tables to remember; all of them at once are read by crosswalks.spec.ts
 * and measured by `npm run bench:quality`. Skipped without CROSSWALK_DATA_DIR: the tables and ESCO are not part of this
 * repository.
 */
const data = process.env.CROSSWALK_DATA_DIR
const tables = data ? join(data, 'crosswalks', 'eures') : ''
const esco = data ? join(data, 'esco', 'v1.0.8') : ''
const available = existsSync(tables) && existsSync(esco)
jest.setTimeout(3_600_000)

const fileBytes = (path: string) => ({ name: basename(path), bytes: readFileSync(path) })

const given = available ? describe : describe.skip
given('the ranking on published tables (needs CROSSWALK_DATA_DIR)', () => {
  let database: TestDatabase
  let services: TestingModule

  beforeAll(async () => {
    database = await createTestDatabase()
    services = await Test.createTestingModule({ imports: [PlatformModule, DatabaseModule, JobsModule, RankModule] })
      .overrideProvider(Config)
      .useValue(database.config)
      // Nothing here is queued.
      .overrideProvider(JobQueue)
      .useValue({})
      .overrideProvider(DataSource)
      .useValue(database.dataSource)
      .compile()
  })
  afterAll(async () => {
    await services.close()
    await database.close()
  })

  /** The tested table and its sister are among them, to be left out. */
  const remembered = /^(CZ|DK|EE|NO|PT)_/
  const named = (country: string) => readdirSync(tables).filter((name) => name.startsWith(`${country}_`))
  const occupations = (language: string) => fileBytes(join(esco, `occupations_${language}.csv`))

  const requestOf = async (country: string, language: string): Promise<BenchmarkRequest> => ({
    esco: [occupations(language), await titlesOnly(occupations('en'))],
    table: fileBytes(join(tables, named(country)[0]!)),
    memory: readdirSync(tables)
      .filter((name) => remembered.test(name))
      .map((name) => fileBytes(join(tables, name))),
    sourceLanguage: language,
    labelLanguage: language,
    text: 'title',
    top: null,
    direction: null,
    signals: null,
    compareSignals: null,
    learnFrom: 0,
  })
  const progress = { onEmbedded: () => undefined, onSurveyed: () => undefined, execArgv: typescriptChild }

  it.each([
    ['PT', 'pt', 661, 0.92],
    ['DK', 'da', 1196, 0.86],
  ])('%s (%s): %d sources, MRR near %d', async (country, language, n, expected) => {
    const result = await services.get(BenchmarkService).run(await requestOf(country, language), progress)
    expect(result.n).toBe(n)
    expect(result.mrr).toBeGreaterThan(expected - 0.01)
    expect(result.direction.taken).toBe('target-to-source')
    expect(result.memory.used).toHaveLength(4)
    expect(result.memory.leftOut).toEqual([{ file: expect.stringMatching(country), reason: 'same-mappings' }])
  })
})

/** A file of occupations without its other labels and descriptions. */
async function titlesOnly(file: { name: string; bytes: Uint8Array }) {
  const { rows } = await readTable(file)
  const kept = ['conceptUri', 'preferredLabel', 'code'].map((name) => rows[0]!.cells.indexOf(name))
  const lines = rows.map(({ cells }) => kept.map((at) => `"${(cells[at] ?? '').replaceAll('"', '""')}"`).join(','))
  return { name: file.name, bytes: Buffer.from(lines.join('\n')) }
}
