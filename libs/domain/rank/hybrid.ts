/**
 * How much each signal counts. Measured on the published tables of DK, NL, PL and PT, where the optimum is flat: weights
 * chosen on any three give the fourth within .003 of MRR of what these give it (docs/adr/0005). `whole` compares the
 * source's title, or title with description, with the target's title and description; a description says more.
 */
export const hybridWeights = {
  /** Meaning: title against the nearest label of the target. */
  nearestLabel: 1,
  /** Meaning: title against the preferred label. Separates the ten occupations that share one alternative label. */
  preferredLabel: 0.5,
  /** Spelling: title against the most alike label. */
  spelling: 0.1,
  wholeByTitle: 0.5,
  wholeByDescription: 1,
} as const

/** Names the ranker in a run's parameters: a run can be repeated only with the ranker it was made with. */
export const ranker = { name: 'hybrid', version: 1, weights: hybridWeights } as const

/**
 * The score a person sees: the weighted mean of the similarities in percent, so that 100 is a target that is called
 * the same. Negative similarities mean nothing and count as 0.
 */
export function toScore(combined: number, weights: number): number {
  return Math.min(100, Math.max(0, (100 * combined) / weights))
}
