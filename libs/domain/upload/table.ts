import type { Problem } from '../problem'
import { delimiters, readDelimited, type Delimiter, type Row } from './delimited'

export { delimiters, type Delimiter, type Row }

/** A table as read, before anybody knows what its columns mean. */
export interface Table {
  file: string
  rows: Row[]
  /** `null` for a workbook. */
  delimiter: Delimiter | null
  encoding: string | null
  sheet: string | null
  problems: Problem[]
}

const sampleSize = 256 * 1024

/** Characters of a delimited text → rows; the delimiter is decided from the content unless it is given. */
export function readTextTable(file: string, text: string, chosen?: Delimiter | null): Omit<Table, 'encoding'> {
  const delimiter = chosen ?? detectDelimiter(text)
  return { file, delimiter, sheet: null, ...readDelimited(file, text, delimiter) }
}

/** The delimiter under which most rows have the same number of columns, many columns counting more than few. */
export function detectDelimiter(text: string): Delimiter {
  const sample = text.slice(0, sampleSize)
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const score = regularity(sample, delimiter)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function regularity(sample: string, delimiter: Delimiter): number {
  const widths = readDelimited('', sample, delimiter)
    .rows.map((row) => row.cells.length)
    .slice(0, 500)
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  let best = 0
  for (const [width, count] of counts) {
    const share = count / Math.max(1, widths.length)
    best = Math.max(best, share * share * Math.log2(width))
  }
  return best
}

/** True when nothing is written in the row. */
export function isBlank(row: Row): boolean {
  return row.cells.every((cell) => cell.trim() === '')
}
