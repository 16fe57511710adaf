import type { Evidence, MarkKind, MarkOrigin, Relation, ReviewAct, ReviewState } from '#domain'
import type { ConceptDetail, TargetSummary } from '../taxonomy/concept-sql'

export interface SuggestedTarget {
  rank: number
  /** 0 to 100. */
  score: number
  target: TargetSummary
  evidence: Evidence
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
  at: string
}

/** All that an expert needs to decide on one source concept. */
export interface ConceptPage {
  concept: ConceptDetail
  state: ReviewState
  /** What the reader may do now: at most one thing. */
  allowed: ReviewAct[]
  /** Blind review: others' answers and marks are left out until the reader has given an answer. */
  hidden: boolean
  runId: string | null
  suggestions: SuggestedTarget[]
  answers: PersonAnswer[]
  history: MarkEvent[]
}
