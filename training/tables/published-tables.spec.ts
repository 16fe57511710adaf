import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withDescriptions } from './descriptions'
import { readTables, rememberedFor } from './published-tables'
import { readSeenTables } from './seen-tables'

const uri = (id: number) => `http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-00000000000${id}`
const header =
  'Classification 1 URI,Classification 1 PrefLabel,Classification 1 URL,Classification 2 ID,' +
  'Classification 2 PrefLabel,Classification 2 URL,Mapping relation'

/** Hand-written, as ESCO → national tables are published. */
const table = (name: string, rows: [target: string, code: string, title: string, relation: string][]) =>
  [
    `Classification 2 Name,${name}`,
    'Classification 2 Language,en',
    '',
    header,
    ...rows.map(([target, code, title, relation]) => [target, '', '', code, title, '', relation].join(',')),
  ].join('\n')

describe('published tables', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tables-'))
  beforeAll(() => {
    const bakers = table('Trades', [
      [uri(1), 'A1', 'Baker', 'skos:exactMatch'],
      [uri(1), 'A1', 'Baker', 'skos:exactMatch'],
      [uri(2), 'A2', 'Pastry baker', 'skos:broadMatch'],
      [uri(3), 'A2', 'Pastry baker', 'skos:broadMatch'],
      ['http://data.europa.eu/esco/isco/C7512', 'A3', 'Bakers', 'skos:narrowMatch'],
    ])
    writeFileSync(join(folder, 'one.csv'), bakers)
    writeFileSync(join(folder, 'one-again.csv'), bakers.replace('Baker', 'Bread baker'))
    writeFileSync(join(folder, 'two.csv'), table('Jobs', [[uri(4), 'B1', 'Pilot', 'skos:exactMatch']]))
    writeFileSync(join(folder, 'notes.txt'), 'nothing to see here')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('are read with each target once, and with what is mapped to no occupation', async () => {
    const [, one] = await readTables(folder)
    expect(one).toMatchObject({ file: 'one.csv', language: 'en', scheme: { title: 'Trades' } })
    expect(one!.sources.map(({ title, matches, none }) => [title, matches.length, none])).toEqual([
      ['Baker', 1, false],
      ['Pastry baker', 2, false],
      ['Bakers', 0, true],
    ])
  })

  it('are left aside by name', async () => {
    expect((await readTables(folder, ['one'])).map(({ file }) => file)).toEqual(['two.csv'])
  })

  it('remember other classifications, never their own under another file', async () => {
    const tables = await readTables(folder)
    const one = tables.find(({ file }) => file === 'one.csv')!
    expect(rememberedFor(one, tables).map(({ title, scheme }) => [title, scheme])).toEqual([['Pilot', 'Jobs']])
  })

  it('get descriptions from files that know their codes and titles', async () => {
    const more = mkdtempSync(join(tmpdir(), 'described-'))
    writeFileSync(
      join(more, 'd.csv'),
      'source_code,source_label,source_description\nB1,pilot,Leads ships.\nA1,Miner,Digs.\n',
    )
    const described = withDescriptions(await readTables(folder), more)
    rmSync(more, { recursive: true })
    expect(described.map(({ file, sources }) => [file, sources[0]!.description])).toEqual([['two.csv', 'Leads ships.']])
  })
})

it('a list of seen tables is read by its digests, whatever else it says', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'seen-')), 'trained-on.tsv')
  const digest = 'a'.repeat(64)
  writeFileSync(path, `# about\n${digest}\tTrades\nnot a digest\tJobs\n`)
  expect(readSeenTables(path)).toEqual(new Set([digest]))
})
