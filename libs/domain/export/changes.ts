import { stringify } from 'csv-stringify/sync'
import type { Relation } from '../taxonomy/mapping'
import { relationInWords } from '../upload/crosswalk/sentences'
import type { ConceptRef, Statement } from './crosswalk-document'
import { guardFormula } from './formula-guard'

/** What two versions of a crosswalk are compared by. Without a target it says that none is suitable. */
export type ComparedStatement = Pick<Statement, 'source' | 'target' | 'relation'>

export const statementChangeKinds = ['added', 'removed', 'changed'] as const
export type StatementChangeKind = (typeof statementChangeKinds)[number]

/** One difference between two versions; `changed` says that the same pair has another relation. */
export interface StatementChange {
  kind: StatementChangeKind
  source: ConceptRef
  target: ConceptRef | null
  /** Read SOURCE relation TARGET; null where there was none, or where no target was suitable. */
  before: Relation | null
  after: Relation | null
}

export type ChangeCounts = Record<StatementChangeKind, number>

/**
 * What became of the statements of a version in the next. Concepts are recognised by their keys, which are the same in
 * every release of a scheme; a new title alone is no change. In the order of the next version, removed ones at the end.
 * @param before at most one statement of each pair, as in every version of a crosswalk; so `after`
 */
export function changesBetween(
  before: readonly ComparedStatement[],
  after: readonly ComparedStatement[],
): StatementChange[] {
  const old = new Map(before.map((statement) => [pairOf(statement), statement]))
  const kept = new Set(after.map(pairOf))
  const news = after.flatMap(({ source, target, relation }): StatementChange[] => {
    const known = old.get(pairOf({ source, target }))
    if (!known) return [{ kind: 'added', source, target, before: null, after: relation }]
    return known.relation === relation
      ? []
      : [{ kind: 'changed', source, target, before: known.relation, after: relation }]
  })
  const gone = before.filter((statement) => !kept.has(pairOf(statement)))
  return [
    ...news,
    ...gone.map(({ source, target, relation }): StatementChange => {
      return { kind: 'removed', source, target, before: relation, after: null }
    }),
  ]
}

export function countChanges(changes: readonly StatementChange[]): ChangeCounts {
  const counts = { added: 0, removed: 0, changed: 0 }
  for (const { kind } of changes) counts[kind] += 1
  return counts
}

const columns = [
  'Change',
  'Source code',
  'Source title',
  'Target code',
  'Target title',
  'Target URI',
  'Before (read source, relation, target)',
  'After (read source, relation, target)',
  'Before in words',
  'After in words',
]

/** A change list for a spreadsheet: CSV with a byte order mark, which spreadsheets need to read UTF-8. */
export function writeChanges(changes: readonly StatementChange[]): string {
  const rows = changes.map((change) => {
    const { kind, source, target } = change
    const concepts = [source.notation, source.label, target?.notation, target?.label, target?.uri ?? target?.key]
    const printed = (has: boolean, relation: Relation | null) => (has ? printedRelation(relation) : '')
    const words = (has: boolean, relation: Relation | null) => (has ? inWords(change, relation) : '')
    const was = kind !== 'added'
    const is = kind !== 'removed'
    return [
      kind,
      ...concepts.map((cell) => cell ?? ''),
      printed(was, change.before),
      printed(is, change.after),
      words(was, change.before),
      words(is, change.after),
    ].map(guardFormula)
  })
  return `\ufeff${stringify([columns, ...rows], { record_delimiter: '\r\n' })}`
}

const printedRelation = (relation: Relation | null): string => (relation ? `skos:${relation}` : 'no relation')

function inWords({ source, target }: StatementChange, relation: Relation | null): string {
  if (!target || !relation) return `Nothing fits “${source.label}”`
  return relationInWords(`“${source.label}”`, relation, `“${target.label}”`).replaceAll('*', '')
}

/** A source of which nothing fits has one such statement, whose pair no target's key can make. */
function pairOf({ source, target }: Pick<Statement, 'source' | 'target'>): string {
  return JSON.stringify(target ? [source.key, target.key] : [source.key])
}
