import ExcelJS, { type Cell, type CellValue, type Row as SheetRow, type Worksheet } from 'exceljs'
import { checkArchive, type ArchiveLimits, type UploadedFile } from './archive'
import type { ProblemCode } from './expectations'
import { limits, printed } from './limits'
import { makeProblem } from './problems'
import type { Row, Table } from './table'

/** A workbook is held in memory several times over while it is read, so less of it is taken than of a text. */
const workbookLimits: ArchiveLimits = { entries: 500, total: 60 * 1024 * 1024, ratio: 200 }

/** What spreadsheet programs number rows up to. */
const lastRow = 1_048_576

/** Why a workbook cannot be read, in words for its owner. */
class Unreadable extends Error {}

/**
 * One sheet of an XLSX workbook as a table: the named sheet, else the one with most cells. Cells are read as the text
 * a person sees: dates as YYYY-MM-DD, a formula as the result stored with it. Nothing is ever evaluated.
 */
export async function readWorkbook(file: UploadedFile, sheetName?: string | null): Promise<Table> {
  const table: Table = { file: file.name, rows: [], delimiter: null, encoding: null, sheet: null, problems: [] }
  const complain = (code: ProblemCode, message: string, line: number | null = null) =>
    table.problems.push(makeProblem({ file: file.name, line, code, message }))
  try {
    const sheet = chooseSheet(await openWorkbook(file.bytes), sheetName ?? null)
    return { ...table, sheet: sheet.name, rows: rowsOf(sheet, complain) }
  } catch (error) {
    const reason = error instanceof Unreadable ? error.message : 'it is damaged'
    complain(
      'unreadable-workbook',
      `The workbook cannot be read: ${reason}. Open it in a spreadsheet program and save it again as XLSX or CSV.`,
    )
    return table
  }
}

async function openWorkbook(bytes: Uint8Array): Promise<Worksheet[]> {
  try {
    await checkArchive(bytes, workbookLimits)
  } catch (error) {
    throw new Unreadable(error instanceof Error ? error.message : String(error))
  }
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer)
  // Going over the numbers of rows that are not there would take for ever.
  if (workbook.worksheets.some(({ rowCount }) => rowCount > lastRow))
    throw new Unreadable('it numbers its rows wrongly')
  return workbook.worksheets
}

function chooseSheet(sheets: Worksheet[], name: string | null): Worksheet {
  const chosen =
    name !== null
      ? sheets.find((sheet) => sheet.name === name)
      : sheets.reduce<Worksheet | undefined>(
          (best, sheet) => (best && cellCount(best) >= cellCount(sheet) ? best : sheet),
          undefined,
        )
  if (!chosen) throw new Unreadable(name === null ? 'it has no sheet' : `it has no sheet named “${name}”`)
  return chosen
}

/** A sheet that explains a table can have more rows than the table. */
function cellCount(sheet: Worksheet): number {
  return sheet.actualRowCount * sheet.actualColumnCount
}

type Complain = (code: ProblemCode, message: string, line: number) => void

function rowsOf(sheet: Worksheet, complain: Complain): Row[] {
  const rows: Row[] = []
  sheet.eachRow({ includeEmpty: false }, (row, line) => {
    const cells = cellsOf(row)
    if (cells) rows.push({ line, cells })
    else
      complain('too-many-columns', `The row has a cell beyond column ${printed(limits.columns)}; it is left out.`, line)
  })
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  for (const { cells } of rows) while (cells.length < width) cells.push('')
  return rows
}

/** `null` for a row that passes the limit. */
function cellsOf(row: SheetRow): string[] | null {
  const cells: string[] = []
  let tooWide = false
  row.eachCell({ includeEmpty: false }, (cell: Cell, column: number) => {
    const text = padded(textOf(cell.value), cell.numFmt)
    if (text === '' || tooWide) return
    if (column > limits.columns) tooWide = true
    else {
      while (cells.length < column) cells.push('')
      cells[column - 1] = text
    }
  })
  return tooWide ? null : cells
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
