import { stringify } from 'csv-stringify/sync'
import { inverse, type Direction, type Relation } from '../taxonomy/mapping'
import type { ConceptRef, CrosswalkHead, CrosswalkSide, Statement, StatementBatches } from './crosswalk-document'
import { directionStatement } from './direction-statement'
import { editorialNote } from './editorial-note'
import { guardFormula } from './formula-guard'

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

/** The EURES mapping table, as published: UTF-8 with a byte order mark, CRLF, cells that a spreadsheet would run defused. */
export async function* writeEures(head: CrosswalkHead, batches: StatementBatches): AsyncGenerator<string> {
  yield `\ufeff${euresHead(head)}`
  for await (const statements of batches) yield euresRows(statements, head.direction)
}

/**
 * The first 17 lines of a EURES mapping table: 14 of key and value, two blank, the header. Classification 1 is ESCO,
 * as in every published table. The format has no place for the direction, so the project's name carries it.
 */
export function euresHead(head: CrosswalkHead): string {
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
export function euresRows(statements: readonly Statement[], direction: Direction): string {
  return stringify(
    statements.map((statement) => {
      const { source, target, relation } = statement
      return [
        ...(target ? concept(target, target.uri ?? target.key) : noConcept),
        ...concept(source, source.uri ?? ''),
        printedRelation(relation, direction),
        editorialNote(statement),
      ].map(guardFormula)
    }),
    lineEnds,
  )
}

const noConcept = ['', '', '', '']

function concept({ notation, label }: ConceptRef, uri: string): string[] {
  return [uri, notation ?? '', label, uri]
}

/** How a table declared in that direction prints a relation that reads SOURCE relation TARGET. */
export function printedRelation(relation: Relation | null, direction: Direction): string {
  if (relation === null) return 'no relation'
  return `skos:${direction === 'source-to-target' ? relation : inverse(relation)}`
}

const lineEnds = { record_delimiter: '\r\n' } as const

function classification(number: 1 | 2, it: CrosswalkSide): [string, string][] {
  const key = `Classification ${number}`
  return [
    [`${key} Name`, it.title],
    [`${key} Concept type`, it.conceptType],
    [`${key} Version`, it.version],
    [`${key} Language`, it.language],
    [`${key} Landing page`, it.landingPage ?? ''],
  ]
}

/** The head is counted in lines: a name with a line break would move the header. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
