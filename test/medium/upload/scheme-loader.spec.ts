import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Transactions } from '#database'
import { readEsco, type SchemeRecord, type UploadedFile } from '#domain'
import { SchemeLoader } from '#pipeline'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

/** The hand-written target of the demonstration, in ESCO's file format. */
const folder = join(__dirname, '../../../demonstration/target')

const filesIn = (...languages: string[]): UploadedFile[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith('broader') || languages.some((language) => name.endsWith(`_${language}.csv`)))
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))

const recordIn = (version: string, ...languages: string[]): SchemeRecord => ({
  ...readEsco(filesIn(...languages), { version }).value,
  key: 'demonstration-target',
})

let database: TestDatabase
let loader: SchemeLoader
beforeAll(async () => {
  database = await createTestDatabase()
  loader = new SchemeLoader(new Transactions(database.dataSource))
})
afterAll(() => database.close())

const count = async (sql: string, ...parameters: unknown[]): Promise<number> => {
  const [row] = await database.dataSource.query<{ n: number }[]>(`select count(*)::int as n from ${sql}`, parameters)
  return row!.n
}

const versions = () =>
  database.dataSource.query<{ version: string; status: string; languages: string[] }[]>(
    'select version, status, languages from scheme_version order by id',
  )

describe('a scheme', () => {
  it('is written whole and then shown', async () => {
    const record = recordIn('1', 'en')
    const { schemeVersionId, counts } = await loader.load(record)
    expect(await versions()).toEqual([{ version: '1', status: 'ready', languages: ['en'] }])
    expect(await count('concept where scheme_version_id = $1', schemeVersionId)).toBe(record.concepts.length)
    expect(await count('label')).toBe(counts.labels)
    expect(await count('note')).toBe(counts.notes)
    expect(await count('concept_broader')).toBe(record.concepts.flatMap((concept) => concept.broader).length)
  })

  it('gains languages without touching what is there, and refuses those it has', async () => {
    const before = await count(`label where language = 'en'`)
    const { counts } = await loader.load(recordIn('1', 'en', 'fr'))
    expect((await versions())[0]!.languages).toEqual(['en', 'fr'])
    expect(await count(`label where language = 'en'`)).toBe(before)
    expect(await count(`label where language = 'fr'`)).toBe(counts.labels)
    await expect(loader.load(recordIn('1', 'fr'))).rejects.toThrow('already here')
  })

  it('that was killed in the middle stays unseen, and loading again leaves nothing twice', async () => {
    const record = recordIn('2', 'de')
    const stop = () => Promise.reject(new Error('killed'))
    await expect(loader.load(record, { onProgress: stop })).rejects.toThrow('killed')
    expect((await versions())[1]).toEqual({ version: '2', status: 'loading', languages: [] })
    const { schemeVersionId } = await loader.load(record)
    expect((await versions())[1]).toEqual({ version: '2', status: 'ready', languages: ['de'] })
    expect(await count('concept where scheme_version_id = $1', schemeVersionId)).toBe(record.concepts.length)
  })

  it('whose new language was killed in the middle gets it whole the second time', async () => {
    const record = recordIn('2', 'en')
    let reports = 0
    const stopLater = () => (++reports > 1 ? Promise.reject(new Error('killed')) : undefined)
    await expect(loader.load(record, { onProgress: stopLater })).rejects.toThrow('killed')
    const { schemeVersionId, counts } = await loader.load(record)
    const labels = `label join concept on concept.id = concept_id where scheme_version_id = $1 and language = 'en'`
    expect(await count(labels, schemeVersionId)).toBe(counts.labels)
  })
})
