import { directionStatement } from '../../export/direction-statement'
import type { Parsed, Problem } from '../../problem'
import { inverse } from '../../taxonomy/mapping'
import type { Crosswalk, CrosswalkRow, CrosswalkSource } from '../crosswalk/crosswalk'
import { sourceOf, targetKindOf, targetUri } from '../crosswalk/identifiers'
import { addOrMerge } from '../crosswalk/repeated'
import { makeProblem } from '../problems'
import type { LinkedFormat } from './format'
import { lastPart, type LinkedSet, type LinkedStatement } from './statements'

/**
 * A set of mappings as a crosswalk. Unlike a table it says what is subject and what is object, so its rows are turned
 * to read SOURCE relation TARGET, each by itself, as one file can mix both ways. The target is ESCO's side; where
 * neither end of a statement is or both are, that of most statements; where none is, the objects are the targets.
 */
export function linkedCrosswalk(file: string, format: LinkedFormat, set: LinkedSet): Parsed<Crosswalk> {
  const targetIsSubject = escoSide(set) === 'subject'
  const [source, target] = targetIsSubject ? [set.object, set.subject] : [set.subject, set.object]
  const problems = [...set.problems]
  const seen = new Map<string, CrosswalkRow>()
  const rows: CrosswalkRow[] = []
  const oriented = set.statements.map((statement) =>
    targetFirst(statement, targetIsSubject) ? turned(statement) : statement,
  )
  const shared = sharedKeys(set, oriented)
  for (const statement of oriented) {
    const row = rowOf(set, statement, shared)
    if ('value' in row) {
      problems.push(makeProblem({ file, line: statement.line, ...row }))
      continue
    }
    const repeated = addOrMerge(seen, row)
    if (repeated) problems.push(makeProblem({ file, line: row.line, ...repeated }))
    else rows.push(row)
  }
  problems.push(
    ...untitled(
      file,
      set,
      oriented.flatMap(({ subject }) => subject ?? []),
    ),
  )
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

function isEsco(uri: string | null): boolean {
  return uri !== null && /^https?:\/\/data\.europa\.eu\/esco\//i.test(uri)
}

function targetFirst({ subject, object }: LinkedStatement, otherwise: boolean): boolean {
  return isEsco(subject) === isEsco(object) ? otherwise : isEsco(subject)
}

/** Codes that two addresses end in tell neither from the other: such concepts are known by their addresses. */
function sharedKeys(set: LinkedSet, statements: readonly LinkedStatement[]): ReadonlySet<string> {
  const first = new Map<string, string>()
  const shared = new Set<string>()
  for (const uri of new Set(statements.flatMap(({ subject }) => subject ?? []))) {
    const key = sourceNamed(set, uri)?.key ?? uri
    if (first.has(key)) shared.add(key)
    first.set(key, uri)
  }
  return shared
}

/** Where the statements say nothing, because nothing fits in any of them, the schemes may. */
function escoSide({ statements, subject, object }: LinkedSet): 'subject' | 'object' {
  const subjects = statements.filter((it) => isEsco(it.subject)).length
  const objects = statements.filter((it) => isEsco(it.object)).length
  if (subjects === objects) return isEsco(subject.uri) && !isEsco(object.uri) ? 'subject' : 'object'
  return subjects > objects ? 'subject' : 'object'
}

function turned(statement: LinkedStatement): LinkedStatement {
  const { subject, object, relation } = statement
  return { ...statement, subject: object, object: subject, relation: relation && inverse(relation) }
}

type LeftOut = { code: 'unknown-target' | 'target-without-source'; value: string; message: string } & {
  severity: 'error' | 'warning'
}

/** A statement that reads from source to target → a row of the crosswalk, or why it is none. */
function rowOf(
  set: LinkedSet,
  { subject, object, relation, printed, note, line }: LinkedStatement,
  shared: ReadonlySet<string>,
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
  const named = target === null ? null : set.nameOf(object!).labels[0]?.text
  return {
    line,
    source: shared.has(source.key) ? { ...source, key: subject! } : source,
    target: target === null ? null : { uri: target, label: named ?? '', kind: targetKindOf(target) },
    relation: target === null ? null : relation,
    printed,
    note,
  }
}

/** A concept that the file gives no title is called by its code; `linkedCrosswalk` says so. */
function sourceNamed(set: LinkedSet, uri: string): CrosswalkSource | null {
  const { labels, notation } = set.nameOf(uri)
  const named = labels.length > 0 ? [...labels] : [{ language: null, text: notation ?? lastPart(uri) }]
  return sourceOf(uri, notation ?? '', named)
}

/** One for all: a format without titles would give one for each mapping. */
function untitled(file: string, set: LinkedSet, sources: readonly string[]): Problem[] {
  const nameless = [...new Set(sources)].filter((uri) => set.nameOf(uri).labels.length === 0)
  if (nameless.length === 0) return []
  const message =
    `The file has no titles for ${nameless.length} concepts of the classification, which are called by their codes ` +
    'unless that version is loaded already.'
  return [makeProblem({ file, value: nameless[0]!, code: 'untitled-concepts', message, severity: 'warning' })]
}
