import type { ChangeCounts, CrosswalkHead, Relation, StatementChange } from '#domain'

/** `members`: of the project, and administrators. */
export const visibilities = ['everyone', 'members'] as const
export type Visibility = (typeof visibilities)[number]

/** What a version holds, counted. */
export interface PublicationCounts {
  mappings: number
  /** Sources and targets that are mapped. */
  sources: number
  targets: number
  /** Sources for which nothing fits. */
  withoutTarget: number
  relations: Record<Relation, number>
}

/** One version among others. */
export interface PublicationSummary {
  number: number
  /** ISO 8601 */
  publishedAt: string
  note: string
  visibility: Visibility
  counts: PublicationCounts
  /** Against the version before; null for the first. */
  changes: ChangeCounts | null
}

/** The versions of a project, newest first, for those who work in it. */
export interface ProjectPublications {
  /** null before the first version. */
  slug: string | null
  versions: (PublicationSummary & { publishedBy: string; licence: string | null })[]
}

/** A version as its page shows it. */
export interface Publication extends PublicationSummary {
  id: string
  slug: string
  head: CrosswalkHead
  /** All versions that the reader may see, newest first. */
  versions: Pick<PublicationSummary, 'number' | 'publishedAt' | 'note'>[]
}

/** What would be published now, and what the person who publishes should know. */
export interface NextPublication {
  number: number
  /** Below which the version will be found; a proposal while `hasAddress` is false. */
  slug: string
  hasAddress: boolean
  /** Where it will be found, but for the slug. */
  base: string
  counts: PublicationCounts
  /** Against the version before; null when there is none. */
  changes: ChangeCounts | null
  /** Of the project; while it states none, of the version before. */
  licence: string | null
  /** Concepts with a warning. */
  warnings: number
  /** Concepts that are not finished, and so not in it. */
  open: { toDo: number; toReview: number; disputed: number }
}

export interface NewPublication {
  note: string
  /** Address of the licence; null where none is stated; where absent, as `NextPublication` says. */
  licence?: string | null
  visibility: Visibility
  /** Whether the version names the people who decided. */
  names: boolean
  /** Taken for the first version only. */
  slug?: string
}

/** Part of a change list. `counts` are of the whole. */
export interface ChangePage {
  counts: ChangeCounts
  items: StatementChange[]
}
