import ExcelJS from 'exceljs'
import { writeReachedTargets, type ReachedTarget } from './reached-targets'

const baker = { notation: '7512.1', title: 'baker', uri: 'urn:t:1', path: ['7 Craft workers', '7512 Bakers'] }
const from = (title: string, relation: ReachedTarget['mappings'][number]['relation']) =>
  ({ notation: 'S1', title, relation, standing: 'final' }) as const

async function* batches(...targets: ReachedTarget[]): AsyncGenerator<ReachedTarget[]> {
  for (const target of targets) yield await Promise.resolve([target])
}

async function csv(...targets: ReachedTarget[]): Promise<string[]> {
  const parts: string[] = []
  for await (const part of writeReachedTargets('csv', batches(...targets))) parts.push(part as string)
  return parts.join('').split('\r\n').slice(1, -1)
}

describe('a list of targets', () => {
  it('has one row for a target that nothing leads to', async () => {
    expect(await csv({ ...baker, mappings: [] })).toEqual([
      '7512.1,baker,7 Craft workers > 7512 Bakers,not reached,,,,,urn:t:1',
    ])
  })

  it('says which side is more general, and how the target is reached at best', async () => {
    const rows = await csv({
      ...baker,
      mappings: [from('=Food trades', 'narrowMatch'), from('Cake baker', 'broadMatch')],
    })
    expect(rows.map((row) => row.split(',').slice(3, 8))).toEqual([
      [
        'only by more specific and more general concepts',
        'S1',
        "'=Food trades",
        '“=Food trades” is more general than “baker”',
        'agreed',
      ],
      [
        'only by more specific and more general concepts',
        'S1',
        'Cake baker',
        '“Cake baker” is more specific than “baker”',
        'agreed',
      ],
    ])
  })

  it.each([
    ['by a concept that means the same', ['exactMatch', 'narrowMatch']],
    ['at best by a close concept', ['closeMatch', 'broadMatch']],
    ['only by more specific concepts', ['broadMatch']],
    ['only by more general concepts', ['narrowMatch']],
  ] as const)('calls a target reached %s', async (reach, relations) => {
    const [row] = await csv({ ...baker, mappings: relations.map((relation) => from('Baker', relation)) })
    expect(row!.split(',')[3]).toBe(reach)
  })

  it('is a workbook, too', async () => {
    const parts: Uint8Array[] = []
    for await (const part of writeReachedTargets('xlsx', batches({ ...baker, mappings: [] })))
      parts.push(part as Uint8Array)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Buffer.concat(parts) as unknown as ArrayBuffer)
    expect(workbook.getWorksheet('Targets')!.getRow(2).getCell(4).value).toBe('not reached')
  })
})
