import type { Problem } from '../problem'
import type { ProblemCode } from './expectations'
import { limits, printed } from './limits'
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
  private cells = 0
  private unclosedQuotes = 0
  private readonly plainEnd: RegExp
  private readonly lineEnd = /[\r\n]/g

  constructor(
    private readonly file: string,
    private readonly text: string,
    private readonly delimiter: Delimiter,
  ) {
    this.plainEnd = new RegExp(`[${delimiter === '|' ? '\\|' : delimiter}\\r\\n]`, 'g')
  }

  rows(): Row[] {
    const rows: Row[] = []
    while (this.position < this.text.length) {
      if (rows.length === limits.rows || this.cells > limits.cells) {
        this.complain(
          this.line,
          'too-large-table',
          `At most ${printed(limits.rows)} rows and ${printed(limits.cells)} cells are read; nothing from this line on was read.`,
        )
        return rows
      }
      const row = this.row()
      if (row) rows.push(row)
    }
    return rows
  }

  /** `null` for a row that passes a limit, and so is left out. */
  private row(): Row | null {
    const row: Row = { line: this.line, cells: [] }
    let longest = 0
    for (;;) {
      const cell = this.cell()
      row.cells.push(cell)
      longest = Math.max(longest, cell.length)
      if (this.text[this.position] !== this.delimiter || row.cells.length > limits.columns) break
      this.position++
    }
    if (row.cells.length > limits.columns) this.plain(this.lineEnd)
    this.endOfLine()
    this.cells += row.cells.length
    return this.isTooLarge(row, longest) ? null : row
  }

  private isTooLarge({ line, cells }: Row, longest: number): boolean {
    if (cells.length > limits.columns) {
      this.complain(line, 'too-many-columns', `The row has more than ${printed(limits.columns)} cells; it is left out.`)
    } else if (longest > limits.cell) {
      const at = cells.findIndex((cell) => cell.length === longest)
      const message = `Cell ${at + 1} has ${printed(longest)} characters, at most ${printed(limits.cell)} are read; the row is left out.`
      this.complain(line, 'too-long', message, cells[at])
    } else return false
    return true
  }

  private complain(line: number, code: ProblemCode, message: string, value: string | null = null): void {
    this.problems.push(makeProblem({ file: this.file, line, value, code, message }))
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

  private plain(until = this.plainEnd): string {
    until.lastIndex = this.position
    const end = until.exec(this.text)?.index ?? this.text.length
    const cell = this.text.slice(this.position, end)
    this.position = end
    return cell
  }

  private quoted(): string {
    const begin = this.position + 1
    let quote = this.text.indexOf('"', begin)
    while (quote >= 0 && this.text[quote + 1] === '"') quote = this.text.indexOf('"', quote + 2)
    if (quote < 0) return this.unclosed()
    const cell = this.text.slice(begin, quote)
    this.line += lineBreaks(cell)
    this.position = quote + 1
    // What is too long to be kept is not worth the copy.
    return (cell.length > limits.cell ? cell : cell.replaceAll('""', '"')) + this.plain()
  }

  private unclosed(): string {
    const line = this.line
    const recover = this.unclosedQuotes++ < mostRecoveries
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
