import ExcelJS, { type CellValue, type Worksheet } from 'exceljs'
import { checkArchive, type UploadedFile } from './archive'
import { makeProblem } from './problems'
import type { Row, Table } from './table'

/**
 * One sheet of an XLSX workbook as a table: the named sheet, else the one with most cells. Cells are read as the text
 * a person sees: dates as YYYY-MM-DD, a formula as the result stored with it. Nothing is ever evaluated.
 */
export async function readWorkbook(file: UploadedFile, sheetName?: string | null): Promise<Table> {
  const table: Table = { file: file.name, rows: [], delimiter: null, encoding: null, sheet: null, problems: [] }
  try {
    await checkArchive(file.bytes)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(file.bytes.slice().buffer)
    const sheet = chooseSheet(workbook.worksheets, sheetName ?? null)
    if (!sheet) throw new Error(sheetName ? `it has no sheet named “${sheetName}”` : 'it has no sheet')
    return { ...table, sheet: sheet.name, rows: rowsOf(sheet) }
  } catch (error) {
    const message = `The workbook cannot be read: ${error instanceof Error ? error.message : String(error)}.`
    return { ...table, problems: [makeProblem({ file: file.name, code: 'unreadable-workbook', message })] }
  }
}

function chooseSheet(sheets: Worksheet[], name: string | null): Worksheet | undefined {
  if (name !== null) return sheets.find((sheet) => sheet.name === name)
  return sheets.reduce<Worksheet | undefined>(
    (best, sheet) => (best && cellCount(best) >= cellCount(sheet) ? best : sheet),
    undefined,
  )
}

/** A sheet that explains a table can have more rows than the table. */
function cellCount(sheet: Worksheet): number {
  return sheet.actualRowCount * sheet.actualColumnCount
}

function rowsOf(sheet: Worksheet): Row[] {
  const rows: Row[] = []
  sheet.eachRow({ includeEmpty: false }, (row, line) => {
    const cells: string[] = []
    for (let column = 1; column <= sheet.columnCount; column++) {
      const cell = row.getCell(column)
      cells.push(padded(textOf(cell.value), cell.numFmt))
    }
    rows.push({ line, cells })
  })
  return rows
}

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map((part) => part.text).join('')
  if ('error' in value) return ''
  if ('text' in value) return textOf(value.text)
  if ('result' in value) return textOf(value.result)
  return ''
}

/** The code 0110 is often the number 110 shown in the format `0000`. */
function padded(text: string, format: string | undefined): string {
  return format && /^0+$/.test(format) && /^\d+$/.test(text) ? text.padStart(format.length, '0') : text
}
