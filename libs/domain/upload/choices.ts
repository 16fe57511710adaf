import type { Direction } from '../taxonomy/mapping'
import type { ColumnRole } from './classification/column-roles'
import type { TargetKind } from './crosswalk/crosswalk'
import type { Encoding } from './decode'
import type { Delimiter } from './table'

export const uploadKinds = ['esco', 'classification', 'crosswalk'] as const
export type UploadKind = (typeof uploadKinds)[number]

/** Those that have none below them, all, or those at one level of the hierarchy, counted from 1 at its top. */
export type MappedLevels = 'leaves' | 'all' | number

/** What a person decided about an upload; whatever is left out is proposed from the content. */
export interface UploadChoices {
  kind?: UploadKind
  /** Identity of the scheme; default `esco`, or a slug of the title. */
  schemeKey?: string
  title?: string
  version?: string
  /** Language of the texts that do not state their own. */
  language?: string
  encoding?: Encoding
  delimiter?: Delimiter
  sheet?: string
  /** Which concepts are to be mapped; the others only structure them. Default: `leaves`. */
  levels?: MappedLevels
  /** Role of each column, by its index in decimal digits. */
  columns?: Record<string, ColumnRole>
  /** The version of ESCO that a crosswalk leads to. */
  targetVersionId?: number
  /** Which way a crosswalk reads, for each kind of target it has. */
  directions?: Partial<Record<TargetKind, Direction>>
  goldName?: string
  /** Load the sound rows and leave out those with errors. */
  skipErrors?: boolean
}
