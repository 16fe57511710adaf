import type { Problem } from '../problem'
import type { SchemeRecord } from '../taxonomy/concept'
import { isZip, readZip, type UploadedFile } from './archive'
import type { UploadChoices, UploadKind } from './choices'
import type { ColumnRole } from './classification/column-roles'
import { findHeaderRow } from './classification/header-row'
import { proposeColumns, type ColumnProposal } from './classification/propose-columns'
import { readClassification } from './classification/read-classification'
import type { Crosswalk } from './crosswalk/crosswalk'
import { doubtDirections } from './crosswalk/doubts'
import { findHeader } from './crosswalk/header'
import { readCrosswalk } from './crosswalk/read-crosswalk'
import { sourceScheme } from './crosswalk/source-scheme'
import { looksLikeEsco, readEsco } from './esco/read-esco'
import type { LinkedFormat } from './linked/format'
import { readLinked } from './linked/read-linked'
import { isRestFile } from './rest-column'
import { readTable } from './read-table'
import { cappedProblems, makeProblem, shortened } from './problems'
import { slug } from './slug'
import type { Row, Table } from './table'

/** Everything one upload holds, read but not yet written anywhere. */
export interface ReadUpload {
  kind: UploadKind | null
  /** The one file that was read; '' where there are several, or none. */
  file: string
  /** The classification, ESCO, or the sources of the crosswalk; `null` when nothing could be read. */
  record: SchemeRecord | null
  crosswalk: Crosswalk | null
  table: ReadTable | null
  /** Of linked data, with the file as characters; null for tables. */
  format: LinkedFormat | null
  text: string | null
  problems: Problem[]
  /** The rows of another file that had errors, mended: they are added to what was loaded of it. */
  adds?: boolean
}

export interface ReadTable {
  table: Table
  headerLine: number
  columns: ColumnProposal[]
  rows: number
  /** The first rows below the header, to show what the columns make of them; none of a mapping table. */
  first: Row[]
}

/** Enough to judge a choice by; stored beside the upload, so cells are cut. */
const firstRows = 12
const longestCell = 1000

/** Files of an upload, zips unpacked, → what they hold under the choices made so far. Never throws for bad content. */
export async function readUpload(uploaded: readonly UploadedFile[], choices: UploadChoices = {}): Promise<ReadUpload> {
  const { files, problems } = await unpackAll(uploaded)
  const kind = choices.kind ?? (looksLikeEsco(files.map((file) => file.name)) ? 'esco' : null)
  if (files.length === 0) return nothing([...problems, noFiles(uploaded)])
  if (kind === 'esco') return withProblems(readEscoUpload(files, choices), problems)
  if (files.length > 1) return nothing([...problems, tooManyFiles(files)])
  const [file] = files
  return { ...withProblems(await readOne(file!, choices), problems), file: file!.name, adds: isRestFile(file!) }
}

/** What one file holds, whose name its caller knows. */
type ReadOne = Omit<ReadUpload, 'file'>

async function readOne(file: UploadedFile, choices: UploadChoices): Promise<ReadOne> {
  const linked = await readLinked(file, choices)
  if (linked) return linked
  const table = await readTable(file, choices)
  if (table.rows.length === 0) return nothing([...table.problems, noFiles([file])])
  const isCrosswalk = choices.kind === 'crosswalk' || (!choices.kind && findHeader(table) !== null)
  return isCrosswalk ? readCrosswalkUpload(table, choices) : readClassificationUpload(table, choices, isRestFile(file))
}

export async function unpackAll(
  uploaded: readonly UploadedFile[],
): Promise<{ files: UploadedFile[]; problems: Problem[] }> {
  const files: UploadedFile[] = []
  const problems: Problem[] = []
  for (const file of uploaded) {
    if (!isZip(file.bytes) || /\.xlsx$/i.test(file.name)) files.push(file)
    else {
      const archive = await readZip(file)
      files.push(...archive.files)
      problems.push(...archive.problems)
    }
  }
  return { files, problems }
}

function readEscoUpload(files: readonly UploadedFile[], choices: UploadChoices): ReadUpload {
  const { value, problems } = readEsco(files, { version: choices.version, language: choices.language })
  const key = choices.schemeKey ?? value.key
  const record = { ...value, key, title: choices.title ?? value.title, uri: key === value.key ? value.uri : null }
  return { kind: 'esco', file: '', record, crosswalk: null, table: null, format: null, text: null, problems }
}

function readClassificationUpload(table: Table, choices: UploadChoices, adds: boolean): ReadOne {
  const header = findHeaderRow(table)
  const cells = header.body.map((row) => row.cells)
  const columns = confirmed(proposeColumns(header.names, cells), choices.columns)
  const title = choices.title ?? titleFromName(table.file)
  const { value, problems } = readClassification(table, {
    columns: new Map(columns.flatMap(({ index, role }) => (role ? [[index, role] as const] : []))),
    key: choices.schemeKey ?? slug(title),
    title,
    version: choices.version ?? yearIn(table.file) ?? '',
    language: choices.language ?? '',
    levels: choices.levels,
    adds,
  })
  const first = header.body.slice(0, firstRows).map(cut)
  const facts = { table, headerLine: header.line, columns, rows: header.body.length, first }
  return { kind: 'classification', record: value, crosswalk: null, table: facts, format: null, text: null, problems }
}

function cut({ line, cells }: Row): Row {
  return { line, cells: cells.map((cell) => shortened(cell, longestCell)) }
}

/** A role chosen by hand is sure; where columns were chosen, the others have none. */
function confirmed(proposals: ColumnProposal[], chosen: Record<string, ColumnRole> | undefined): ColumnProposal[] {
  if (!chosen) return proposals
  return proposals.map((proposal) => ({ ...proposal, role: chosen[String(proposal.index)] ?? null, confidence: 1 }))
}

function readCrosswalkUpload(table: Table, choices: UploadChoices): ReadOne {
  const { value, problems, processed } = readCrosswalk(table)
  const doubts = doubtDirections(table.file, value.rows, choices.directions ?? {}, value.metadata)
  return {
    kind: 'crosswalk',
    record: sourceScheme(value, choices),
    crosswalk: value,
    table: { table, headerLine: value.headerLine, columns: [], rows: processed, first: [] },
    format: null,
    text: null,
    problems: [...doubts, ...problems],
  }
}

function withProblems<Read extends ReadOne>(read: Read, problems: Problem[]): Read {
  return { ...read, problems: cappedProblems([...problems, ...read.problems]) }
}

function nothing(problems: Problem[]): ReadUpload {
  return { kind: null, file: '', record: null, crosswalk: null, table: null, format: null, text: null, problems }
}

function noFiles(uploaded: readonly UploadedFile[]): Problem {
  const message = 'No table was found: expected CSV, TSV, XLSX, RDF, JSKOS or SSSOM files, or a zip of them.'
  return makeProblem({ file: uploaded[0]?.name ?? '', code: 'no-table', message })
}

function tooManyFiles(files: readonly UploadedFile[]): Problem {
  const message = `Expected one table, or the CSV files of one ESCO release; found ${files.length} files.`
  return makeProblem({ file: files[1]!.name, code: 'too-many-files', message })
}

function titleFromName(name: string): string {
  const base = name.split('/').pop() ?? name
  return base
    .replace(/(\.rest)?\.[a-z]{3,4}$/i, '')
    .replace(/[_-]+/g, ' ')
    .trim()
}

function yearIn(name: string): string | null {
  return /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(name)?.[0] ?? null
}
