import { stringify } from 'csv-stringify/sync'
import { reportedDifferences, type ReportedDifference } from './difference-report'
import type { ComparedVersions } from './version-differences.service'

const columns = [
  'kind',
  'aspect',
  'language',
  'old uri',
  'old code',
  'old title',
  'new uri',
  'new code',
  'new title',
  'found by',
  'before',
  'after',
  'similarity',
  'hint',
] as const
type Row = Partial<Record<(typeof columns)[number], string | null>>

/** The whole difference as a table for a spreadsheet, a row for each change or proposed replacement; formulas defused. */
export async function* differenceCsv(compared: ComparedVersions): AsyncGenerator<string> {
  yield `\ufeff${stringify([[...columns]])}`
  for (const difference of reportedDifferences(compared)) {
    yield await Promise.resolve(stringify(rowsOf(difference), { columns: [...columns], escape_formulas: true }))
  }
}

function rowsOf({ kind, before, after, by, changes, replacements, hint }: ReportedDifference): Row[] {
  const own: Row = {
    'old uri': before?.uri,
    'old code': before?.notation,
    'old title': before?.title,
    'new uri': after?.uri,
    'new code': after?.notation,
    'new title': after?.title,
    'found by': by,
  }
  if (kind !== 'changed') {
    const proposals = replacements.map(({ concept, similarity, label }) => ({
      ...own,
      kind: 'proposed replacement',
      'new uri': concept.uri,
      'new code': concept.notation,
      'new title': concept.title,
      after: label,
      similarity: similarity.toFixed(2),
    }))
    return [{ ...own, kind, hint }, ...proposals]
  }
  return changes.map((change) => ({
    ...own,
    kind: change.kind,
    aspect: change.aspect,
    language: change.language,
    before: change.before.join('\n'),
    after: change.after.join('\n'),
    similarity: change.similarity?.toFixed(2),
  }))
}
