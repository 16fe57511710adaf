import type { Evidence } from '../../suggest/suggestion'
import type { Relation } from '../../taxonomy/mapping'
import type { ConceptRef } from '../crosswalk-document'

/** One suggestion of a run with all that is known of it, for people who measure. */
export interface Candidate {
  source: ConceptRef
  target: ConceptRef
  /** From 1, the best. */
  rank: number
  /** 0–100: the chance that an expert accepts it. */
  score: number
  /** The relation it probably has, read SOURCE relation TARGET, and its own chance, 0–1. */
  relation: Relation | null
  relationProbability: number | null
  /** Whether decisions had moved it. */
  learned: boolean
  /** What the mapping table says of the pair, read SOURCE relation TARGET; null where it says nothing. */
  decided: { relation: Relation; standing: 'final' | 'provisional' } | null
  evidence: Evidence
}

export type CandidateBatches = AsyncIterable<readonly Candidate[]>
