import type { Problem } from '../../problem'
import { readIscoGroup } from '../../taxonomy/isco'
import { splitTitles } from '../cells'
import type { ProblemCode } from '../expectations'
import { makeProblem } from '../problems'
import type { Row } from '../table'
import type { ColumnRole } from './column-roles'
import { readFrequency } from './frequency'

/** One row of a classification under its confirmed roles. */
export interface Entry {
  line: number
  key: string
  code: string | null
  title: string
  alternatives: string[]
  description: string
  parent: string
  isco: string | null
  frequency: number | null
  language: string
}

/** The roles confirmed for a file, and what the file is called in messages. */
export interface Layout {
  file: string
  names: readonly string[]
  roles: ReadonlyMap<ColumnRole, number>
  /** Language of rows that state none. */
  language: string
}

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** One row → an entry, or the errors that keep it out, besides any warnings. */
export function readEntry(row: Row, layout: Layout): { entry: Entry | null; problems: Problem[] } {
  const problems: Problem[] = []
  const complain = (
    code: ProblemCode,
    message: string,
    role: ColumnRole | null,
    severity: Problem['severity'],
  ): void => {
    const index = role === null ? -1 : (layout.roles.get(role) ?? -1)
    const column = layout.names[index] ?? null
    const value = row.cells[index] ?? null
    problems.push(makeProblem({ file: layout.file, line: row.line, column, value, code, message, severity }))
  }
  if (isBroken(row, layout)) {
    const message = `The row has ${row.cells.length} cells, the header has ${layout.names.length}.`
    complain('row-width', message, null, 'error')
    return { entry: null, problems }
  }
  if (row.cells.some((cell) => cell.search(control) >= 0)) {
    complain('control-character', 'A cell contains control characters; they are left out.', null, 'warning')
  }
  const entry = entryOf(row, layout)
  if (layout.roles.has('code') && entry.code === null) complain('empty-code', 'The code is empty.', 'code', 'error')
  if (entry.title === '') complain('empty-title', 'The title is empty.', 'title', 'error')
  if (entry.isco === null && cellOf(row, layout, 'isco-code') !== '') {
    const message = 'Expected a group of ISCO-08 with one to four digits; the concept is kept without one.'
    complain('invalid-isco-code', message, 'isco-code', 'warning')
  }
  if (entry.frequency === null && cellOf(row, layout, 'frequency') !== '') {
    const message = 'Expected a number of at least 0; the concept is kept without a frequency.'
    complain('invalid-frequency', message, 'frequency', 'warning')
  }
  return { entry: problems.some((problem) => problem.severity === 'error') ? null : entry, problems }
}

/** Wider than the header, or so short that a column with a role is missing. */
function isBroken(row: Row, layout: Layout): boolean {
  if (row.cells.slice(layout.names.length).some((cell) => cell.trim() !== '')) return true
  return row.cells.length <= Math.max(layout.roles.get('title') ?? 0, layout.roles.get('code') ?? 0)
}

function cellOf(row: Row, layout: Layout, role: ColumnRole): string {
  const cell = row.cells[layout.roles.get(role) ?? -1] ?? ''
  return cell.replace(control, '').trim()
}

function entryOf(row: Row, layout: Layout): Entry {
  const cell = (role: ColumnRole): string => cellOf(row, layout, role)
  const code = cell('code').replace(/\s+/g, ' ') || null
  const title = cell('title').replace(/\s+/g, ' ')
  return {
    line: row.line,
    // Files without codes are told apart by their titles.
    key: code ?? title.toLowerCase(),
    code,
    title,
    alternatives: splitTitles(cell('alternative-titles')),
    description: cell('description'),
    parent: cell('parent-code').replace(/\s+/g, ' '),
    isco: readIscoGroup(cell('isco-code')),
    frequency: readFrequency(cell('frequency')),
    language: cell('language').toLowerCase() || layout.language,
  }
}
