import { directionStatement } from '../../export/direction-statement'
import type { Parsed } from '../../problem'
import { inverse } from '../../taxonomy/mapping'
import type { Crosswalk, CrosswalkRow, CrosswalkSource } from '../crosswalk/crosswalk'
import { sourceOf, targetKindOf, targetUri } from '../crosswalk/identifiers'
import { addOrMerge } from '../crosswalk/repeated'
import { makeProblem } from '../problems'
import type { LinkedFormat } from './format'
import type { LinkedSet, LinkedStatement } from './statements'

/**
 * A set of mappings as a crosswalk. Unlike a table it says what is subject and what is object, so its rows are turned
 * to read SOURCE relation TARGET. The target is ESCO's side; where neither or both are, the objects are the targets.
 */
export function linkedCrosswalk(file: string, format: LinkedFormat, set: LinkedSet): Parsed<Crosswalk> {
  const targetIsSubject = escoSide(set.statements) === 'subject'
  const [source, target] = targetIsSubject ? [set.object, set.subject] : [set.subject, set.object]
  const problems = [...set.problems]
  const seen = new Map<string, CrosswalkRow>()
  const rows: CrosswalkRow[] = []
  for (const statement of set.statements) {
    const row = rowOf(set, targetIsSubject ? turned(statement) : statement)
    if ('value' in row) {
      problems.push(makeProblem({ file, line: statement.line, ...row }))
      continue
    }
    const repeated = addOrMerge(seen, row)
    if (repeated) problems.push(makeProblem({ file, line: row.line, ...repeated }))
    else rows.push(row)
  }
  const metadata = {
    'Mapping project name': `${set.title} ${directionStatement('source-to-target')}`.trim(),
    'Classification 1 Name': target.title,
    'Classification 1 Version': target.version,
    'Classification 2 Name': source.title,
    'Classification 2 Version': source.version,
  }
  const value: Crosswalk = { layout: format, metadata, headerLine: 0, rows }
  return { value, problems, processed: set.statements.length }
}

function escoSide(statements: readonly LinkedStatement[]): 'subject' | 'object' {
  const isEsco = (uri: string | null) => uri !== null && /^https?:\/\/data\.europa\.eu\/esco\//i.test(uri)
  const subjects = statements.filter(({ subject }) => isEsco(subject)).length
  const objects = statements.filter(({ object }) => isEsco(object)).length
  return subjects > objects ? 'subject' : 'object'
}

function turned(statement: LinkedStatement): LinkedStatement {
  const { subject, object, relation } = statement
  return { ...statement, subject: object, object: subject, relation: relation && inverse(relation) }
}

type LeftOut = { code: 'unknown-target' | 'target-without-source' | 'empty-title'; value: string; message: string } & {
  severity: 'error' | 'warning'
}

/** A statement that reads from source to target → a row of the crosswalk, or why it is none. */
function rowOf(
  set: LinkedSet,
  { subject, object, relation, printed, note, line }: LinkedStatement,
): CrosswalkRow | LeftOut {
  const target = object === null ? null : targetUri(object)
  if (object !== null && target === null) {
    const message = 'Expected the address of an ESCO occupation or ISCO group.'
    return { code: 'unknown-target', value: object, message, severity: 'error' }
  }
  const source = subject === null ? null : sourceNamed(set, subject)
  if (!source) {
    const message = 'An ESCO concept without a counterpart: it says nothing about a concept of the classification.'
    return { code: 'target-without-source', value: object ?? '', message, severity: 'warning' }
  }
  if (source.labels.length === 0) {
    const message = 'The concept has no title, so nobody could judge or suggest anything for it.'
    return { code: 'empty-title', value: subject!, message, severity: 'error' }
  }
  const named = target === null ? null : set.nameOf(object!).labels[0]?.text
  return {
    line,
    source,
    target: target === null ? null : { uri: target, label: named ?? '', kind: targetKindOf(target) },
    relation: target === null ? null : relation,
    printed,
    note,
  }
}

function sourceNamed(set: LinkedSet, uri: string): CrosswalkSource | null {
  const { labels, notation } = set.nameOf(uri)
  return sourceOf(uri, notation ?? '', [...labels])
}
