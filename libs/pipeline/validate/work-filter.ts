import type { CarryCode, Relation, WarningCode } from '#domain'

export const workLists = [
  'to-do',
  'mine',
  'to-review',
  'disputed',
  'asked',
  'later',
  'no-target',
  'warnings',
  'changed',
  'done',
  'all',
] as const
/**
 * `mine`: assigned to the reader, who may still have something to say. `asked`: a comment asks the reader, who has not
 * said anything since. `changed`: a release changed something that an earlier answer depends on, and nobody has looked at
 * it since. `later`: put aside by the reader. `no-target`: what counts is that nothing fits.
 */
export type WorkListName = (typeof workLists)[number]

export const workOrders = ['file', 'frequency', 'score', 'unsure'] as const
export type WorkOrder = (typeof workOrders)[number]

/** Which concepts of a project are meant, by the names that the API and the address of the page use for it. */
export interface WorkFilter {
  list: WorkListName
  warning?: WarningCode
  /** Why a release asks to look at it. */
  reason?: CarryCode
  /** Chance of the first suggestion in percent, `90-100`: the upper end belongs to it only at 100. */
  score?: string
  /** Beginning of the ISCO group that the concept declares, else of that of its first suggestion. */
  isco?: string
  /** Id of a group of the source classification: what stands below it, at any depth. */
  branch?: number
  /** Id of the person it is assigned to. */
  assignee?: string
  'nothing-fits'?: 'likely'
  /** Beginning of the code, or words of a title. */
  query?: string
  /** What counts holds a mapping of this relation. */
  mapped?: Relation
  /** Beginning of the ISCO group of a target that what counts maps it to. */
  group?: string
  /** Id of a target that what counts maps it to. */
  target?: number
  /** Day, in UTC, on which it became final as it is now: YYYY-MM-DD. */
  decided?: string
  /** Someone accepted the suggestion of this rank, or what they found by `search`. */
  rank?: string
  /** Relations, `exactMatch,broadMatch`: the first and the second person first gave these to the same target. */
  differs?: string
  /** Id of a person who gave one of its answers. */
  by?: string
  /** Default: that of the file. */
  order?: WorkOrder
}
