import ExcelJS from 'exceljs'
import yauzl from 'yauzl'
import { bases, titles, type Base } from './bases'
import { draws, type Case } from './damage'
import { billionLaughs, zipOf } from './zips'

const [, classification] = bases as [Base, Base]
const rows = () => classification.table!.rows(titles.latvian)

async function workbook(
  change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void = () => undefined,
): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Isles')
  for (const cells of rows()) sheet.addRow(cells)
  change(sheet, book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** The parts of a workbook, some of them changed. */
async function repacked(change: (parts: Record<string, string>) => void, from?: Buffer): Promise<Buffer> {
  const zip = await yauzl.fromBufferPromise(from ?? (await workbook()))
  const parts: Record<string, string> = {}
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    parts[entry.fileName] = Buffer.concat(chunks).toString()
  }
  change(parts)
  return zipOf(parts)
}

const sheetPart = 'xl/worksheets/sheet1.xml'
const strings = 'xl/sharedStrings.xml'

const formula = (text: string) => ({ formula: text, result: 'Maiznieks', date1904: false })

const damages: Record<string, () => Promise<Buffer>> = {
  sound: () => workbook(),
  'with formulas for titles': () => workbook((sheet) => (sheet.getCell('B3').value = formula('CMD|"/C calc"!A0'))),
  'with a formula without a result': () =>
    workbook((sheet) => (sheet.getCell('B3').value = { formula: 'A1', date1904: false })),
  'with a formula that looks outside': () => workbook((sheet) => (sheet.getCell('B3').value = formula('[1]Other!A1'))),
  'with errors for titles': () => workbook((sheet) => (sheet.getCell('B3').value = { error: '#REF!' })),
  'with links for titles': () =>
    workbook((sheet) => (sheet.getCell('B3').value = { text: 'Maiznieks', hyperlink: 'file:///etc/passwd' })),
  'with numbers and dates for codes': () =>
    workbook((sheet) => {
      sheet.getCell('A3').value = 71
      sheet.getCell('A4').value = new Date(Date.UTC(2021, 0, 7))
      sheet.getCell('A5').value = true
    }),
  'with cells that are joined': () => workbook((sheet) => sheet.mergeCells('B3:B5')),
  'with hidden rows and columns': () =>
    workbook((sheet) => {
      sheet.getRow(3).hidden = true
      sheet.getColumn(2).hidden = true
    }),
  'with an empty sheet': () =>
    workbook((sheet, book) => {
      book.removeWorksheet(sheet.id)
      book.addWorksheet('Nothing')
    }),
  'with one cell far away': () => workbook((sheet) => (sheet.getCell('XFD9000').value = 'x')),
  'with many rows as wide as it gets': () =>
    workbook((sheet) => {
      for (let row = 10; row < 60; row++) sheet.getCell(`XFD${row}`).value = 'x'
    }),
  'without sheets': () =>
    repacked((parts) => {
      delete parts[sheetPart]
    }),
  'without its list of sheets': () =>
    repacked((parts) => {
      delete parts['xl/workbook.xml']
    }),
  'without anything known': () => zipOf({ 'a.txt': 'x' }),
  'with XML that ends early': () =>
    repacked((parts) => {
      parts[sheetPart] = parts[sheetPart]!.slice(0, 500)
    }),
  'with XML that multiplies itself': () =>
    repacked((parts) => {
      parts[strings] = billionLaughs('<sst><si><t>&l9;</t></si></sst>')
    }),
  'with XML that refers to a file': () =>
    repacked((parts) => {
      parts[strings] = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${parts[strings]!.replace(
        /<\?xml.*?\?>/,
        '',
      )
        .replace('Baker', '&x;')
        .replace('Maiznieks', '&x;')}`
    }),
  'with strings that are not there': () =>
    repacked((parts) => {
      parts[strings] = '<sst/>'
    }),
  'with strings of keys of JavaScript': () =>
    repacked((parts) => {
      parts[strings] = parts[strings]!.replaceAll(/<t[^>]*>[^<]*</g, '<t>__proto__<')
    }),
  'with a cell far outside': () =>
    repacked((parts) => {
      parts[sheetPart] = parts[sheetPart]!.replace('r="A2"', 'r="ZZZZZZ99999999"')
    }),
  'with a row of a billion': () =>
    repacked((parts) => {
      parts[sheetPart] = parts[sheetPart]!.replace('<row r="3"', '<row r="1000000000"')
    }),
  'with links to other workbooks': () =>
    repacked((parts) => {
      parts['xl/externalLinks/externalLink1.xml'] = '<externalLink/>'
    }),
  'with macros': () =>
    repacked((parts) => {
      parts['xl/vbaProject.bin'] = 'Attribute VB_Name'
    }),
  'with a bomb of strings': () =>
    repacked((parts) => {
      parts[strings] = `<sst>${'<si><t>a</t></si>'.repeat(2_000_000)}</sst>`
    }),
  'with bytes changed at random': async () => {
    const draw = draws(5)
    const bytes = await workbook()
    for (let times = 0; times < 60; times++) bytes[draw(bytes.length)] = draw(256)
    return bytes
  },
}

const asWorkbook = (name: string, make: () => Promise<Buffer>): Case => ({
  name: `workbook ${name}`,
  choices: classification.choices,
  files: async () => [{ name: 'isles_2021.xlsx', bytes: await make() }],
})

export const workbookCases: readonly Case[] = [
  ...Object.entries(damages).map(([name, make]) => asWorkbook(name, make)),
  ...[0.01, 0.3, 0.6, 0.95].map((share) =>
    asWorkbook(`cut off after ${share * 100} %`, async () => {
      const bytes = await workbook()
      return bytes.subarray(0, Math.floor(share * bytes.length))
    }),
  ),
  {
    name: 'workbook called .csv',
    choices: classification.choices,
    files: async () => [{ name: 'isles_2021.csv', bytes: await workbook() }],
  },
  {
    name: 'table called .xlsx',
    choices: classification.choices,
    files: () => [{ name: 'isles_2021.xlsx', bytes: Buffer.from(classification.text(titles.latvian)) }],
  },
]
