import { unguardFormula } from '../../export/formula-guard'
import type { Problem } from '../../problem'
import { withoutControls } from '../../controls'
import type { ProblemCode } from '../expectations'
import { limits, printed } from '../limits'
import type { Row } from '../table'
import type { CrosswalkRow, CrosswalkSource, CrosswalkTarget } from './crosswalk'
import type { CrosswalkColumns } from './header'
import { sourceOf, targetKindOf, targetUri } from './identifiers'
import { readRelation } from './relation'

/** What became of one row: a statement, or nothing, and why. File and line are added by the caller. */
export interface Judged {
  row: CrosswalkRow | null
  problems: ({ code: ProblemCode } & Pick<Problem, 'message' | 'severity'> & Partial<Problem>)[]
}

/** One row with as many cells as the header → a statement, or the reason why it is none. */
export function readRow(row: Row, columns: CrosswalkColumns): Judged {
  const cell = (index: number): string => unguardFormula(withoutControls(row.cells[index] ?? '').trim())
  const printed = cell(columns.relation)
  const relation = readRelation(printed)
  if (relation === null) return unreadable(columns, columns.relation, printed, relationExpected(printed))
  const source = readSource(cell, columns)
  const uriCell = cell(columns.targetUri) || cell(columns.targetUrl)
  const target = readTarget(uriCell, cell(columns.targetLabel))
  if (!source) {
    if (relation === 'none' && target) return targetWithoutSource(columns, target)
    return unreadable(columns, columns.sourceId, '', 'The row names no concept of the classification.')
  }
  if (source.labels.length === 0) return untitled(columns, source)
  const long = [source.key, source.uri ?? '', target?.uri ?? ''].find((text) => text.length > limits.identity)
  if (long !== undefined) return tooLong(columns, long)
  const note = cell(columns.note) || null
  const base = { line: row.line, source, printed, note }
  if (relation === 'none') return { row: { ...base, target: null, relation: null }, problems: [] }
  if (!target)
    return unreadable(columns, columns.targetUri, uriCell, 'Expected the URI of an ESCO occupation or ISCO group.')
  return { row: { ...base, target, relation }, problems: [] }
}

function relationExpected(printed: string): string {
  return (
    'Expected skos:exactMatch, skos:broadMatch, skos:narrowMatch, skos:closeMatch or no relation' +
    (/\d/.test(printed) ? '; this looks like a code.' : '.')
  )
}

function unreadable(columns: CrosswalkColumns, column: number, value: string, message: string): Judged {
  const code =
    column === columns.relation ? 'unknown-relation' : column === columns.targetUri ? 'unknown-target' : 'no-source'
  return { row: null, problems: [{ code, column: columns.names[column] ?? null, value, message, severity: 'error' }] }
}

function untitled(columns: CrosswalkColumns, source: CrosswalkSource): Judged {
  const column = columns.names[columns.sourceLabels[0]?.index ?? -1] ?? null
  const message = 'The concept has no title, so nobody could judge or suggest anything for it.'
  return { row: null, problems: [{ code: 'empty-title', column, value: source.key, message, severity: 'error' }] }
}

function tooLong(columns: CrosswalkColumns, value: string): Judged {
  const message = `A code or URI has ${printed(value.length)} characters, at most ${printed(limits.identity)} can be kept.`
  const column = columns.names[columns.sourceId] ?? null
  return { row: null, problems: [{ code: 'too-long', column, value, message, severity: 'error' }] }
}

function targetWithoutSource(columns: CrosswalkColumns, target: CrosswalkTarget): Judged {
  const message = 'An ESCO concept without a counterpart: it says nothing about a concept of the classification.'
  const column = columns.names[columns.targetUri] ?? null
  return {
    row: null,
    problems: [{ code: 'target-without-source', column, value: target.uri, message, severity: 'warning' }],
  }
}

function readSource(cell: (index: number) => string, columns: CrosswalkColumns): CrosswalkSource | null {
  const labels: CrosswalkSource['labels'] = []
  for (const { index, language } of columns.sourceLabels) {
    const text = cell(index).replace(/\s+/g, ' ')
    if (text !== '' && !labels.some((label) => label.text === text)) labels.push({ language, text })
  }
  const source = sourceOf(cell(columns.sourceUri), cell(columns.sourceId), labels)
  return source && { ...source, description: cell(columns.sourceDescription) || null }
}

function readTarget(cell: string, label: string): CrosswalkTarget | null {
  const uri = targetUri(cell)
  return uri === null ? null : { uri, label, kind: targetKindOf(uri) }
}
