import { PassThrough } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import ExcelJS, { type Row, type Worksheet } from 'exceljs'
import type { Relation } from '../taxonomy/mapping'
import { aboutLines, named } from './about'
import type { CrosswalkHead, Statement, StatementBatches } from './crosswalk-document'
import { directionStatement } from './direction-statement'
import { editorialNote } from './editorial-note'
import { printedRelation } from './eures'
import { guardFormula } from './formula-guard'

/** A sentence whose subject is the source's title. */
const inWords: Record<Relation, string> = {
  exactMatch: 'means the same as',
  broadMatch: 'is more specific than',
  narrowMatch: 'is more general than',
  closeMatch: 'is close to',
}

const columns: readonly {
  header: string
  width: number
  cell: (statement: Statement, head: CrosswalkHead) => string
}[] = [
  { header: 'Source code', width: 14, cell: ({ source }) => source.notation ?? '' },
  { header: 'Source title', width: 40, cell: ({ source }) => source.label },
  { header: 'In words', width: 22, cell: ({ relation }) => (relation ? inWords[relation] : 'nothing fits') },
  { header: 'Target code', width: 14, cell: ({ target }) => target?.notation ?? '' },
  { header: 'Target title', width: 40, cell: ({ target }) => target?.label ?? '' },
  { header: 'Relation', width: 18, cell: ({ relation }, { direction }) => printedRelation(relation, direction) },
  { header: 'Note', width: 40, cell: editorialNote },
  {
    header: 'Decided by',
    width: 24,
    cell: ({ provenance }) => provenance?.people.map(({ name }) => name).join(', ') ?? '',
  },
  { header: 'Decided on', width: 12, cell: ({ provenance }) => provenance?.people.at(-1)?.at.slice(0, 10) ?? '' },
  { header: 'Source URI', width: 30, cell: ({ source }) => source.uri ?? '' },
  { header: 'Target URI', width: 60, cell: ({ target }) => (target ? (target.uri ?? target.key) : '') },
]

/** The title stands above the header: the file can be uploaded again, and then knows its direction. */
const headerRow = 3

/** Characters that Excel allows in a cell. */
const longestCell = 32_767

/** One object for all cells: the library looks up a style that it has seen, and works out each that it has not. */
const plain: Partial<ExcelJS.Style> = {}

type Writer = ExcelJS.stream.xlsx.WorkbookWriter

/**
 * A workbook for people: a sheet that says what it is, and one with a row for each statement, with filters. Its rows
 * leave as they come; the columns are those of the plain list that an upload understands.
 */
export async function* writeWorkbook(head: CrosswalkHead, batches: StatementBatches): AsyncGenerator<Uint8Array> {
  const stream = new PassThrough({ highWaterMark: 1 << 20 })
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  const written = fill(workbook, head, batches).catch((error: Error) => stream.destroy(error))
  yield* stream as AsyncIterable<Uint8Array>
  await written
}

async function fill(workbook: Writer, head: CrosswalkHead, batches: StatementBatches): Promise<void> {
  addAbout(workbook, head)
  const sheet = workbook.addWorksheet('Mappings', { views: [{ state: 'frozen', ySplit: headerRow }] })
  sheet.columns = columns.map(({ width }) => ({ width }))
  sheet.autoFilter = { from: { row: headerRow, column: 1 }, to: { row: headerRow, column: columns.length } }
  const title = ['Mapping project name', `${head.name} ${directionStatement(head.direction)}`]
  add(sheet, title).commit()
  sheet.addRow([]).commit()
  const header = add(
    sheet,
    columns.map(({ header }) => header),
  )
  header.font = { bold: true }
  header.commit()
  for await (const statements of batches) {
    for (const statement of statements) {
      const row = add(
        sheet,
        columns.map(({ cell }) => cell(statement, head)),
      )
      row.eachCell((cell) => (cell.style = plain))
      row.commit()
    }
    await setImmediate()
  }
  sheet.commit()
  await workbook.commit()
}

/** The first sheet: what someone asks who gets the file by mail. */
function addAbout(workbook: Writer, head: CrosswalkHead): void {
  const sheet = workbook.addWorksheet('About')
  sheet.columns = [{ width: 18 }, { width: 100 }]
  const [direction, included, licence, tool, run] = aboutLines(head)
  const said: [string, string | undefined][] = [
    ['Mapping table', head.name],
    ['', head.description],
    ['From', `${named(head.source)} (the columns “Source …”)`],
    ['To', `${named(head.target)} (the columns “Target …”)`],
    ['In words', 'reads source, words, target: “is more specific than” says that the target is the more general one.'],
    ['Relation', direction],
    ['Content', included],
    ['Author', head.author],
    ['Version', `${head.version}, ${head.date}`],
    ['Licence', licence],
    ['Tool', tool],
    ['Suggestions', run],
    ['Address', head.uri],
  ]
  for (const [key, value] of said.filter(([, value]) => value)) {
    const row = add(sheet, [key, value!])
    row.getCell(1).font = { bold: true }
    row.getCell(2).alignment = { wrapText: true, vertical: 'top' }
    row.commit()
  }
  sheet.commit()
}

/** Cells are texts, never formulas; guarded all the same, since the sheet may be saved as CSV. Empty ones are left out. */
function add(sheet: Worksheet, cells: readonly string[]): Row {
  return sheet.addRow(cells.map((cell) => (cell === '' ? undefined : guardFormula(cell).slice(0, longestCell))))
}
