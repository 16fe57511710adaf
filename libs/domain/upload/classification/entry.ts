import type { Problem } from '../../problem'
import { readIscoGroup } from '../../taxonomy/isco'
import { hasControls, withoutControls } from '../../controls'
import { splitTitles } from '../cells'
import type { ProblemCode } from '../expectations'
import { limits, printed } from '../limits'
import { controls, makeProblem } from '../problems'
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

/** One row → an entry, or the errors that keep it out, besides any warnings. */
export function readEntry(row: Row, layout: Layout): { entry: Entry | null; problems: Problem[] } {
  const problems: Problem[] = []
  const complain: Complain = (code, message, role, severity) => {
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
  const entry = entryOf(row, layout)
  if (layout.roles.has('code') && entry.code === null) complain('empty-code', 'The code is empty.', 'code', 'error')
  if (entry.title === '') complain('empty-title', 'The title is empty.', 'title', 'error')
  if (entry.key.length > limits.identity) {
    const role = entry.code === null ? 'title' : 'code'
    const message = `The ${role} has ${printed(entry.key.length)} characters, at most ${printed(limits.identity)} can be kept.`
    complain('too-long', message, role, 'error')
  }
  warnOf(row, layout, entry, complain)
  return { entry: problems.some((problem) => problem.severity === 'error') ? null : entry, problems }
}

type Complain = (code: ProblemCode, message: string, role: ColumnRole | null, severity: Problem['severity']) => void

/** What is strange about a row and does not keep it out. */
function warnOf(row: Row, layout: Layout, entry: Entry, complain: Complain): void {
  if (hasControls(row.cells)) complain('control-character', controls, null, 'warning')
  if (statesNoLanguage(row, layout)) {
    const message = 'Expected the code of a language; the row is kept in the language of the others.'
    complain('invalid-language', message, 'language', 'warning')
  }
  if (entry.isco === null && cellOf(row, layout, 'isco-code') !== '') {
    const message = 'Expected a group of ISCO-08 with one to four digits; the concept is kept without one.'
    complain('invalid-isco-code', message, 'isco-code', 'warning')
  }
  if (entry.frequency === null && cellOf(row, layout, 'frequency') !== '') {
    const message = 'Expected a number of at least 0; the concept is kept without a frequency.'
    complain('invalid-frequency', message, 'frequency', 'warning')
  }
}

/** Wider than the header, or so short that a column with a role is missing. */
function isBroken(row: Row, layout: Layout): boolean {
  if (row.cells.slice(layout.names.length).some((cell) => cell.trim() !== '')) return true
  return row.cells.length <= Math.max(layout.roles.get('title') ?? 0, layout.roles.get('code') ?? 0)
}

function cellOf(row: Row, layout: Layout, role: ColumnRole): string {
  const cell = row.cells[layout.roles.get(role) ?? -1] ?? ''
  return withoutControls(cell).trim()
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
    language: statesNoLanguage(row, layout) ? layout.language : cell('language').toLowerCase() || layout.language,
  }
}

const languageTag = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i

function statesNoLanguage(row: Row, layout: Layout): boolean {
  const stated = cellOf(row, layout, 'language')
  return stated !== '' && (stated.length > 35 || !languageTag.test(stated))
}
