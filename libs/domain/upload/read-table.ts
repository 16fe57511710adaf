import { isZip, type UploadedFile } from './archive'
import { decodeText, type Encoding } from './decode'
import { readTextTable, type Delimiter, type Table } from './table'
import { strangerIn } from './strangers'
import { readWorkbook } from './workbook'

/** What a person may state about a file; everything left out is decided from the content. */
export interface TableChoice {
  encoding?: Encoding | null
  delimiter?: Delimiter | null
  sheet?: string | null
  /** BCP 47 tag, a hint for the code page. */
  language?: string | null
}

/** One uploaded file as rows of cells, whether it is delimited text or a workbook; none when it is neither. */
export async function readTable(file: UploadedFile, choice: TableChoice = {}): Promise<Table> {
  return isZip(file.bytes) ? readWorkbook(file, choice.sheet) : readTextFile(file, choice)
}

/** The same of delimited text. A file with NULs is none, so nothing is read from it. */
export function readTextFile(file: UploadedFile, choice: TableChoice = {}): Table {
  const stranger = strangerIn(file.name, file.bytes)
  if (stranger) return { ...readTextTable(file.name, ''), encoding: null, problems: [stranger] }
  const decoded = decodeText(file.name, file.bytes, choice)
  const isText = !decoded.problems.some((problem) => problem.code === 'nul-character')
  const table = readTextTable(file.name, isText ? decoded.text : '', choice.delimiter)
  return { ...table, encoding: decoded.encoding, problems: [...decoded.problems, ...table.problems] }
}
