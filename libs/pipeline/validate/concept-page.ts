import type { Evidence, MarkKind, MarkOrigin, ProjectRole, Relation, ReviewAct, ReviewState } from '#domain'
import type { Earlier } from '../release/earlier'
import type { ConceptDetail, TargetSummary } from '../taxonomy/concept-sql'

export interface SuggestedTarget {
  rank: number
  /** 0 to 100: the chance that an expert accepts it. */
  score: number
  target: TargetSummary
  /** How the two relate, most likely, read SOURCE relation TARGET; null where the run is older than such proposals. */
  proposal: { relation: Relation; probability: number } | null
  evidence: Evidence
  /** How many of the concept's siblings that are mapped went to the target's ISCO group, where any did. */
  siblings: { here: number; decided: number } | null
}

/** The suggestions of one concept as the latest finished run made them, or as decisions have moved them since. */
export interface Suggestions {
  suggestions: SuggestedTarget[]
  /** 0 to 100: the chance that no target fits; null where the run is older than such predictions. */
  noneProbability: number | null
  /** Whether decisions moved what is shown. */
  learned: boolean
  /** Where they did: places and scores as the run made them. */
  before: { targetId: number; rank: number; score: number }[] | null
  /** To how many of the project's decisions chances are adapted by now, where they are shown so. */
  adaptedTo: number
}

export interface Person {
  id: string
  name: string
}

export interface PersonAnswer {
  user: Person
  round: 1 | 2 | 3
  verdicts: { targetId: number; targetTitle: string; targetNotation: string | null; relation: Relation }[]
  none: { reason: string } | null
  /** When its last mark was given; ISO 8601. */
  at: string
}

export interface MarkEvent {
  id: number
  user: Person
  kind: MarkKind
  targetId: number | null
  targetTitle: string | null
  relation: Relation | null
  reason: string | null
  comment: string | null
  origin: MarkOrigin | null
  rank: number | null
  score: number | null
  /** Whether rank and score are those of a suggestion that decisions had moved. */
  learned: boolean
  /** Whether it is part of one act on many concepts. */
  bulk: boolean
  /** Whether it was given in an earlier project and taken over. */
  carried: boolean
  at: string
}

/** Another concept of the same group, with what counts for it now. */
export interface Sibling {
  id: number
  notation: string | null
  title: string
  state: ReviewState
  /** How many places behind the concept it stands in the file; before it: negative. */
  away: number
  nothingFits: boolean
  matches: { targetId: number; title: string; notation: string | null; relation: Relation }[]
}

/** Something said about the concept beside the marks. */
export interface ConceptComment {
  id: number
  user: Person
  text: string
  /** Of a remark on the wording of a target. */
  target: { id: number; notation: string | null; title: string } | null
  /** Who is asked, and whether they have said anything about the concept since. */
  mentions: (Person & { answered: boolean })[]
  /** Whether nobody who is asked still owes an answer. */
  answered: boolean
  at: string
}

/** A rule of consistency that the mappings of the concept break, and the target at which they do. */
export interface ConceptWarning {
  code: string
  targetId: number
  targetTitle: string
}

/** What lies around one concept: its neighbours, and the people who work on it. */
export interface Surroundings {
  /** In the order of the file, the nearest of them where there are many. */
  siblings: Sibling[]
  /** Whose concept it is to answer, who said so, and when. */
  assignee: (Person & { by: Person; at: string }) | null
  /** Whether the reader wants to look at it later. */
  postponed: boolean
  warnings: ConceptWarning[]
  /** Oldest first. Blind: of others, only those that ask the reader. */
  comments: ConceptComment[]
  /** Whom a comment can ask. */
  people: (Person & { role: ProjectRole })[]
}

/** All that an expert needs to decide on one source concept. */
export interface ConceptPage extends Suggestions, Surroundings {
  concept: ConceptDetail
  state: ReviewState
  /** What the reader may do now: at most one thing. */
  allowed: ReviewAct[]
  /** Blind review: others' answers and marks are left out until the reader has given an answer. */
  hidden: boolean
  runId: string | null
  answers: PersonAnswer[]
  history: MarkEvent[]
  /** What an earlier project said, and what the release changed; null where none did. */
  earlier: Earlier | null
}
