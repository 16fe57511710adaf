import { unguardFormula } from '../../export/formula-guard'
import type { Row, Table } from '../table'
import type { Crosswalk } from './crosswalk'
import { readRelation } from './relation'

/** Positions of the columns in a mapping table; -1 where there is none. */
export interface CrosswalkColumns {
  layout: Crosswalk['layout']
  targetUri: number
  /** Some tables leave the URI empty and write it as the URL. */
  targetUrl: number
  targetLabel: number
  sourceUri: number
  sourceId: number
  sourceLabels: { index: number; language: string | null }[]
  sourceDescription: number
  relation: number
  note: number
  names: string[]
}

export interface FoundHeader {
  /** Index into the table's rows. */
  index: number
  columns: CrosswalkColumns
}

/** The header row wherever it stands: the first row of the first 60 that names two classifications and a relation. */
export function findHeader(table: Table): FoundHeader | null {
  for (const [index, row] of table.rows.slice(0, 60).entries()) {
    const columns = readHeader(row)
    if (columns) return { index, columns }
  }
  return null
}

/** The columns a row names, in any case and near enough spelling, or `null` when it is not a header. */
export function readHeader(row: Row): CrosswalkColumns | null {
  const names = row.cells.map((cell) => cell.trim())
  const words = names.map((name) => name.toLowerCase().replace(/[\s_-]+/g, ' '))
  return euresColumns(names, words) ?? onetColumns(names, words) ?? listColumns(names, words)
}

const find = (words: string[], pattern: RegExp): number => words.findIndex((word) => pattern.test(word))

/** `Classification 1 URI … Mapping relation`. Classification 1 is ESCO in every published file. */
function euresColumns(names: string[], words: string[]): CrosswalkColumns | null {
  const relation = find(words, /relation|type of match/)
  const side = (number: 1 | 2, what: string): RegExp => new RegExp(`clas+if\\w*n? ?${number} (${what})`)
  const targetUri = first(find(words, side(1, 'uri')), find(words, side(1, 'id')))
  const labels = labelColumns(words, side(2, '(alt|pref\\w*) ?lab\\w*|label|title|name'))
  if (relation < 0 || targetUri < 0 || labels.length === 0) return null
  return {
    layout: 'eures',
    targetUri,
    targetUrl: find(words, side(1, 'url')),
    targetLabel: find(words, side(1, 'pref\\w* ?lab\\w*|label|title')),
    sourceUri: find(words, side(2, 'uri')),
    sourceId: find(words, side(2, 'id|code')),
    sourceLabels: labels,
    sourceDescription: find(words, side(2, 'desc')),
    relation,
    note: find(words, /note|comment/),
    names,
  }
}

/** `Classification 2 PrefLabel FR` names its language; two label columns are two languages of one title. */
function labelColumns(words: string[], pattern: RegExp): CrosswalkColumns['sourceLabels'] {
  const found = words.flatMap((word, index) => (pattern.test(word) ? [{ index, word }] : []))
  return found.map(({ index, word }) => ({ index, language: / ([a-z]{2})$/.exec(word)?.[1] ?? null }))
}

/** `O*NET Id, O*NET Title, …, ESCO or ISCO URI, …, Type of Match`. */
function onetColumns(names: string[], words: string[]): CrosswalkColumns | null {
  const sourceId = find(words, /^o\*?net.* (id|code)$/)
  const title = find(words, /^o\*?net.* title$/)
  const targetUri = find(words, /esco.* uri$/)
  const relation = find(words, /match|relation/)
  if ([sourceId, title, targetUri, relation].some((position) => position < 0)) return null
  return {
    layout: 'onet',
    targetUri,
    targetUrl: -1,
    targetLabel: find(words, /esco.* title$/),
    sourceUri: -1,
    sourceId,
    sourceLabels: [{ index: title, language: 'en' }],
    sourceDescription: find(words, /^o\*?net.* description$/),
    relation,
    note: -1,
    names,
  }
}

/** `source id, source code, source label, source description, relation, ESCO URI, …`: a plain list of pairs. */
function listColumns(names: string[], words: string[]): CrosswalkColumns | null {
  const title = find(words, /^source (pref\w* ?)?(label|title)$/)
  const targetUri = find(words, /^(esco|target) (uri|id)$/)
  const relation = find(words, /^(mapping )?relation$/)
  if ([title, targetUri, relation].some((position) => position < 0)) return null
  return {
    layout: 'list',
    targetUri,
    targetUrl: -1,
    targetLabel: find(words, /^(esco|target) (pref\w* ?)?(label|title)$/),
    sourceUri: find(words, /^source (uri|id)$/),
    sourceId: find(words, /^source (code|notation)$/),
    sourceLabels: [{ index: title, language: null }],
    sourceDescription: find(words, /^source description$/),
    relation,
    note: find(words, /^(note|comment)$/),
    names,
  }
}

function first(...positions: number[]): number {
  return positions.find((position) => position >= 0) ?? -1
}

/** The `key,value` rows above the header; only the first value of a row counts. */
export function readMetadata(rows: readonly Row[]): Record<string, string> {
  const metadata: Record<string, string> = {}
  for (const row of rows) {
    const [key = '', value = ''] = row.cells.map((cell) => unguardFormula(cell.trim()))
    if (key !== '' && readRelation(key) === null) metadata[key] ??= value
  }
  return metadata
}
