import { stringify } from 'csv-stringify/sync'
import ExcelJS from 'exceljs'
import { guardFormula } from '../formula-guard'
import { feedbackParts, feedbackTable, type Feedback, type FeedbackPart } from './feedback'

/** Characters that Excel allows in a cell. */
const longestCell = 32_767

/** One part as CSV in UTF-8 with a byte-order mark, which Excel asks for. */
export function feedbackCsv(feedback: Feedback, part: FeedbackPart): string {
  const { header, rows } = feedbackTable(feedback, part)
  return `\ufeff${stringify(
    [header, ...rows].map((row) => row.map((cell) => guardFormula(String(cell)))),
    { record_delimiter: '\r\n' },
  )}`
}

/** All parts as a workbook, a sheet for each. */
export async function feedbackWorkbook(feedback: Feedback): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  for (const part of feedbackParts) {
    const { name, header, rows } = feedbackTable(feedback, part)
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = header.map((title) => ({ header: title, width: Math.max(14, title.length + 2) }))
    sheet.getRow(1).font = { bold: true }
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: header.length } }
    sheet.addRows(rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.slice(0, longestCell) : cell))))
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
