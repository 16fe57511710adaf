import type { Parsed, Problem } from '../../problem'
import type { ConceptRecord, SchemeRecord } from '../../taxonomy/concept'
import type { MappedLevels } from '../choices'
import { makeProblem, noRowsBelow, shortened } from '../problems'
import type { Row, Table } from '../table'
import type { ColumnRole } from './column-roles'
import { readEntry, type Entry, type Layout } from './entry'
import { findHeaderRow, type FoundHeader } from './header-row'
import { checkCycles, checkParents, markGroups } from './structure'

/** What the person confirmed about a classification. */
export interface ClassificationChoice {
  /** Role of each column, by its index. */
  columns: ReadonlyMap<number, ColumnRole>
  key: string
  title: string
  version: string
  /** Language of the rows that state none. */
  language: string
  levels?: MappedLevels
  /** Parents that the file does not describe stand in the version it is added to. */
  adds?: boolean
}

/** A national classification as a table → one scheme, and everything that is wrong with the file at once. */
export function readClassification(table: Table, choice: ClassificationChoice): Parsed<SchemeRecord> {
  const header = findHeaderRow(table)
  const roles = new Map([...choice.columns].map(([index, role]) => [role, index]))
  const layout: Layout = { file: table.file, names: header.names, roles, language: choice.language }
  const scheme = { key: choice.key, title: choice.title, uri: null, version: choice.version }
  const repeated = repeatedRoles(table.file, choice.columns)
  if (!roles.has('title') || repeated.length > 0) {
    const problems = [
      ...table.problems,
      ...repeated,
      ...(roles.has('title') ? [] : [untitledFile(table, header.names)]),
    ]
    return { value: { ...scheme, languages: [], concepts: [] }, problems, processed: header.body.length }
  }
  const problems: Problem[] = [...table.problems, ...noRows(table.file, header)]
  const collector = new Collector(layout, problems)
  for (const row of header.body) {
    if (isHeaderAgain(row, header.names)) {
      problems.push(headerAgain(table.file, row.line))
      continue
    }
    const read = readEntry(row, layout)
    problems.push(...read.problems)
    if (read.entry) collector.add(read.entry)
  }
  const parentColumn = header.names[roles.get('parent-code') ?? -1] ?? null
  const parents = choice.adds ? [] : checkParents(table.file, parentColumn, collector.concepts)
  const cycles = checkCycles(table.file, parentColumn, collector.concepts)
  markGroups([...collector.concepts.values()], choice.levels)
  const value = { ...scheme, languages: [...collector.languages], concepts: [...collector.concepts.values()] }
  return { value, problems: sortByLine([...problems, ...parents, ...cycles]), processed: header.body.length }
}

/** Joins the rows of one code in several languages into one concept. */
class Collector {
  readonly concepts = new Map<string, ConceptRecord>()
  readonly languages = new Set<string>()
  private readonly lines = new Map<string, number>()

  constructor(
    private readonly layout: Layout,
    private readonly problems: Problem[],
  ) {}

  add(entry: Entry): void {
    const identity = `${entry.language} ${entry.key}`
    const first = this.lines.get(identity)
    if (first !== undefined) {
      this.problems.push(duplicate(entry, first, this.layout))
      return
    }
    this.lines.set(identity, entry.line)
    this.languages.add(entry.language)
    const concept = this.concepts.get(entry.key) ?? newConcept(entry)
    this.concepts.set(entry.key, concept)
    if (entry.parent !== '' && !concept.broader.includes(entry.parent)) concept.broader.push(entry.parent)
    concept.iscoGroup ??= entry.isco
    concept.frequency ??= entry.frequency
    addTexts(concept, entry)
  }
}

function newConcept({ key, code, line }: Entry): ConceptRecord {
  return {
    key,
    uri: null,
    notation: code,
    kind: 'occupation',
    status: null,
    labels: [],
    notes: [],
    broader: [],
    iscoGroup: null,
    line,
  }
}

function addTexts(concept: ConceptRecord, { language, title, alternatives, description }: Entry): void {
  concept.labels.push({ language, kind: 'preferred', text: title })
  for (const text of new Set(alternatives)) {
    if (text !== title) concept.labels.push({ language, kind: 'alternative', text })
  }
  if (description !== '') concept.notes.push({ language, kind: 'description', text: description })
}

function duplicate({ key, code, line }: Entry, first: number, layout: Layout): Problem {
  const role = code === null ? 'title' : 'code'
  return makeProblem({
    file: layout.file,
    line,
    column: layout.names[layout.roles.get(role) ?? -1] ?? null,
    value: key,
    code: `duplicate-${role}`,
    message: `This ${role} is already on line ${first}.`,
  })
}

function repeatedRoles(file: string, columns: ReadonlyMap<number, ColumnRole>): Problem[] {
  const roles = [...columns.values()].filter((role) => role !== 'ignore')
  const repeated = roles.filter((role, index) => roles.indexOf(role) !== index)
  return [...new Set(repeated)].map((role) =>
    makeProblem({ file, code: 'repeated-role', message: `More than one column is chosen as ${role}; expected one.` }),
  )
}

/** Two tables copied together, or a page break of the program that wrote the file. */
function isHeaderAgain({ cells }: Row, names: readonly string[]): boolean {
  return names.some((name) => name.trim() !== '') && names.every((name, index) => cells[index] === name)
}

function headerAgain(file: string, line: number): Problem {
  const message = 'A second header row was left out.'
  return makeProblem({ file, line, code: 'repeated-header', message, severity: 'warning' })
}

function noRows(file: string, { line, body }: FoundHeader): Problem[] {
  return body.length === 0 ? [noRowsBelow(file, line)] : []
}

function untitledFile(table: Table, names: readonly string[]): Problem {
  const found = shortened(names.filter((name) => name.trim() !== '').join(', '), 500) || 'no header'
  const message = `No column is chosen as the title; found ${found}.`
  return makeProblem({ file: table.file, code: 'no-title-column', message })
}

function sortByLine(problems: Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
}
