/**
 * What is wrong with one place of an uploaded file, in words its owner can act on.
 * `line` is the 1-based line of the file as an editor shows it (of the sheet, for a workbook); `null` when the
 * problem concerns the file as a whole.
 */
export interface Problem {
  /** Name of the file inside the upload (a zip holds several). */
  file: string
  line: number | null
  /** Header of the column as printed in the file, or its spreadsheet letter when there is no header. */
  column: string | null
  /** The offending value, shortened to 200 characters. */
  value: string | null
  /** Stable identifier of the rule, such as `duplicate-code`. */
  code: string
  /** What was found, and what was expected instead, in one sentence. */
  message: string
  /** An error keeps its row out; a warning lets it in. */
  severity: 'error' | 'warning'
}

/** Result of a pure parse: everything that is sound, everything that is not, and how many rows were looked at. */
export interface Parsed<T> {
  value: T
  problems: Problem[]
  processed: number
}
