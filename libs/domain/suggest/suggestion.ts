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
}

/** A target proposed for a source. `Target` is whatever the caller tells targets apart by. */
export interface Suggestion<Target = number> {
  target: Target
  /** 1 for the best. */
  rank: number
  /** 0 to 100: the combined similarity. It orders the targets of one source; it is not a probability. */
  score: number
  evidence: Evidence
}
