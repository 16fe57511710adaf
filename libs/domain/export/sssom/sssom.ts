import { stringify } from 'csv-stringify/sync'
import { directionSentence, includedSentence } from '../about'
import type { Cardinality, CrosswalkHead, CrosswalkSide, Statement, StatementBatches } from '../crosswalk-document'
import { editorialNote } from '../editorial-note'
import { uriOf } from '../identifiers'
import { relationFrom, sidesOf, subjectFirst, type End } from '../orientation'
import { Curies } from './curies'

/** SSSOM asks for a licence; this one says that none has been stated. */
const noLicence = 'https://w3id.org/sssom/license/unspecified'

const columns = [
  'subject_id',
  'subject_label',
  'predicate_id',
  'object_id',
  'object_label',
  'mapping_justification',
  'author_label',
  'reviewer_label',
  'mapping_date',
  'confidence',
  'mapping_cardinality',
  'comment',
] as const

type Row = Partial<Record<(typeof columns)[number], string>>

/**
 * SSSOM/TSV 1.1 (https://mapping-commons.github.io/sssom/spec-formats-tsv/): metadata as YAML behind `#`, then rows.
 * The first batch is read before the head is written, since the head names the prefixes of what follows.
 */
export async function* writeSssom(head: CrosswalkHead, batches: StatementBatches): AsyncGenerator<string> {
  let curies: Curies | null = null
  for await (const statements of batches) {
    if (!curies) {
      curies = new Curies(head, statements)
      yield opening(head, curies)
    }
    const known = curies
    yield tsv(statements.map((statement) => columnsOf(row(head, statement, known))))
  }
  if (!curies) yield opening(head, new Curies(head, []))
}

function opening(head: CrosswalkHead, curies: Curies): string {
  const [subject, object] = sidesOf(head)
  const { tool, run } = head
  const said: [string, string][] = [
    ['sssom_version', '1.1'],
    ['mapping_set_id', head.uri],
    ['mapping_set_title', head.name],
    [
      'mapping_set_description',
      [directionSentence(head), includedSentence(head), head.description].filter(Boolean).join(' '),
    ],
    ['mapping_set_version', head.version],
    ['publication_date', head.date],
    ['license', head.licence ?? noLicence],
    ...side('subject', subject, curies),
    ...side('object', object, curies),
    ['mapping_tool', tool.name],
    ['mapping_tool_version', tool.version],
    ...(run ? [['other', `Suggestions: ${run.model}, run ${run.id} of ${run.date}`] as [string, string]] : []),
  ]
  const lines = said.map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  if (head.author !== '') lines.push('creator_label:', `  - ${JSON.stringify(head.author)}`)
  const map = Object.entries(curies.map()).map(([prefix, namespace]) => `  ${prefix}: ${JSON.stringify(namespace)}`)
  return [...lines, 'curie_map:', ...map].map((line) => `#${line}\n`).join('') + tsv([columns])
}

function side(end: 'subject' | 'object', { uri, version }: CrosswalkSide, curies: Curies): [string, string][] {
  const source: [string, string] = [`${end}_source`, curies.shorten(uri)]
  return version === '' ? [source] : [source, [`${end}_source_version`, version]]
}

function row(head: CrosswalkHead, statement: Statement, curies: Curies): Row {
  const [subject, object] = subjectFirst(head, statement)
  const { provenance } = statement
  const [first, ...others] = provenance?.people ?? []
  const identifier = ({ concept, side: { uri } }: End) =>
    concept ? curies.shorten(uriOf(concept, { uri })) : 'sssom:NoTermFound'
  return {
    subject_id: identifier(subject),
    subject_label: subject.concept?.label,
    predicate_id: `skos:${relationFrom(head, statement) ?? 'mappingRelation'}`,
    object_id: identifier(object),
    object_label: object.concept?.label,
    mapping_justification: justification(statement),
    author_label: several(first ? [first.name] : []),
    reviewer_label: several(others.map(({ name }) => name)),
    mapping_date: first?.at.slice(0, 10),
    confidence: provenance?.score == null ? undefined : (Math.round(provenance.score) / 100).toFixed(2),
    mapping_cardinality: cardinality(head, statement),
    comment: editorialNote(statement),
  }
}

/** https://mapping-commons.github.io/semantic-mapping-vocabulary: people's own judgement unless we know better. */
function justification({ provenance }: Statement): string {
  if (provenance === null) return 'semapv:UnspecifiedMatching'
  return provenance.origin === 'bulk' ? 'semapv:SemanticSimilarityThresholdMatching' : 'semapv:ManualMappingCuration'
}

const turned: Record<Cardinality, Cardinality> = { '1:1': '1:1', '1:n': 'n:1', 'n:1': '1:n', 'n:n': 'n:n' }

function cardinality({ direction }: CrosswalkHead, statement: Statement): string | undefined {
  const fromSource = direction === 'source-to-target'
  if (!statement.target) return fromSource ? '1:0' : '0:1'
  const counted = statement.cardinality
  return counted && (fromSource ? counted : turned[counted])
}

/** Several values in one cell: joined by `|`, which a value must not hold unescaped. */
function several(values: readonly string[]): string {
  return values.map((value) => value.replaceAll('|', '\\|')).join('|')
}

function columnsOf(cells: Row): string[] {
  return columns.map((column) => (cells[column] ?? '').replace(/\s+/g, ' ').trim())
}

function tsv(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], { delimiter: '\t', record_delimiter: '\n' })
}
