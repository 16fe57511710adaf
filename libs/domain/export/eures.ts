import { stringify } from 'csv-stringify/sync'
import { inverse, type Direction, type Relation } from '../taxonomy/mapping'
import { directionStatement } from './direction-statement'
import { guardFormula } from './formula-guard'

/** What the head of a EURES table says about one of its two classifications. */
export interface EuresClassification {
  name: string
  conceptType: string
  version: string
  language: string
  landingPage: string
}

export interface EuresHead {
  name: string
  author: string
  version: string
  /** YYYY-MM-DD */
  date: string
  target: EuresClassification
  source: EuresClassification
  direction: Direction
}

/** One statement. `relation` reads SOURCE relation TARGET; without a target it says that none is suitable. */
export interface EuresRow {
  source: { uri: string | null; notation: string | null; label: string }
  target: { uri: string; notation: string | null; label: string } | null
  relation: Relation | null
  note: string
}

const columns = [
  'Classification 1 URI',
  'Classification 1 ID',
  'Classification 1 PrefLabel',
  'Classification 1 URL',
  'Classification 2 URI',
  'Classification 2 ID',
  'Classification 2 PrefLabel',
  'Classification 2 URL',
  'Mapping relation',
  'Editorial note',
]

/**
 * The first 17 lines of a EURES mapping table: 14 of key and value, two blank, the header. Classification 1 is ESCO,
 * as in every published table. The format has no place for the direction, so the project's name carries it.
 */
export function euresHead(head: EuresHead): string {
  const pairs = [
    ['Mapping project name', `${head.name} ${directionStatement(head.direction)}`],
    ['Mapping project author', head.author],
    ['Mapping project version', head.version],
    ['Mapping project version date', head.date],
    ...classification(1, head.target),
    ...classification(2, head.source),
  ]
  return (
    stringify(
      pairs.map((pair) => pair.map((cell) => guardFormula(oneLine(cell)))),
      lineEnds,
    ) + `\r\n\r\n${stringify([columns], lineEnds)}`
  )
}

/** Rows of a EURES mapping table, their relations turned into the direction in which the table is declared. */
export function euresRows(rows: readonly EuresRow[], direction: Direction): string {
  return stringify(
    rows.map(({ source, target, relation, note }) =>
      [
        target?.uri ?? '',
        target?.notation ?? '',
        target?.label ?? '',
        target?.uri ?? '',
        source.uri ?? '',
        source.notation ?? '',
        source.label,
        source.uri ?? '',
        printedRelation(relation, direction),
        note,
      ].map(guardFormula),
    ),
    lineEnds,
  )
}

/** How a table declared in that direction prints a relation that reads SOURCE relation TARGET. */
export function printedRelation(relation: Relation | null, direction: Direction): string {
  if (relation === null) return 'no relation'
  return `skos:${direction === 'source-to-target' ? relation : inverse(relation)}`
}

const lineEnds = { record_delimiter: '\r\n' } as const

function classification(number: 1 | 2, it: EuresClassification): [string, string][] {
  const key = `Classification ${number}`
  return [
    [`${key} Name`, it.name],
    [`${key} Concept type`, it.conceptType],
    [`${key} Version`, it.version],
    [`${key} Language`, it.language],
    [`${key} Landing page`, it.landingPage],
  ]
}

/** The head is counted in lines: a name with a line break would move the header. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
