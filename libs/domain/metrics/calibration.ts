import { wilson, type Interval } from './ranking-metrics'

/** A candidate as it was shown, and what became of it. */
export interface JudgedScore {
  /** The stated chance that an expert accepts it, 0 to 1. */
  score: number
  accepted: boolean
}

/** One bar of a reliability diagram: all candidates whose score lies in [from, to), the last bar with its end. */
export interface ReliabilityBin {
  from: number
  to: number
  n: number
  meanScore: number
  /** Share of them that was accepted. */
  accepted: number
  /** Wilson interval of that share. */
  interval: Interval
}

export interface Calibration {
  n: number
  /** Expected calibration error: how far stated and observed share lie apart in the mean, weighted by bin. */
  ece: number
  /** Without those that no score falls into. */
  bins: ReliabilityBin[]
}

const binCount = 15

/**
 * Whether a score of 70 % is right seven times in ten: ECE = Σ_b n_b/n · |accepted_b − meanScore_b| over 15 bins of
 * equal width (Naeini, Cooper and Hauskrecht 2015; Guo et al. 2017, section 2).
 * @param judged none gives an error of 0 over no bins
 */
export function calibrationOf(judged: readonly JudgedScore[]): Calibration {
  const bins = Array.from({ length: binCount }, () => ({ n: 0, scores: 0, accepted: 0 }))
  for (const { score, accepted } of judged) {
    const bin = bins[Math.min(binCount - 1, Math.max(0, Math.floor(score * binCount)))]!
    bin.n++
    bin.scores += score
    if (accepted) bin.accepted++
  }
  const apart = bins.reduce((sum, { scores, accepted }) => sum + Math.abs(accepted - scores), 0)
  return {
    n: judged.length,
    ece: judged.length === 0 ? 0 : apart / judged.length,
    bins: bins.flatMap(({ n, scores, accepted }, bin) => {
      if (n === 0) return []
      const ends = { from: bin / binCount, to: (bin + 1) / binCount }
      return [{ ...ends, n, meanScore: scores / n, accepted: accepted / n, interval: wilson(accepted, n) }]
    }),
  }
}
