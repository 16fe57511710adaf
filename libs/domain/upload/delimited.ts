import type { Problem } from '../problem'
import { makeProblem } from './problems'

/** One record of a table and the 1-based line of the file on which it begins (cells may contain line breaks). */
export interface Row {
  line: number
  cells: string[]
}

export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** More unclosed quotes than this and the rest of the file is one cell: each costs a scan to the end of the file. */
const mostRecoveries = 20

/**
 * RFC 4180 with the liberties real files take: any of CR, LF and CRLF ends a row, a quote inside an unquoted cell is
 * a character, text after a closing quote is kept, an unclosed quote is reported and read as a character. Written
 * here because csv-parse gives the line on which a record ends, not the one on which it begins, and stops at the
 * first stray quote of a file whose every line we want to judge.
 */
export function readDelimited(file: string, text: string, delimiter: Delimiter): { rows: Row[]; problems: Problem[] } {
  const reader = new DelimitedReader(file, text, delimiter)
  return { rows: reader.rows(), problems: reader.problems }
}

class DelimitedReader {
  readonly problems: Problem[] = []
  private position = 0
  private line = 1
  private readonly plainEnd: RegExp

  constructor(
    private readonly file: string,
    private readonly text: string,
    private readonly delimiter: Delimiter,
  ) {
    this.plainEnd = new RegExp(`[${delimiter === '|' ? '\\|' : delimiter}\\r\\n]`, 'g')
  }

  rows(): Row[] {
    const rows: Row[] = []
    while (this.position < this.text.length) rows.push(this.row())
    return rows
  }

  private row(): Row {
    const row: Row = { line: this.line, cells: [] }
    for (;;) {
      row.cells.push(this.cell())
      if (this.text[this.position] !== this.delimiter) break
      this.position++
    }
    this.endOfLine()
    return row
  }

  private endOfLine(): void {
    const character = this.text[this.position]
    if (character === undefined) return
    this.position += character === '\r' && this.text[this.position + 1] === '\n' ? 2 : 1
    this.line++
  }

  private cell(): string {
    return this.text[this.position] === '"' ? this.quoted() : this.plain()
  }

  private plain(): string {
    this.plainEnd.lastIndex = this.position
    const end = this.plainEnd.exec(this.text)?.index ?? this.text.length
    const cell = this.text.slice(this.position, end)
    this.position = end
    return cell
  }

  private quoted(): string {
    let cell = ''
    let from = this.position + 1
    for (;;) {
      const quote = this.text.indexOf('"', from)
      if (quote < 0) return this.unclosed()
      cell += this.text.slice(from, quote)
      if (this.text[quote + 1] !== '"') {
        this.line += lineBreaks(cell)
        this.position = quote + 1
        return cell + this.plain()
      }
      cell += '"'
      from = quote + 2
    }
  }

  private unclosed(): string {
    const line = this.line
    const recover = this.problems.length < mostRecoveries
    const cell = recover ? this.plain() : this.text.slice(this.position)
    if (!recover) this.position = this.text.length
    this.problems.push(
      makeProblem({
        file: this.file,
        line,
        value: cell,
        code: 'unclosed-quote',
        message: 'A quotation mark opens here and never closes; it was read as a character of the cell.',
        severity: 'warning',
      }),
    )
    return cell
  }
}

function lineBreaks(text: string): number {
  return text.includes('\n') || text.includes('\r') ? (text.match(/\r\n|\r|\n/g)?.length ?? 0) : 0
}
