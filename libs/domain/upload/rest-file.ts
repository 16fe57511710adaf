import { stringify } from 'csv-stringify/sync'
import type { UploadedFile } from './archive'
import type { UploadChoices } from './choices'
import { decodeText } from './decode'
import { readDelimited } from './delimited'
import { readUpload, unpackAll, type ReadUpload } from './read-upload'
import { restColumn } from './rest-column'
import type { Delimiter, Row } from './table'

/**
 * The rows that cannot be loaded, as they stand in the file: same head, same separators, the same text, and what is
 * wrong with each in a last column. Mended and uploaded again, it adds what was missing.
 * @returns null where no row has an error, or the format is not one of rows
 */
export async function restFileOf(
  uploaded: readonly UploadedFile[],
  choices: UploadChoices = {},
): Promise<UploadedFile | null> {
  const { files } = await unpackAll(uploaded)
  const [file] = files
  if (!file || files.length > 1) return null
  const read = await readUpload([file], choices)
  const errors = errorsByLine(read)
  const text = errors.size === 0 ? null : restText(file, read, errors, choices)
  return text === null ? null : { name: restName(file.name, read), bytes: Buffer.from(`\ufeff${text}`, 'utf8') }
}

function errorsByLine({ problems }: ReadUpload): Map<number, string> {
  const errors = new Map<number, string[]>()
  for (const { line, severity, message } of problems) {
    if (line === null || severity !== 'error') continue
    const known = errors.get(line)
    if (known) known.push(message)
    else errors.set(line, [message])
  }
  return new Map([...errors].map(([line, messages]) => [line, messages.join(' ')]))
}

function restText(
  file: UploadedFile,
  { table, format, text: linked }: ReadUpload,
  errors: ReadonlyMap<number, string>,
  choices: UploadChoices,
): string | null {
  if (table?.table.delimiter === null) return sheetRest(table.table.rows, table.headerLine, errors)
  const text =
    linked ?? decodeText(file.name, file.bytes, { encoding: choices.encoding, language: choices.language }).text
  if (table?.table.delimiter) return textRest(text, table.table.rows, table.headerLine, table.table.delimiter, errors)
  if (format === 'sssom') {
    const header = text.split(/\r\n|\r|\n/).findIndex((line) => line !== '' && !line.startsWith('#')) + 1
    return textRest(text, readDelimited('', text, '\t').rows, header, '\t', errors)
  }
  // JSON has no columns: its lines are given out as they are.
  const isLines = format === 'jskos' && !text.trimStart().startsWith('[')
  return isLines
    ? `${text
        .split(/\r\n|\r|\n/)
        .filter((_, index) => errors.has(index + 1))
        .join('\n')}\n`
    : null
}

function textRest(
  text: string,
  rows: readonly Row[],
  headerLine: number,
  delimiter: Delimiter,
  errors: ReadonlyMap<number, string>,
): string {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  const raw = (index: number): string => {
    const end = rows[index + 1]?.line ?? lines.length + 1
    return lines
      .slice(rows[index]!.line - 1, end - 1)
      .join('\n')
      .trimEnd()
  }
  const cell = (value: string): string => stringify([[value]], { delimiter, eof: false, escape_formulas: true })
  const kept = rows.flatMap(({ line }, index) => {
    if (line === headerLine) return [raw(index) + delimiter + restColumn]
    const message = errors.get(line)
    return message === undefined ? [] : [raw(index) + delimiter + cell(message)]
  })
  return [...lines.slice(0, Math.max(0, headerLine - 1)), ...kept, ''].join('\n')
}

/** A workbook's rows, as a table of text: nothing of what a cell looks like matters for mending it. */
function sheetRest(rows: readonly Row[], headerLine: number, errors: ReadonlyMap<number, string>): string {
  const kept = rows.flatMap(({ line, cells }) => {
    if (line < headerLine) return [[...cells]]
    if (line === headerLine) return [[...cells, restColumn]]
    const message = errors.get(line)
    return message === undefined ? [] : [[...cells, message]]
  })
  return stringify(kept, { escape_formulas: true })
}

/** Keeps the name by which title and version are proposed. */
function restName(name: string, { format }: ReadUpload): string {
  const base = (name.split('/').pop() ?? name).replace(/(\.sssom)?\.[a-z]+$/i, '')
  const extension = format === 'sssom' ? 'sssom.tsv' : format === 'jskos' ? 'ndjson' : 'csv'
  return `${base}.rest.${extension}`
}
