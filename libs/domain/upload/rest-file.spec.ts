import { readUpload } from './read-upload'
import { restFileOf } from './rest-file'

// All files here are written for these tests.
const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })
const textOf = (rest: { bytes: Uint8Array } | null) => Buffer.from(rest!.bytes).toString('utf8').replace('\ufeff', '')

describe('the rows that cannot be loaded', () => {
  const table =
    'Owner;Harbour;;\nCode;Title;Parent;Description\n1;One;;"two\nlines"\n;Two;1;"a; b\nc"\n3;;1;\n4;Four;1;\n'

  it('are given out as they stand, with what is wrong in a last column', async () => {
    const rest = await restFileOf([file('jobs_2026.csv', table)], { language: 'en' })
    expect(rest!.name).toBe('jobs_2026.rest.csv')
    expect(textOf(rest)).toBe(
      'Owner;Harbour;;\nCode;Title;Parent;Description;problem\n;Two;1;"a; b\nc";The code is empty.\n3;;1;;The title is empty.\n',
    )
  })

  it('mended, say that they are an addition, and the last column is passed over', async () => {
    const rest = await restFileOf([file('jobs_2026.csv', table)], { language: 'en' })
    const mended = textOf(rest).replace('\n;Two', '\n2;Two').replace('3;;', '3;Three;')
    const read = await readUpload([file(rest!.name, mended)], { language: 'en' })
    expect(read).toMatchObject({ adds: true, record: { title: 'jobs 2026', version: '2026' } })
    expect(read.table!.columns.find(({ name }) => name === 'problem')!.role).toBeNull()
    expect(read.record!.concepts.map(({ key, broader }) => [key, broader])).toEqual([
      ['2', ['1']],
      ['3', ['1']],
    ])
  })

  it('of SSSOM keep the metadata above them', async () => {
    const head = '#curie_map:\n#  j: https://example.org/\n#  o: http://data.europa.eu/esco/occupation/\n'
    const columns = 'subject_id\tpredicate_id\tobject_id'
    const rows = ['j:1\tskos:exactMatch\to:1', 'j:2\tskos:sameMatch\to:2', 'k:3\tskos:exactMatch\to:3']
    const rest = await restFileOf([file('map.sssom.tsv', `${head}${columns}\n${rows.join('\n')}\n`)])
    expect(rest!.name).toBe('map.rest.sssom.tsv')
    const lines = textOf(rest).trimEnd().split('\n')
    expect(lines.slice(0, 4)).toEqual([...head.trimEnd().split('\n'), `${columns}\tproblem`])
    expect(lines.slice(4).map((line) => line.split('\t').slice(0, 3).join('\t'))).toEqual(rows.slice(1))
    const mended = lines.join('\n').replace('sameMatch', 'exactMatch').replace('k:3', 'j:3')
    const read = await readUpload([file(rest!.name, mended)])
    expect(read.adds).toBe(true)
    expect(read.crosswalk!.rows.map(({ source }) => source.key)).toEqual(['2', '3'])
  })

  it('are none where nothing is wrong', async () => {
    expect(await restFileOf([file('a.csv', 'Code;Title\n1;One\n2;Two\n')], { language: 'en' })).toBeNull()
  })
})
