import type { Problem } from '../../problem'
import { makeProblem, shortened } from '../problems'
import { isBlank, type Row, type Table } from '../table'

/** The rows below the header of a table whose columns have known names. */
export interface NamedRows {
  rows: Row[]
  /** Cell of a row by column name; '' where the column is missing. */
  cell(row: Row, column: string): string
  has(column: string): boolean
  problems: Problem[]
}

/** Finds the columns by name (any case). A missing required column gives one problem that lists both sides, no rows. */
export function namedRows(table: Table, required: readonly string[]): NamedRows {
  const [header, ...rest] = table.rows
  const names = header?.cells.map((cell) => cell.trim()) ?? []
  const positions = new Map(names.map((name, index) => [name.toLowerCase(), index]))
  const missing = required.filter((column) => !positions.has(column.toLowerCase()))
  const cell = (row: Row, column: string): string => row.cells[positions.get(column.toLowerCase()) ?? -1] ?? ''
  const has = (column: string): boolean => positions.has(column.toLowerCase())
  if (missing.length > 0)
    return { rows: [], cell, has, problems: [missingColumns(table.file, missing, names, required)] }
  const { rows, problems } = wholeRows(table.file, rest, names.length)
  return { rows, cell, has, problems }
}

function wholeRows(file: string, rest: Row[], width: number): { rows: Row[]; problems: Problem[] } {
  const rows: Row[] = []
  const problems: Problem[] = []
  for (const row of rest) {
    if (isBlank(row)) continue
    if (row.cells.length <= width) rows.push(row)
    else {
      const message = `The row has ${row.cells.length} cells, the header has ${width}.`
      problems.push(makeProblem({ file, line: row.line, value: row.cells[0] ?? '', code: 'row-width', message }))
    }
  }
  return { rows, problems }
}

function missingColumns(file: string, missing: string[], found: string[], required: readonly string[]): Problem {
  const message =
    `Column ${missing.join(', ')} is missing: expected ${required.join(', ')}; ` +
    `found ${shortened(found.filter((name) => name !== '').join(', '), 500) || 'nothing'}.`
  return makeProblem({ file, line: 1, code: 'missing-column', message })
}
