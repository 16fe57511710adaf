import type { Problem } from '../../problem'
import type { ConceptKind, ConceptRecord } from '../../taxonomy/concept'
import { hasControls } from '../../controls'
import { splitLabels } from '../cells'
import { limits, printed } from '../limits'
import { controls, makeProblem, noRowsBelow } from '../problems'
import type { Row, Table } from '../table'
import type { EscoBuilder } from './builder'
import { namedRows, type NamedRows } from './columns'

/** occupations_xx.csv, ISCOGroups_xx.csv, skills_xx.csv, skillGroups_xx.csv: one concept a row. */
export function readConcepts(builder: EscoBuilder, table: Table, kind: ConceptKind, language: string): Problem[] {
  const named = namedRows(table, ['conceptUri', 'preferredLabel'])
  const lines = new Map<string, number>()
  if (named.rows.length + named.problems.length === 0) named.problems.push(noRowsBelow(table.file, 1))
  for (const row of named.rows) {
    const uri = named.cell(row, 'conceptUri').trim()
    const problem = uriProblem(table.file, row, uri, lines)
    if (problem) {
      named.problems.push(problem)
      continue
    }
    lines.set(uri, row.line)
    const concept = builder.concept(uri, kind, row.line)
    describe(concept, named, row)
    if (hasControls(row.cells)) named.problems.push(strangeCell(table.file, row))
    if (named.cell(row, 'preferredLabel').trim() === '') named.problems.push(untitled(table.file, row, uri))
    addTexts(builder, concept, named, row, language)
  }
  return named.problems
}

function uriProblem(file: string, row: Row, uri: string, lines: Map<string, number>): Problem | null {
  const place = { file, line: row.line, column: 'conceptUri', value: uri }
  if (!/^https?:\/\/\S+$/.test(uri)) {
    return makeProblem({ ...place, code: 'invalid-uri', message: 'Expected the URI of a concept.' })
  }
  if (uri.length > limits.identity) {
    const message = `The URI has ${printed(uri.length)} characters, at most ${printed(limits.identity)} can be kept.`
    return makeProblem({ ...place, code: 'too-long', message })
  }
  const first = lines.get(uri)
  if (first === undefined) return null
  const message = `This URI is already on line ${first}; the first row is kept.`
  return makeProblem({ ...place, code: 'duplicate-uri', message, severity: 'warning' })
}

function strangeCell(file: string, { line }: Row): Problem {
  return makeProblem({ file, line, code: 'control-character', message: controls, severity: 'warning' })
}

function untitled(file: string, row: Row, uri: string): Problem {
  const message = 'The preferred label is empty: the concept has no title in this language.'
  return makeProblem({
    file,
    line: row.line,
    column: 'preferredLabel',
    value: uri,
    code: 'empty-title',
    message,
    severity: 'warning',
  })
}

function describe(concept: ConceptRecord, named: NamedRows, row: Row): void {
  concept.notation ??= named.cell(row, 'code').trim().slice(0, limits.identity) || null
  concept.status ??= named.cell(row, 'status').trim() || null
  concept.iscoGroup ??= named.cell(row, 'iscoGroup').replace(/\D/g, '') || null
}

function addTexts(builder: EscoBuilder, concept: ConceptRecord, named: NamedRows, row: Row, language: string): void {
  builder.label(concept, language, 'preferred', named.cell(row, 'preferredLabel'))
  for (const text of splitLabels(named.cell(row, 'altLabels'))) builder.label(concept, language, 'alternative', text)
  for (const text of splitLabels(named.cell(row, 'hiddenLabels'))) builder.label(concept, language, 'hidden', text)
  builder.note(concept, language, 'description', named.cell(row, 'description'))
  builder.note(concept, language, 'definition', named.cell(row, 'definition'))
  builder.note(concept, language, 'scope', named.cell(row, 'scopeNote'))
}

/** broaderRelationsOccPillar(_xx).csv and broaderRelationsSkillPillar(_xx).csv: one relation a row. */
export function readBroader(builder: EscoBuilder, table: Table): Problem[] {
  const named = namedRows(table, ['conceptUri', 'broaderUri'])
  for (const row of named.rows) relate(builder, named.cell(row, 'conceptUri'), named.cell(row, 'broaderUri'))
  return named.problems
}

/** skillsHierarchy_xx.csv: one path from the root a row, a URI for each level. */
export function readSkillHierarchy(builder: EscoBuilder, table: Table): Problem[] {
  const named = namedRows(table, ['Level 0 URI', 'Level 1 URI'])
  for (const row of named.rows) {
    for (let level = 1; named.has(`Level ${level} URI`); level++) {
      relate(builder, named.cell(row, `Level ${level} URI`), named.cell(row, `Level ${level - 1} URI`))
    }
  }
  return named.problems
}

/** A thematic collection repeats skills that skills_xx.csv describes; only its broader relations are news. */
export function readCollection(builder: EscoBuilder, table: Table): Problem[] {
  const named = namedRows(table, ['conceptUri'])
  for (const row of named.rows) {
    for (const parent of splitLabels(named.cell(row, 'broaderConceptUri'))) {
      relate(builder, named.cell(row, 'conceptUri'), parent)
    }
  }
  return named.problems
}

/** A relation of a concept that was not uploaded concerns another part of ESCO. */
function relate(builder: EscoBuilder, uri: string, parent: string): void {
  if (parent.trim() !== '' && builder.has(uri.trim())) builder.broader(uri.trim(), parent.trim())
}
