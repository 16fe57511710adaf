import { readDelimited } from '../delimited'
import type { Delimiter, Row } from '../table'
import type { CrosswalkColumns } from './header'
import { targetUri } from './identifiers'
import { readRelation } from './relation'

/** A row with as many cells as the header, and in words what had to be done for that; `null` when nothing helps. */
export interface Repaired {
  cells: string[]
  repair: string | null
}

/**
 * Rows that spreadsheets spoilt: a whole row wrapped in one pair of quotes, cells cut by an unquoted delimiter in a
 * title, empty cells dropped from or added to the end.
 */
export function repairRow(row: Row, columns: CrosswalkColumns, delimiter: Delimiter | null): Repaired | null {
  const width = columns.names.length
  const unwrapped = delimiter === null ? null : unwrap(row, delimiter)
  const cells = unwrapped ?? row.cells
  const repair = unwrapped ? 'the whole row stood in one pair of quotation marks' : null
  if (cells.length === width) return { cells: cells.map(unescapeDelimiter), repair }
  if (cells.length < width) return { cells: [...cells, ...new Array<string>(width - cells.length).fill('')], repair }
  if (cells.slice(width).every((cell) => cell.trim() === '')) return { cells: cells.slice(0, width), repair }
  return joinTitle(cells, columns, delimiter ?? ',')
}

function unwrap(row: Row, delimiter: Delimiter): string[] | null {
  const [only = '', ...rest] = row.cells
  if (!only.includes(delimiter) || rest.some((cell) => cell.trim().replace(/^;+$/, '') !== '')) return null
  const inner = readDelimited('', only, delimiter).rows
  return inner.length === 1 && inner[0]!.cells.length > 2 ? inner[0]!.cells : null
}

/** `officers"," generals`: a comma that was quoted once too often. */
function unescapeDelimiter(cell: string): string {
  return cell.replace(/(?<=\p{L})","(?= )/gu, ',')
}

/** Too many cells: the title that, put together again, lets the other cells be what their columns want. */
function joinTitle(cells: string[], columns: CrosswalkColumns, delimiter: string): Repaired | null {
  const excess = cells.length - columns.names.length
  for (const { index } of [...columns.sourceLabels, { index: columns.targetLabel }]) {
    if (index < 0) continue
    const title = cells.slice(index, index + excess + 1).join(delimiter)
    const joined = [...cells.slice(0, index), title, ...cells.slice(index + excess + 1)]
    if (fits(joined, columns))
      return { cells: joined, repair: 'a title with a delimiter stood without quotation marks' }
  }
  return null
}

function fits(cells: string[], columns: CrosswalkColumns): boolean {
  const target = cells[columns.targetUri] ?? ''
  return readRelation(cells[columns.relation] ?? '') !== null && (target.trim() === '' || targetUri(target) !== null)
}
