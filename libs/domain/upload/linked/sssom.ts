import { parse } from 'yaml'
import type { Problem } from '../../problem'
import { readRelation } from '../crosswalk/relation'
import { readDelimited, type Row } from '../delimited'
import type { ProblemCode } from '../expectations'
import { soundText } from '../../controls'
import { makeProblem } from '../problems'
import { isBlank } from '../table'
import {
  lastPart,
  noScheme,
  type LinkedName,
  type LinkedScheme,
  type LinkedSet,
  type LinkedStatement,
} from './statements'

const noTerm = 'sssom:NoTermFound'

/** Prefixes that need not be declared (https://mapping-commons.github.io/sssom/spec-model/#identifiers). */
const builtIn: Record<string, string> = {
  owl: 'http://www.w3.org/2002/07/owl#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  semapv: 'https://w3id.org/semapv/vocab/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  sssom: 'https://w3id.org/sssom/',
}

/** SSSOM/TSV (https://mapping-commons.github.io/sssom/spec-formats-tsv/): YAML behind `#`, then rows. */
export function readSssom(file: string, text: string): LinkedSet {
  const [, head = '', body = ''] = /^((?:#[^\r\n]*(?:\r\n|\r|\n))*)([\s\S]*)$/.exec(text) ?? []
  const above = head === '' ? 0 : head.split(/\r\n|\r|\n/).length - 1
  const metadata = readMetadata(file, head)
  const { rows, problems } = readDelimited(file, body, '\t')
  const [header, ...data] = rows.map((row) => ({ ...row, line: row.line + above }))
  const reader = new RowReader(file, header?.cells ?? [], metadata.value)
  const statements = data.filter((row) => !isBlank(row)).flatMap((row) => reader.read(row) ?? [])
  const own = problems.map((problem) => ({ ...problem, line: problem.line && problem.line + above }))
  return {
    title: textOf(metadata.value['mapping_set_title']),
    subject: schemeOf(metadata.value, 'subject', reader),
    object: schemeOf(metadata.value, 'object', reader),
    statements,
    nameOf: (uri) => reader.names.get(uri) ?? { labels: [], notation: null },
    problems: [...metadata.problems, ...own, ...reader.problems],
  }
}

type Metadata = Record<string, unknown>

function readMetadata(file: string, head: string): { value: Metadata; problems: Problem[] } {
  const yaml = head.replace(/\r\n?/g, '\n').replace(/^#/gm, '')
  try {
    const value: unknown = parse(yaml)
    return { value: isRecord(value) ? value : {}, problems: [] }
  } catch (error) {
    const message = `The metadata behind “#” are not YAML: ${(error as Error).message.split('\n')[0]}`
    const line = (error as { linePos?: [{ line: number }] }).linePos?.[0].line ?? 1
    return { value: {}, problems: [makeProblem({ file, line, code: 'unreadable-metadata', message })] }
  }
}

function isRecord(value: unknown): value is Metadata {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? soundText(String(value)) : ''
}

function schemeOf(metadata: Metadata, end: 'subject' | 'object', reader: RowReader): LinkedScheme {
  const source = textOf(metadata[`${end}_source`])
  if (source === '') return noScheme
  const uri = reader.expand(source)
  return { uri, title: lastPart(uri ?? source), version: textOf(metadata[`${end}_source_version`]) }
}

class RowReader {
  readonly names = new Map<string, LinkedName>()
  readonly problems: Problem[] = []
  private readonly prefixes: Map<string, string>

  constructor(
    private readonly file: string,
    private readonly columns: readonly string[],
    metadata: Metadata,
  ) {
    const declared = isRecord(metadata['curie_map']) ? Object.entries(metadata['curie_map']) : []
    this.prefixes = new Map([
      ...Object.entries(builtIn),
      ...declared.map(([key, value]) => [key, textOf(value)] as const),
    ])
  }

  /** @returns null for a row that states no mapping; `problems` says why */
  read(row: Row): LinkedStatement | null {
    if (/^not$/i.test(this.cell(row, 'predicate_modifier'))) {
      const message = 'The row says that a relation does not hold: it was left out.'
      return this.leaveOut(row, 'predicate_modifier', 'negated-mapping', message, 'warning')
    }
    const printed = this.cell(row, 'predicate_id')
    const subject = this.concept(row, 'subject')
    const object = this.concept(row, 'object')
    if (subject === undefined || object === undefined) return null
    const note = this.cell(row, 'comment') || null
    const base = { subject, object, printed, note, line: row.line }
    if (subject === null && object === null) {
      return this.leaveOut(row, 'subject_id', 'no-source', 'The row names no concept on either side.')
    }
    if (subject === null || object === null) return { ...base, relation: null }
    const relation = readRelation(this.expand(printed) ?? printed)
    if (relation !== null && relation !== 'none') return { ...base, relation }
    const message = 'Expected skos:exactMatch, skos:broadMatch, skos:narrowMatch or skos:closeMatch.'
    return this.leaveOut(row, 'predicate_id', 'unknown-relation', message)
  }

  /** The address a CURIE stands for, or the address itself; null for a prefix that is not declared. */
  expand(identifier: string): string | null {
    const [, prefix, local] = /^([A-Za-z_][\w.-]*):(.*)$/.exec(identifier) ?? []
    const namespace = prefix === undefined ? undefined : this.prefixes.get(prefix)
    if (namespace !== undefined) return namespace + local!
    return /^(https?|urn):/i.test(identifier) ? identifier : null
  }

  /** The concept on one side; null where the row says that there is none, undefined where it cannot be understood. */
  private concept(row: Row, end: 'subject' | 'object'): string | null | undefined {
    const written = this.cell(row, `${end}_id`)
    if (written === noTerm) return null
    const uri = this.expand(written)
    if (uri === null) {
      const message =
        written === '' ? 'The row names no concept here.' : 'The prefix is not declared in “curie_map” of the metadata.'
      this.leaveOut(row, `${end}_id`, written === '' ? 'no-source' : 'unknown-prefix', message)
      return undefined
    }
    const label = this.cell(row, `${end}_label`)
    if (!this.names.has(uri) && label !== '') {
      this.names.set(uri, { labels: [{ language: null, text: label }], notation: null })
    }
    return uri
  }

  private cell(row: Row, column: string): string {
    return soundText(row.cells[this.columns.indexOf(column)] ?? '').trim()
  }

  private leaveOut(
    row: Row,
    column: string,
    code: ProblemCode,
    message: string,
    severity: Problem['severity'] = 'error',
  ): null {
    const value = this.cell(row, column)
    this.problems.push(makeProblem({ file: this.file, line: row.line, column, value, code, message, severity }))
    return null
  }
}
