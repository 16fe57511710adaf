import type { SignalName } from '../rank/signals'
import type { Relation } from '../taxonomy/mapping'

/**
 * How a title and the label that speaks for a target are alike: the same text, the same words in another order,
 * partly the same words, or only the same meaning.
 */
export const likenesses = ['identical', 'same-words', 'similar-words', 'similar-meaning'] as const
export type Likeness = (typeof likenesses)[number]

/** Why a target was suggested. */
export interface Evidence {
  /** Nearness in meaning of the title to the target's nearest label: cosine, -1 to 1. */
  dense: number
  /** Likeness of spelling of the title to the target's most alike label: cosine, 0 to 1. */
  lexical: number
  /** The label that speaks most for the target. */
  label: { text: string; language: string; kind: 'preferred' | 'alternative' }
  how: Likeness
  /** Words of that label which the title has too, as written in the label. */
  sharedWords: string[]
  /** What each signal adds to the log-odds over the source's average candidate, to two digits. */
  signals: Partial<Record<SignalName, number>>
  /** The English label nearest to the title. */
  english?: string
  /** The published title nearest to the source's that was mapped to this target; `more`: how many others are near. */
  remembered?: { scheme: string; title: string; language: string; relation: Relation; more: number }
  /** The source's code, where it is the target's own code or extends it and that speaks for the target. */
  escoCode?: string
  /** Why the target's ISCO-08 group is expected for this source: its share among the groups expected. */
  isco?: { group: string; share: number; by: 'declared' | 'branch' }
  /** Another source of the scheme that fits this target better; speaks against it. */
  rival?: OtherSource
  /** The agreed decision that moved the target here. */
  decision?: OtherSource & { relation: Relation; by: 'title' | 'branch' }
}

/** A source of the same scheme, as a reason names it. */
export interface OtherSource {
  sourceId: number
  notation: string | null
  title: string
}

/** A target proposed for a source. `Target` is whatever the caller tells targets apart by. */
export interface Suggestion<Target = number> {
  target: Target
  /** 1 for the best. */
  rank: number
  /** 0 to 100: the calibrated chance in percent that an expert accepts it. */
  score: number
  evidence: Evidence
}
