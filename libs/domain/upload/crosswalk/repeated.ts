import type { CrosswalkRow } from './crosswalk'
import type { Judged } from './row'

/**
 * A row for a pair already seen is not a second mapping: the same relation again repeats it (a second title is kept
 * as an alternative), another relation contradicts it and the first one stands.
 * @param seen the rows kept so far, by pair; a new one is added
 */
export function addOrMerge(seen: Map<string, CrosswalkRow>, row: CrosswalkRow): Judged['problems'][number] | null {
  const pair = `${row.source.key}\n${row.target?.uri ?? ''}`
  const first = seen.get(pair)
  if (!first) {
    seen.set(pair, row)
    return null
  }
  for (const label of row.source.labels) {
    if (!first.source.labels.some((known) => known.text === label.text)) first.source.labels.push(label)
  }
  if (first.relation === row.relation) {
    const where = first.line === null ? 'elsewhere in the file' : `on line ${first.line}`
    const message = `The same statement is ${where}; it counts once.`
    return { code: 'duplicate-row', value: row.source.key, message, severity: 'warning' }
  }
  const where = first.line === null ? 'Another place' : `Line ${first.line}`
  const message = `${where} states ${first.printed} for the same pair; that one is kept.`
  return { code: 'contradicting-row', value: row.printed, message, severity: 'error' }
}
