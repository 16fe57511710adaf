import { PassThrough } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import ExcelJS from 'exceljs'
import type { Relation } from '../taxonomy/mapping'
import { guardFormula } from './formula-guard'

/** A target with what leads to it, as a list for people names it. */
export interface ReachedTarget {
  notation: string | null
  title: string
  uri: string
  /** From the root of the scheme to the direct parent: codes and titles. */
  path: readonly string[]
  mappings: readonly {
    notation: string | null
    title: string
    /** Reads SOURCE relation TARGET. */
    relation: Relation
    standing: 'provisional' | 'final'
  }[]
}

export const reachedTargetFormats = ['csv', 'xlsx'] as const
export type ReachedTargetFormat = (typeof reachedTargetFormats)[number]

type Batches = AsyncIterable<readonly ReachedTarget[]>

const columns = [
  'Target code',
  'Target title',
  'Place in the hierarchy',
  'Reached',
  'Source code',
  'Source title',
  'In words',
  'Review',
  'Target URI',
]

const inWords: Record<Relation, (source: string, target: string) => string> = {
  exactMatch: (source, target) => `“${source}” means the same as “${target}”`,
  closeMatch: (source, target) => `“${source}” is close to “${target}”`,
  broadMatch: (source, target) => `“${source}” is more specific than “${target}”`,
  narrowMatch: (source, target) => `“${source}” is more general than “${target}”`,
}

/** How a target is reached at best, in words. */
function reachOf({ mappings }: ReachedTarget): string {
  const has = (relation: Relation) => mappings.some((mapping) => mapping.relation === relation)
  if (mappings.length === 0) return 'not reached'
  if (has('exactMatch')) return 'by a concept that means the same'
  if (has('closeMatch')) return 'at best by a close concept'
  if (has('broadMatch') && has('narrowMatch')) return 'only by more specific and more general concepts'
  return has('broadMatch') ? 'only by more specific concepts' : 'only by more general concepts'
}

/** A row for each concept that leads to the target, one row where there is none. */
function rowsOf(target: ReachedTarget): string[][] {
  const own = [target.notation ?? '', target.title, target.path.join(' > '), reachOf(target)]
  if (target.mappings.length === 0) return [[...own, '', '', '', '', target.uri].map(guardFormula)]
  return target.mappings.map(({ notation, title, relation, standing }) =>
    [
      ...own,
      notation ?? '',
      title,
      inWords[relation](title, target.title),
      standing === 'final' ? 'agreed' : 'not reviewed',
      target.uri,
    ].map(guardFormula),
  )
}

/** A list of targets as a file, piece by piece. */
export function writeReachedTargets(format: ReachedTargetFormat, batches: Batches): AsyncIterable<string | Uint8Array> {
  return format === 'csv' ? writeCsv(batches) : writeXlsx(batches)
}

async function* writeCsv(batches: Batches): AsyncGenerator<string> {
  const lineEnds = { record_delimiter: '\r\n' } as const
  yield `\ufeff${stringify([columns], lineEnds)}`
  for await (const batch of batches) yield stringify(batch.flatMap(rowsOf), lineEnds)
}

async function* writeXlsx(batches: Batches): AsyncGenerator<Uint8Array> {
  const stream = new PassThrough({ highWaterMark: 1 << 20 })
  const written = fill(stream, batches).catch((error: Error) => stream.destroy(error))
  yield* stream as AsyncIterable<Uint8Array>
  await written
}

const widths = [14, 40, 60, 30, 14, 40, 60, 14, 60]

async function fill(stream: PassThrough, batches: Batches): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  const sheet = workbook.addWorksheet('Targets', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map((header, index) => ({ header, width: widths[index] ?? 20 }))
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
  for await (const batch of batches) {
    for (const row of batch.flatMap(rowsOf)) sheet.addRow(row).commit()
  }
  sheet.commit()
  await workbook.commit()
}
