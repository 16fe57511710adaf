import type { EmbeddableText } from '#domain'
import { FakeEmbedder, type EmbedderSource } from '#embedding'
import { UserError } from '#platform'
import { hashKey } from '../embed/embedding-store.service'
import type { TextEmbedder } from '../embed/text-embedder.service'
import { BenchmarkService, type BenchmarkRequest } from './benchmark.service'

const uri = (id: number) => `http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-00000000000${id}`
const csv = (lines: string[][]) => Buffer.from(lines.map((cells) => cells.join(',')).join('\n'))

/** Hand-written: four occupations. */
const esco = {
  name: 'occupations_en.csv',
  bytes: csv([
    ['conceptType', 'conceptUri', 'iscoGroup', 'preferredLabel', 'altLabels', 'description', 'code'],
    ['Occupation', uri(1), '7512', 'baker', 'bread maker', 'Bakes bread.', '7512.1'],
    ['Occupation', uri(2), '2114', 'geologist', '', 'Studies rocks.', '2114.1'],
    ['Occupation', uri(3), '2114', 'marine geologist', '', 'Studies the sea floor.', '2114.2'],
    ['Occupation', uri(4), '3152', 'ship pilot', '', 'Leads ships.', '3152.1'],
  ]),
}

const header = [
  'Classification 1 URI',
  'Classification 1 PrefLabel',
  'Classification 1 URL',
  'Classification 2 ID',
  'Classification 2 PrefLabel',
  'Classification 2 URL',
  'Mapping relation',
]
const row = (target: string, code: string, title: string, relation: string) => [
  target,
  '',
  '',
  code,
  title,
  '',
  relation,
]

/** Hand-written: one hit, one source with a second-best answer, one whose answer this ESCO does not have, three left out. */
const table = {
  name: 'table.csv',
  bytes: csv([
    header,
    row(uri(1), 'A', 'Baker', 'skos:exactMatch'),
    row(uri(3), 'B', 'Geologist', 'skos:narrowMatch'),
    row(uri(9), 'C', 'Ship pilot', 'skos:exactMatch'),
    row('http://data.europa.eu/esco/isco/C7512', 'D', 'Bakers', 'skos:exactMatch'),
    row('', 'E', 'Astrologer', 'no relation'),
  ]),
}

const embedder = new FakeEmbedder()
const texts = {
  async vectors(wanted: EmbeddableText[]) {
    const entries = wanted.map(async ({ text, maxTokens, hash }) => {
      const [vector] = await embedder.embed([text], maxTokens)
      return [hashKey(hash), vector!] as const
    })
    return new Map(await Promise.all(entries))
  },
} as unknown as TextEmbedder
const service = new BenchmarkService({ get: () => Promise.resolve(embedder) } as unknown as EmbedderSource, texts)

const request: BenchmarkRequest = {
  esco: [esco],
  table,
  sourceLanguage: 'en',
  labelLanguage: 'en',
  text: 'title',
  top: null,
  direction: null,
}
const run = (change: Partial<BenchmarkRequest> = {}) => service.run({ ...request, ...change }, () => undefined)

describe('BenchmarkService', () => {
  it('counts sources with an occupation, one whose occupation is not in this ESCO as a miss', async () => {
    const result = await run()
    expect(result).toMatchObject({
      n: 3,
      depth: 4,
      goldNotInVersion: 1,
      skipped: { noRelation: 1, iscoGroups: 1, sourcesWithoutOccupation: 2, rowsWithErrors: 0 },
      model: { name: 'fake' },
    })
    // baker 1st, marine geologist 2nd after geologist, the third missing
    expect(result.mrr).toBeCloseTo((1 + 1 / 2 + 0) / 3, 10)
  })

  it('counts what stands below the depth asked for as a miss', async () => {
    expect(await run({ top: 1 })).toMatchObject({ depth: 1, mrr: expect.closeTo(1 / 3, 10) })
  })

  it('says which files it needs when there are no labels in the language', async () => {
    await expect(run({ labelLanguage: 'lv', esco: [{ ...esco, name: 'occupations_en.csv' }] })).rejects.toThrow(
      'occupations_lv.csv',
    )
  })

  it('refuses a table that maps nothing to an occupation', async () => {
    const none = csv([header, row('', 'E', 'Astrologer', 'no relation')])
    await expect(run({ table: { name: 'table.csv', bytes: none } })).rejects.toBeInstanceOf(UserError)
  })
})
