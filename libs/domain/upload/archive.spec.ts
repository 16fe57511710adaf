import ExcelJS from 'exceljs'
import yazl from 'yazl'
import { readZip } from './archive'
import { readTable } from './read-table'

const zipOf = async (entries: Record<string, string | Buffer>): Promise<Buffer> => {
  const zip = new yazl.ZipFile()
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const limits = { entries: 3, total: 1_000_000, ratio: 200 }

describe('a zip', () => {
  it('gives its tables under its own name, and nothing else', async () => {
    const bytes = await zipOf({ 'a/x.csv': 'code', 'read.me': 'no', '__MACOSX/x.csv': 'no' })
    const { files, problems } = await readZip({ name: 'esco v1.1.1.zip', bytes }, limits)
    expect(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['esco v1.1.1.zip/a/x.csv', 'code'],
    ])
    expect(problems).toEqual([])
  })

  it.each([
    ['with too many entries', { 'a.csv': '', 'b.csv': '', 'c.csv': '', 'd.csv': '' }, 'at most 3'],
    [
      'that is large once unpacked',
      { 'a.csv': Buffer.from(Array.from({ length: 1_200_000 }, (_, i) => (i * 7919) % 251)) },
      'pass 1000000 bytes',
    ],
    ['that unpacks beyond reason', { 'a.csv': Buffer.alloc(900_000) }, 'unpacks to 900000 bytes'],
  ])('%s is refused with the reason', async (_, entries, reason) => {
    const { files, problems } = await readZip({ name: 'x.zip', bytes: await zipOf(entries) }, limits)
    expect(files).toEqual([])
    expect(problems).toMatchObject([{ code: 'unreadable-zip', message: expect.stringContaining(reason) }])
  })

  it('whose entries would leave their folder is refused', async () => {
    const bytes = Buffer.from(
      (await zipOf({ 'aa/evil.csv': 'x' })).toString('latin1').replaceAll('aa/evil', '../evil'),
      'latin1',
    )
    const { files, problems } = await readZip({ name: 'x.zip', bytes })
    expect(files).toEqual([])
    expect(problems).toMatchObject([{ code: 'unreadable-zip' }])
  })

  it('that is cut off is refused', async () => {
    const bytes = (await zipOf({ 'a.csv': 'code' })).subarray(0, 40)
    expect((await readZip({ name: 'x.zip', bytes })).problems).toMatchObject([{ code: 'unreadable-zip' }])
  })
})

describe('a workbook', () => {
  const workbook = async (): Promise<Buffer> => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('Notes').addRow(['see the other sheet'])
    const sheet = book.addWorksheet('Codes')
    sheet.addRow(['Code', 'Title', 'Since', 'Formula', 'Rich'])
    const row = sheet.addRow([110, 'Baker', new Date('2021-03-04T00:00:00Z')])
    row.getCell(1).numFmt = '0000'
    row.getCell(4).value = { formula: '1+1', result: 2 }
    row.getCell(5).value = { richText: [{ text: 'two ' }, { text: 'parts' }] }
    return Buffer.from(await book.xlsx.writeBuffer())
  }

  it('is read from its fullest sheet, as a person sees the cells', async () => {
    const table = await readTable({ name: 'codes.xlsx', bytes: await workbook() })
    expect(table).toMatchObject({ sheet: 'Codes', delimiter: null, encoding: null, problems: [] })
    expect(table.rows[1]).toEqual({ line: 2, cells: ['0110', 'Baker', '2021-03-04', '2', 'two parts'] })
  })

  it('is read from the sheet asked for, or says that there is none', async () => {
    const bytes = await workbook()
    expect((await readTable({ name: 'x.xlsx', bytes }, { sheet: 'Notes' })).rows).toHaveLength(1)
    const { problems } = await readTable({ name: 'x.xlsx', bytes }, { sheet: 'Other' })
    expect(problems).toMatchObject([{ code: 'unreadable-workbook', message: expect.stringContaining('“Other”') }])
  })
})
