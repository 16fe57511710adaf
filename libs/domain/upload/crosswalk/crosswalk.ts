import type { LinkedFormat } from '../linked/format'
import type { Relation } from '../../taxonomy/mapping'

/** What kind of ESCO concept a row points at; direction is judged for each apart, since one file can mix both. */
export type TargetKind = 'occupation' | 'group'

export const targetKinds: readonly TargetKind[] = ['occupation', 'group']

/** The national side of a row. */
export interface CrosswalkSource {
  /** Identity within the table: the code, else the URI, else the title. */
  key: string
  uri: string | null
  notation: string | null
  /** The titles the row gives, one for each label column, with the language where a header names it. */
  labels: { language: string | null; text: string }[]
  description: string | null
}

/** The ESCO side of a row. */
export interface CrosswalkTarget {
  uri: string
  label: string
  kind: TargetKind
}

/** One statement as its publisher printed it; who is the subject of the relation is not in the file. */
export interface CrosswalkRow {
  /** null where the file's format does not let us tell. */
  line: number | null
  source: CrosswalkSource
  /** `null`, with `relation` null, for a source without a suitable target. */
  target: CrosswalkTarget | null
  relation: Relation | null
  /** The relation as printed. */
  printed: string
  note: string | null
}

export interface Crosswalk {
  /** `list`: a plain list of pairs with a source and a target column each. */
  layout: 'eures' | 'onet' | 'list' | LinkedFormat
  /** The key–value head of the file, as printed. */
  metadata: Record<string, string>
  headerLine: number
  rows: CrosswalkRow[]
}
