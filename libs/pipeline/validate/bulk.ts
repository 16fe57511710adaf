import type { Relation } from '#domain'
import type { WorkFilter } from './work-filter'

/** Which first suggestions are to be accepted at once. */
export interface BulkCriteria {
  /** The least chance in percent that an expert accepts the suggestion. */
  chance: number
  /** Whether title and label have to be the same words, in whatever order. */
  sameWords: boolean
  /** The relation proposed, which is accepted with it; read SOURCE relation TARGET. */
  relation: Relation
  /** Whether to leave out targets that would become the exact match of several sources. */
  oneToOne: boolean
  /** The list within which to look. */
  filter: WorkFilter
}

/** A concept that nobody has looked at, with the suggestion that fits the criteria. */
export interface BulkCandidate {
  conceptId: number
  notation: string | null
  title: string
  targetId: number
  targetNotation: string | null
  targetTitle: string
  /** 0 to 100. */
  chance: number
  /** The label of the target that speaks for it. */
  label: { text: string; language: string; kind: 'preferred' | 'alternative' }
  /** Whether it was drawn to be checked first. */
  sample: boolean
}

export interface BulkPreview {
  /** The run whose suggestions these are; null where none has finished. */
  runId: string | null
  /** How many fit; those beyond the first `atMost` are for another act. */
  total: number
  items: BulkCandidate[]
}

/** What a person has seen and asks for. */
export interface NewBulk {
  criteria: BulkCriteria
  runId: string
  /** Concepts with the targets seen for them, and nothing else, are accepted: as far as they still fit. */
  pairs: [conceptId: number, targetId: number][]
  /** What the person said of the sample. */
  checked: { right: number; wrong: number }
}

/** Many suggestions accepted by one act of one person. */
export interface BulkAct {
  id: string
  user: { id: string; name: string }
  /** ISO 8601. */
  at: string
  criteria: BulkCriteria
  /** Concepts on the list when the button was pressed. */
  size: number
  status: 'accepting' | 'accepted' | 'undoing' | 'undone'
  checked: { right: number; wrong: number }
  /** Answered by the act and not taken back. */
  accepted: number
  /** Not answered: a person was faster, or the act was undone before it came to them. */
  passed: number
  /** Taken back. */
  withdrawn: number
  /** Not taken back, because somebody has spoken since. */
  kept: number
}

/** More than this nobody has looked over before pressing a button. */
export const atMost = 2000

/** Concepts drawn to be checked first. */
export const sampleSize = 20
