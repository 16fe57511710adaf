import type { JudgedScore } from './calibration'

export interface Threshold {
  /** The share that was to be right. */
  share: number
  /** Lowest score at which it is; null when no score reaches it for enough concepts. */
  score: number | null
  /** Share of the concepts whose top candidate has at least that score. */
  covered: number
  /** Share of those that is right. */
  right: number
}

/**
 * The lowest score such that the top candidates at or above it are right for the wanted share. Candidates of one score
 * stand or fall together, since a threshold cannot part them. Fewer concepts than could hold one error at that share
 * (20 for 95 %) are no evidence that errors are rare: a run of luck among the first few sets no threshold.
 * @param tops the top candidate of each concept; a concept without one counts as score 0, not accepted
 * @param share 0 to 1, such as .95
 */
export function thresholdFor(tops: readonly JudgedScore[], share: number): Threshold {
  const sorted = [...tops].sort((a, b) => b.score - a.score)
  const enough = Math.round(1 / (1 - share))
  let best = 0
  let bestRight = 0
  let right = 0
  sorted.forEach(({ score, accepted }, place) => {
    if (accepted) right++
    const count = place + 1
    const isLastOfScore = sorted[count]?.score !== score
    if (!isLastOfScore || count < enough || right / count < share) return
    best = count
    bestRight = right
  })
  if (best === 0) return { share, score: null, covered: 0, right: 0 }
  return { share, score: sorted[best - 1]!.score, covered: best / sorted.length, right: bestRight / best }
}

/** What a threshold found elsewhere keeps right here. @returns covered 0 and right 0 when no candidate reaches it */
export function atThreshold(tops: readonly JudgedScore[], score: number): { covered: number; right: number } {
  const above = tops.filter((top) => top.score >= score)
  if (above.length === 0) return { covered: 0, right: 0 }
  return {
    covered: above.length / tops.length,
    right: above.filter(({ accepted }) => accepted).length / above.length,
  }
}
