import { isBlank, type Row, type Table } from '../table'
import { profileColumns } from './column-profile'
import { roleOfHeader } from './column-roles'

export interface FoundHeader {
  /** 1-based line; 0 when the table has no header row. */
  line: number
  names: string[]
  /** The rows below it that are not blank. */
  body: Row[]
}

/**
 * The header among the first 30 rows: the one with most words that name columns, all its cells short; or, where no word
 * is known, the first row if it is unlike those below it.
 */
export function findHeaderRow(table: Table): FoundHeader {
  let best = { index: -1, score: 0 }
  for (const [index, row] of table.rows.slice(0, 30).entries()) {
    const score = headerScore(row)
    if (score > best.score) best = { index, score }
  }
  if (best.index < 0 && standsApart(table.rows)) best = { index: 0, score: 0 }
  const rest = table.rows.slice(best.index + 1).filter((row) => !isBlank(row))
  const width = mostFrequentWidth(rest)
  if (best.index < 0) return { line: 0, names: new Array<string>(width).fill(''), body: rest }
  const header = table.rows[best.index]!
  return { line: header.line, names: trimmedNames(header.cells, width), body: rest }
}

/** Empty names at the end belong to columns nobody filled, unless the rows below reach that far. */
function trimmedNames(cells: readonly string[], width: number): string[] {
  const filled = cells.reduce((last, cell, index) => (cell.trim() === '' ? last : index + 1), 0)
  return cells.slice(0, Math.max(filled, Math.min(width, cells.length)))
}

function headerScore(row: Row): number {
  const cells = row.cells.filter((cell) => cell.trim() !== '')
  if (cells.length === 0 || cells.some((cell) => cell.length > 80)) return 0
  const named = cells.filter((cell) => roleOfHeader(cell) !== null).length
  const numbers = cells.filter((cell) => /^[\d.\s-]+$/.test(cell)).length
  return numbers > 0 ? 0 : named * (named / cells.length)
}

/** Short words without digits over columns of which at least one holds codes. */
function standsApart([first, ...rest]: readonly Row[]): boolean {
  if (!first || first.cells.some((cell) => cell.trim() === '' || cell.length > 40 || /\d/.test(cell))) return false
  const body = rest.filter((row) => !isBlank(row)).map((row) => row.cells)
  return profileColumns(body, first.cells.length).some(
    ({ codeLike, index }) => codeLike > 0.8 && !/^\p{Lu}$/u.test(first.cells[index]!),
  )
}

function mostFrequentWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
