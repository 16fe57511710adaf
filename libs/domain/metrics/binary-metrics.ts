import type { JudgedScore } from './calibration'

export interface BinaryMetrics {
  n: number
  /** Cases where it is so. */
  positive: number
  /** Chance that a case where it is so has the higher score of two: .5 for a guess. null when there is only one kind. */
  auc: number | null
  /** Of those said to be so, the share where it is. null when none is said to be so. */
  precision: number | null
  /** Of those where it is so, the share that is said to be. null without any. */
  recall: number | null
}

/**
 * How well a stated chance tells two kinds apart. The area under the ROC curve is the Mann–Whitney statistic with equal
 * scores counted half (Hanley and McNeil 1982).
 * @param judged `accepted` where it is so
 * @param threshold from this score on it is said to be so
 */
export function binaryMetrics(judged: readonly JudgedScore[], threshold = 0.5): BinaryMetrics {
  const positive = judged.filter(({ accepted }) => accepted).length
  const said = judged.filter(({ score }) => score >= threshold)
  const right = said.filter(({ accepted }) => accepted).length
  return {
    n: judged.length,
    positive,
    auc: areaUnderRoc(judged, positive),
    precision: said.length === 0 ? null : right / said.length,
    recall: positive === 0 ? null : right / positive,
  }
}

function areaUnderRoc(judged: readonly JudgedScore[], positive: number): number | null {
  const negative = judged.length - positive
  if (positive === 0 || negative === 0) return null
  const sorted = [...judged].sort((a, b) => a.score - b.score)
  let below = 0
  let wins = 0
  for (let start = 0; start < sorted.length;) {
    let end = start
    while (end < sorted.length && sorted[end]!.score === sorted[start]!.score) end++
    const so = sorted.slice(start, end).filter(({ accepted }) => accepted).length
    const notSo = end - start - so
    wins += so * (below + notSo / 2)
    below += notSo
    start = end
  }
  return wins / (positive * negative)
}
