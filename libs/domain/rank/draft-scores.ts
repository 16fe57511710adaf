import { effectiveWeights, type RankingModel } from './ranking-model'
import type { SignalName } from './signals'
import type { Survey } from './survey'
import type { TextScores } from './text-scores'

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
  sources: Survey['sources'],
  texts: TextScores,
  draft: RankingModel['draft'],
  { trust, signals }: IscoSignals,
  on: ReadonlySet<SignalName> | null,
): Float32Array[] {
  const weightsOf = (weights: RankingModel['draft']['title']) =>
    effectiveWeights(weights, ['iscoUnit', 'iscoMinor'], trust, on)
  const [title, described] = [weightsOf(draft.title), weightsOf(draft.described)]
  return sources.map((one, source) => {
    const [unit, minor] = one.described ? described : title
    const isco = signals[source]!
    const scores = texts.draft(source, trust)
    for (let candidate = 0; candidate < scores.length; candidate++) {
      scores[candidate]! += unit! * isco[2 * candidate]! + minor! * isco[2 * candidate + 1]!
    }
    return scores
  })
}
