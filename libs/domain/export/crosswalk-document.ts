import type { ConceptKind } from '../taxonomy/concept'
import type { Direction, Relation } from '../taxonomy/mapping'
import type { MarkOrigin } from '../validate/answer'

/** What a table can hold beyond the mappings that are agreed. */
export const includable = ['none', 'unreviewed', 'disputed', 'comments', 'provenance'] as const
export type Includable = (typeof includable)[number]

/** One of the two classifications of a crosswalk. */
export interface CrosswalkSide {
  /** Of the scheme: `esco`. */
  key: string
  /** Identity of the scheme: its own address, else one that this service gave it (`schemeUri`). */
  uri: string
  /** The scheme's own address; null where its publisher gave none. */
  landingPage: string | null
  title: string
  version: string
  /** BCP 47 tag of the titles that the crosswalk carries. */
  language: string
  conceptType: ConceptKind
}

/** What a mapping table says about itself, whatever the format. */
export interface CrosswalkHead {
  /** Persistent address of the crosswalk: its identity in linked data. */
  uri: string
  name: string
  description: string
  author: string
  version: string
  /** YYYY-MM-DD */
  date: string
  /** Address of the licence; null where its owner has stated none. */
  licence: string | null
  /** Which side is the subject of the relations in the file. */
  direction: Direction
  included: readonly Includable[]
  source: CrosswalkSide
  target: CrosswalkSide
  tool: { name: string; version: string }
  /** The run whose suggestions the experts judged; null where there was none. */
  run: { id: string; model: string; date: string } | null
}

/** A concept as a mapping table names it. `uriOf` says what identifies it in linked data. */
export interface ConceptRef {
  /** Identity within its scheme. */
  key: string
  /** As its publisher states it; null where there is none. */
  uri: string | null
  notation: string | null
  label: string
  /** BCP 47 tag of the label; null where nobody knows. */
  language: string | null
}

/** `final`: agreed or settled; `provisional`: nobody has reviewed it; `disputed`: two people disagree. */
export type StatementStanding = 'final' | 'provisional' | 'disputed'

export interface StatementProvenance {
  /** Who answered first, who reviewed, who settled, in this order; `at` in ISO 8601. Empty unless asked for. */
  people: readonly { name: string; at: string }[]
  /** How the first of them came to the target. */
  origin: MarkOrigin | 'bulk' | null
  /** The published table that says so; absent where people here decided. */
  adoptedFrom?: string
  /** Place among the suggestions, from 1; null when it was none. */
  rank: number | null
  /** 0–100: the chance that was given to the suggestion. */
  score: number | null
}

/** Whether source and target have other mappings in the table, source first: `n:1` joins several sources to one target. */
export type Cardinality = '1:1' | '1:n' | 'n:1' | 'n:n'

/** One row of a mapping table. Without a target it says that none is suitable. */
export interface Statement {
  source: ConceptRef
  target: ConceptRef | null
  /** Reads SOURCE relation TARGET; null without a target. */
  relation: Relation | null
  standing: StatementStanding
  /** Why no target is suitable; '' where there is one. */
  reason: string
  /** Remarks of the publisher of an imported table; '' for none. */
  note: string
  comments: readonly { name: string; at: string; text: string }[]
  /** Absent where nobody counted, and without a target. */
  cardinality?: Cardinality
  /** null where it is not known. */
  provenance: StatementProvenance | null
}

/** A file is written while the rest of its statements is still being read. */
export type StatementBatches = AsyncIterable<readonly Statement[]>
