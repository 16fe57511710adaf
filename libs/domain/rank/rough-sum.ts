import { textSignals, type SignalName, type TextSignal } from './signals'
import type { Surveyed } from './survey'

/** Candidates that a survey keeps for each source. */
export const candidateCount = 200

/**
 * A fixed sum of signals that decides which targets become candidates and serves as a first opinion on a source. It
 * needs recall, not order: on the published tables of DK, NL, PL and PT a right target is among the best 120 for .96 to
 * .98 of the sources, and among the best 300 for .97 to .99.
 */
export const roughWeights: Partial<Record<TextSignal, number>> = {
  nearestLabel: 1,
  preferredLabel: 1,
  meanLabel: 1,
  titleToDescription: 1,
  spelling: 0.5,
  englishLabel: 0.7,
  remembered: 1,
  descriptionToDescription: 2,
}

/** Rough sums of the candidates of every source, over the signals that are switched on; null for all. */
export function roughSums(surveyed: readonly Surveyed[], on: ReadonlySet<SignalName> | null = null): Float32Array[] {
  const weights = Float32Array.from(textSignals, (signal) =>
    on === null || on.has(signal) ? (roughWeights[signal] ?? 0) : 0,
  )
  return surveyed.map((one) => textSums(one, weights))
}

/** Σ weight × signal of each candidate. @param weights in the order of `textSignals` */
export function textSums({ targets, signals }: Surveyed, weights: Float32Array): Float32Array {
  const sums = new Float32Array(targets.length)
  for (let candidate = 0, at = 0; candidate < sums.length; candidate++) {
    let sum = 0
    for (let signal = 0; signal < weights.length; signal++, at++) sum += weights[signal]! * signals[at]!
    sums[candidate] = sum
  }
  return sums
}
