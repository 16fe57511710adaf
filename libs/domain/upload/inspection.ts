import type { ConceptRecord, SchemeRecord } from '../taxonomy/concept'
import type { UploadKind } from './choices'
import { countLevels, type LevelCounts } from './classification/structure'
import type { ColumnProposal } from './classification/propose-columns'
import { judgeDirections, type DirectionFinding } from './crosswalk/direction'
import type { LinkedFormat } from './linked/format'
import type { ReadUpload } from './read-upload'
import type { Row } from './table'

/** What will be loaded when the person confirms, and what was decided from the content on the way. */
export interface Inspection {
  kind: UploadKind
  title: string
  version: string | null
  languages: string[]
  counts: Record<string, number>
  /** Of a classification with a hierarchy: what each choice of levels would map. */
  levels?: LevelCounts
  /** Of linked data; a table says how it was read in `table`. */
  format?: LinkedFormat
  table?: {
    /** `xlsx` for a workbook. */
    encoding: string
    delimiter: string | null
    /** 1-based; 0 when the table has no header. */
    headerLine: number
    sheet?: string
    columns: ColumnProposal[]
    rows: number
    /** The first rows below the header; none of a mapping table, nor in what an earlier release stored. */
    first?: Row[]
  }
  crosswalk?: { metadata: Record<string, string>; directions: DirectionFinding[] }
  preview: ConceptPreview[]
}

export interface ConceptPreview {
  notation: string | null
  title: string
  language: string
  iscoGroup: string | null
  broader: string | null
  alternatives: string[]
  description: string | null
}

/** Summary of what was read, for the page that asks for confirmation; `null` when nothing could be read. */
export function summarise(read: ReadUpload): Inspection | null {
  const { kind, record, crosswalk, table, format } = read
  if (!kind) return null
  return {
    kind,
    title: record?.title ?? '',
    version: record?.version || null,
    languages: record?.languages.filter((language) => language !== '') ?? [],
    counts: { ...(record ? countsOf(record) : {}), ...(crosswalk ? { mappings: crosswalk.rows.length } : {}) },
    ...(kind === 'classification' && record ? levelsOf(record) : {}),
    ...(format ? { format } : {}),
    ...(table
      ? {
          table: {
            encoding: table.table.encoding ?? 'xlsx',
            delimiter: table.table.delimiter,
            headerLine: table.headerLine,
            ...(table.table.sheet === null ? {} : { sheet: table.table.sheet }),
            columns: table.columns,
            rows: table.rows,
            first: table.first,
          },
        }
      : {}),
    ...(crosswalk
      ? { crosswalk: { metadata: crosswalk.metadata, directions: judgeDirections(crosswalk.rows, crosswalk.metadata) } }
      : {}),
    preview: record ? previewOf(record) : [],
  }
}

function levelsOf({ concepts }: SchemeRecord): Pick<Inspection, 'levels'> {
  const levels = countLevels(concepts)
  return levels.each.length > 1 ? { levels } : {}
}

/** Concepts by kind, and their texts: `occupation: 2942, group: 619, labels: 30411`. */
export function countsOf(record: SchemeRecord): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind, labels, notes } of record.concepts) {
    counts[kind] = (counts[kind] ?? 0) + 1
    counts.labels = (counts.labels ?? 0) + labels.length
    counts.notes = (counts.notes ?? 0) + notes.length
  }
  return counts
}

function previewOf(record: SchemeRecord): ConceptPreview[] {
  const notations = new Map(record.concepts.map((concept) => [concept.key, concept.notation ?? concept.key]))
  const mapped = record.concepts.filter((concept) => concept.kind === 'occupation')
  return (mapped.length > 0 ? mapped : record.concepts).slice(0, 10).map((concept) => preview(concept, notations))
}

function preview(concept: ConceptRecord, notations: Map<string, string>): ConceptPreview {
  const title = concept.labels.find((label) => label.kind === 'preferred')
  const parent = concept.broader[0]
  return {
    notation: concept.notation,
    title: title?.text ?? '',
    language: title?.language ?? '',
    iscoGroup: concept.iscoGroup,
    broader: parent === undefined ? null : (notations.get(parent) ?? parent),
    alternatives: concept.labels.filter((label) => label.kind === 'alternative').map((label) => label.text),
    description: concept.notes.find((note) => note.kind === 'description')?.text ?? null,
  }
}
