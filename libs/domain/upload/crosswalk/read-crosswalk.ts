import type { Parsed, Problem } from '../../problem'
import { hasControls } from '../../controls'
import { controls, makeProblem, noRowsBelow } from '../problems'
import { isBlank, type Row, type Table } from '../table'
import type { Crosswalk, CrosswalkRow } from './crosswalk'
import { findHeader, readHeader, readMetadata, type CrosswalkColumns } from './header'
import { repairRow, type Repaired } from './repair'
import { addOrMerge } from './repeated'
import { readRow, type Judged } from './row'

/**
 * A published mapping table in the EURES layout, with the dirt of real files, or in O*NET's. Every row that is left
 * out or was put right has its problem; repeated statements are kept once.
 */
export function readCrosswalk(table: Table): Parsed<Crosswalk> {
  const header = findHeader(table)
  if (!header) return { value: emptyCrosswalk, problems: [...table.problems, noHeader(table)], processed: 0 }
  const body = table.rows.slice(header.index + 1)
  const { line } = table.rows[header.index]!
  const { rows, problems } = readBody(table, body, header.columns)
  return {
    value: {
      layout: header.columns.layout,
      metadata: readMetadata(table.rows.slice(0, header.index)),
      headerLine: line,
      rows,
    },
    problems: [...table.problems, ...(body.length === 0 ? [noRowsBelow(table.file, line)] : []), ...problems],
    processed: body.length,
  }
}

const emptyCrosswalk: Crosswalk = { layout: 'eures', metadata: {}, headerLine: 0, rows: [] }

function noHeader(table: Table): Problem {
  const message =
    'No header of a mapping table was found in the first 60 rows: expected “Classification 1 URI”, ' +
    '“Classification 2 PrefLabel” and “Mapping relation”.'
  return makeProblem({ file: table.file, code: 'no-header', message })
}

function readBody(table: Table, body: Row[], columns: CrosswalkColumns): { rows: CrosswalkRow[]; problems: Problem[] } {
  const seen = new Map<string, CrosswalkRow>()
  const rows: CrosswalkRow[] = []
  const problems: Problem[] = []
  for (const row of body) {
    const judged = judge(table, row, columns)
    problems.push(...judged.problems.map((problem) => makeProblem({ file: table.file, line: row.line, ...problem })))
    if (!judged.row) continue
    const repeated = addOrMerge(seen, judged.row)
    if (repeated) problems.push(makeProblem({ file: table.file, line: row.line, ...repeated }))
    else rows.push(judged.row)
  }
  return { rows, problems }
}

function judge(table: Table, row: Row, columns: CrosswalkColumns): Judged {
  if (isBlank(row)) {
    return leftOut({ code: 'blank-row', message: 'An empty row was left out.', severity: 'warning' })
  }
  if (readHeader(row)) {
    return leftOut({ code: 'repeated-header', message: 'A second header row was left out.', severity: 'warning' })
  }
  const repaired = repairRow(row, columns, table.delimiter)
  if (!repaired) {
    const message = `The row has ${row.cells.length} cells, the header has ${columns.names.length}.`
    return leftOut({ code: 'row-width', value: row.cells.join(' · '), message, severity: 'error' })
  }
  const judged = readRow({ line: row.line, cells: repaired.cells }, columns)
  return { ...judged, problems: [...oddities(repaired), ...judged.problems] }
}

function oddities({ cells, repair }: Repaired): Judged['problems'] {
  return [
    ...(repair
      ? [{ code: 'repaired-row', message: `Read after a repair: ${repair}.`, severity: 'warning' } as const]
      : []),
    ...(hasControls(cells) ? [{ code: 'control-character', message: controls, severity: 'warning' } as const] : []),
  ]
}

function leftOut(problem: Judged['problems'][number]): Judged {
  return { row: null, problems: [problem] }
}
