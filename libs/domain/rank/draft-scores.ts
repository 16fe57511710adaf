import type { IscoPrior } from './isco-prior'
import { effectiveWeights, type RankingModel } from './ranking-model'
import { textSignals, type SignalName } from './signals'
import type { Survey } from './survey'

/**
 * First scores of all candidates, from texts and what is expected of their ISCO groups: an opinion on each source that
 * its neighbours and rivals can be told.
 * @param on signals that count; null for all
 */
export function draftScores(
  { sources, surveyed }: Survey,
  draft: RankingModel['draft'],
  prior: IscoPrior,
  on: ReadonlySet<SignalName> | null,
): Float32Array[] {
  const width = textSignals.length
  const byText = {
    title: effectiveWeights(draft.title, [...textSignals, 'iscoUnit', 'iscoMinor'], prior.trust, on),
    described: effectiveWeights(draft.described, [...textSignals, 'iscoUnit', 'iscoMinor'], prior.trust, on),
  }
  return surveyed.map(({ targets, signals }, source) => {
    const weights = sources[source]!.described ? byText.described : byText.title
    const [unit, minor] = weights.subarray(width)
    return Float32Array.from(targets, (target, candidate) => {
      let sum = unit! * prior.unitSignal(source, target) + minor! * prior.minorSignal(source, target)
      for (let at = 0; at < width; at++) sum += weights[at]! * signals[candidate * width + at]!
      return sum
    })
  })
}
