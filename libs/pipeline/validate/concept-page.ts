import type { Evidence, MarkKind, MarkOrigin, Relation, ReviewAct, ReviewState } from '#domain'
import type { ConceptDetail, TargetSummary } from '../taxonomy/concept-sql'

export interface SuggestedTarget {
  rank: number
  /** 0 to 100: the chance that an expert accepts it. */
  score: number
  target: TargetSummary
  /** How the two relate, most likely, read SOURCE relation TARGET; null where the run is older than such proposals. */
  proposal: { relation: Relation; probability: number } | null
  evidence: Evidence
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
}

export interface PersonAnswer {
  user: { id: string; name: string }
  round: 1 | 2 | 3
  verdicts: { targetId: number; targetTitle: string; targetNotation: string | null; relation: Relation }[]
  none: { reason: string } | null
  /** When its last mark was given; ISO 8601. */
  at: string
}

export interface MarkEvent {
  id: number
  user: { id: string; name: string }
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
  at: string
}

/** All that an expert needs to decide on one source concept. */
export interface ConceptPage extends Suggestions {
  concept: ConceptDetail
  state: ReviewState
  /** What the reader may do now: at most one thing. */
  allowed: ReviewAct[]
  /** Blind review: others' answers and marks are left out until the reader has given an answer. */
  hidden: boolean
  runId: string | null
  answers: PersonAnswer[]
  history: MarkEvent[]
}
