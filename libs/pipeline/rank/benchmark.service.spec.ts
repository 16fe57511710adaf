import { mappingDigest, rankingModelSchema, relations, type EmbeddableText } from '#domain'
import { FakeEmbedder } from '#embedding'
import { UserError } from '#platform'
import { hashKey } from '../embed/embedding-store.service'
import type { TextEmbedder } from '../embed/text-embedder.service'
import { BenchmarkService, type BenchmarkRequest } from './benchmark.service'
import { MaterialSurveys } from './material-surveys.service'
import type { RankingModels } from './ranking-models.service'
import { TableSurveys } from './table-surveys.service'

const uri = (id: number) => `http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-00000000000${id}`
const rowsOf = (bytes: Buffer) =>
  bytes
    .toString()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
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
  model: () => Promise.resolve({ embedder, modelId: 1 }),
} as unknown as TextEmbedder

/** Hand-written weights: the learned ones may change without this test. */
const weights = { signals: { nearestLabel: 5, preferredLabel: 5, remembered: 20 } }
const even = { intercept: 0, weights: {} }
const model = rankingModelSchema.parse({
  format: 1,
  name: 'hand-written',
  version: '1',
  trainedOn: [],
  combiner: { title: { scheme: weights, single: weights }, described: { scheme: weights, single: weights } },
  calibration: { scheme: even, single: even },
  relation: Object.fromEntries(relations.map((relation) => [relation, even])),
  none: { scheme: even, single: even },
})
const serviceWith = (trainedOn: string[]) => {
  const models = { get: () => Promise.resolve({ ...model, trainedOn }) } as unknown as RankingModels
  return new BenchmarkService(new TableSurveys(new MaterialSurveys(texts)), models, texts)
}

const request: BenchmarkRequest = {
  esco: [esco],
  table,
  sourceLanguage: 'en',
  labelLanguage: 'en',
  text: 'title',
  top: null,
  direction: null,
  memory: [],
  signals: null,
  compareSignals: null,
  learnFrom: 0,
}
const progress = { onEmbedded: () => undefined, onSurveyed: () => undefined }
const run = (change: Partial<BenchmarkRequest> = {}, trainedOn: string[] = []) =>
  serviceWith(trainedOn).run({ ...request, ...change }, progress)
const file = (name: string, rows: string[][]) => ({ name, bytes: csv([header, ...rows]) })

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

  describe('what it may not see', () => {
    const right = [row(uri(1), 'A', 'Baker', 'skos:exactMatch'), row(uri(3), 'B', 'Geologist', 'skos:narrowMatch')]
    const rows = [...right, row(uri(4), 'C', 'Leader of ships', 'skos:exactMatch')]

    /** Were the answers looked at, the wrong one would pull its target up and change the place of the right one. */
    it('ranks the same whatever the tested table says', async () => {
      const places = async (answers: string[][]) => {
        const published = { ...request, table: file('table.csv', [...answers, ...rows.slice(2)]) }
        const { mrr, accuracy } = await run(published)
        const { survey } = await new TableSurveys(new MaterialSurveys(texts)).of(published, progress)
        return { mrr, accuracy, survey }
      }
      // The second source has both the right and a wrong answer; the wrong one stands last of the four.
      const planted = [...right, row(uri(4), 'B', 'Geologist', 'skos:exactMatch')]
      expect(await places(planted)).toEqual(await places(right))
    })

    const wrong = [row(uri(4), 'X', 'Geologist', 'skos:exactMatch'), row(uri(4), 'Y', 'Baker', 'skos:exactMatch')]

    it('learns from a table of another classification', async () => {
      const result = await run({ memory: [file('other.csv', wrong)] })
      expect(result.memory).toEqual({ used: [{ file: 'other.csv', scheme: '', titles: 2 }], leftOut: [] })
      expect(result.mrr).toBeLessThan((await run()).mrr)
    })

    it.each([
      ['the tested table', table.bytes, 'same-mappings'],
      ['the tested table in another order', csv([header, ...rowsOf(table.bytes).reverse()]), 'same-mappings'],
      ['a sister table', csv([header, row(uri(4), 'B', 'Geologist', 'skos:exactMatch')]), 'same-sources'],
      ['a text that is no table', Buffer.from('Dear colleagues,'), 'unreadable'],
    ])('leaves %s out under whatever name', async (_, bytes, reason) => {
      const result = await run({ memory: [{ name: 'Isles 2020.csv', bytes }] })
      expect(result.memory).toEqual({ used: [], leftOut: [{ file: 'Isles 2020.csv', reason }] })
      const without = await run()
      expect({ mrr: result.mrr, accuracy: result.accuracy }).toEqual({ mrr: without.mrr, accuracy: without.accuracy })
    })

    it('says when the weights were learned on the very mappings that are measured', async () => {
      const pairs = [
        { source: 'A', target: uri(1) },
        { source: 'B', target: uri(3) },
        { source: 'C', target: uri(9) },
      ]
      expect((await run({}, [mappingDigest(pairs)])).ranking.seen).toBe(true)
      expect((await run({}, ['table.csv'])).ranking.seen).toBe(false)
    })
  })

  it('lists the rows it could not read', async () => {
    const broken = file('broken.csv', [...rowsOf(table.bytes), row(uri(1), 'F', 'Bread maker', 'skos:sortOfMatch')])
    const { skipped, errors } = await run({ table: broken })
    expect(skipped.rowsWithErrors).toBe(1)
    expect(errors).toEqual([expect.objectContaining({ line: 7, severity: 'error' })])
  })

  it('agrees a share, measures the rest, and tells what the agreement was worth', async () => {
    const result = await run({ learnFrom: 0.67 })
    expect(result).toMatchObject({ n: 1, learning: { decisions: 1 } })
    const { mrr, difference } = result.learning!.without
    expect(result.mrr - mrr).toBeCloseTo(difference, 10)
  })

  it('ranks by chosen signals alone, and compares with others', async () => {
    const signals = new Set(['preferredLabel'] as const)
    const alone = await run({ signals })
    const { comparison } = await run({ compareSignals: signals })
    expect(comparison!.mrr).toBe(alone.mrr)
  })

  it('finds the place of a right target that is no candidate among all', async () => {
    const many = Array.from({ length: 200 }, (_, at) => {
      const id = String(at).padStart(12, '0')
      return ['Occupation', `http://data.europa.eu/esco/occupation/00000000-0000-4000-9000-${id}`, '2114'].concat([
        `geologist ${at}`,
        '',
        '',
        `2114.${at + 9}`,
      ])
    })
    const crowded = { ...esco, bytes: Buffer.concat([esco.bytes, Buffer.from('\n'), csv(many)]) }
    const answer = file('table.csv', [row(uri(4), 'B', 'Geologist', 'skos:exactMatch')])
    const result = await run({ esco: [crowded], table: answer })
    expect(result.depth).toBe(204)
    expect(1 / result.mrr).toBeGreaterThan(120)
    expect(1 / result.mrr).toBeLessThanOrEqual(204)
  })
})
