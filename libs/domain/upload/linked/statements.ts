import type { Problem } from '../../problem'
import type { Relation } from '../../taxonomy/mapping'

/** One mapping of a file that says itself what is subject and what is object. */
export interface LinkedStatement {
  /** null on one side: the file says that nothing fits the other. */
  subject: string | null
  object: string | null
  /** Reads SUBJECT relation OBJECT; null where nothing fits. */
  relation: Relation | null
  printed: string
  note: string | null
  /** Where it is written; null where a format has no lines to speak of. */
  line: number | null
}

/** What a file calls a concept. */
export interface LinkedName {
  labels: { language: string | null; text: string }[]
  notation: string | null
}

export interface LinkedScheme {
  uri: string | null
  title: string
  version: string
}

/** A set of mappings as read, before anybody knows which of its sides is the one to be mapped. */
export interface LinkedSet {
  title: string
  subject: LinkedScheme
  object: LinkedScheme
  statements: LinkedStatement[]
  nameOf(uri: string): LinkedName
  problems: Problem[]
}

export const noScheme: LinkedScheme = { uri: null, title: '', version: '' }

/** Name of what an address names, for want of a title: its last segment. */
export function lastPart(uri: string): string {
  const part = /([^/#:]+)[/#:]*$/.exec(uri)?.[1] ?? uri
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
