import { effectiveWeights, type RankingModel } from './ranking-model'
import { textSums } from './rough-sum'
import { textSignals, type SignalName } from './signals'
import type { Survey } from './survey'

/** What an ISCO prior says: how far it can be trusted, and the two signals of each candidate of every source. */
export interface IscoSignals {
  trust: number
  signals: readonly Float32Array[]
}

/**
 * First scores of all candidates, from texts and what is expected of their ISCO groups: an opinion on each source that
 * its neighbours and rivals can be told.
 * @param on signals that count; null for all
 */
export function draftScores(
  { sources, surveyed }: Survey,
  draft: RankingModel['draft'],
  isco: IscoSignals,
  on: ReadonlySet<SignalName> | null,
): Float32Array[] {
  const weightsOf = (weights: RankingModel['draft']['title']) => ({
    texts: effectiveWeights(weights, textSignals, isco.trust, on),
    isco: effectiveWeights(weights, ['iscoUnit', 'iscoMinor'], isco.trust, on),
  })
  const [title, described] = [weightsOf(draft.title), weightsOf(draft.described)]
  return surveyed.map((one, source) => {
    const weights = sources[source]!.described ? described : title
    const [unit, minor] = weights.isco
    const signals = isco.signals[source]!
    const scores = textSums(one, weights.texts)
    for (let candidate = 0; candidate < scores.length; candidate++) {
      scores[candidate]! += unit! * signals[2 * candidate]! + minor! * signals[2 * candidate + 1]!
    }
    return scores
  })
}
