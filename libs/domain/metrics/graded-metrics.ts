import type { Relation } from '../taxonomy/mapping'
import type { Rank } from './ranking-metrics'

/** A right target of a source: its relation, and the place at which it was suggested, if it was. */
export interface PlacedTarget {
  place: Rank
  relation: Relation
}

/** What a suggested target is worth in nDCG, by the protocol of the benchmark. */
export const relationGains: Record<Relation, number> = { exactMatch: 3, broadMatch: 2, narrowMatch: 2, closeMatch: 1 }

/**
 * Share of all right targets of a source that stand among its first `k`, in the mean over sources; 0 for a source whose
 * right targets are not in the list at all.
 * @param sources the right targets of each
 */
export function recallAt(sources: readonly (readonly PlacedTarget[])[], k: number): number {
  return mean(
    sources.map((targets) =>
      targets.length === 0 ? 0 : targets.filter((one) => isWithin(one, k)).length / targets.length,
    ),
  )
}

/**
 * Normalised discounted cumulative gain: Σ gain/log2(1 + place) over the first `k`, divided by what the best order of
 * the right targets would give (Järvelin and Kekäläinen 2002), in the mean over sources.
 * @param sources the right targets of each
 */
export function ndcgAt(sources: readonly (readonly PlacedTarget[])[], k: number): number {
  return mean(
    sources.map((targets) => {
      const best = targets.map(({ relation }) => relationGains[relation]).sort((a, b) => b - a)
      const ideal = best.slice(0, k).reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0)
      const reached = targets
        .filter((one) => isWithin(one, k))
        .reduce((sum, { place, relation }) => sum + relationGains[relation] / Math.log2(place! + 1), 0)
      return ideal === 0 ? 0 : reached / ideal
    }),
  )
}

/**
 * Best place of an exact match, for the sources that have one: what a user sees who wants equivalents only.
 * @param sources the right targets of each
 */
export function ranksOfExact(sources: readonly (readonly PlacedTarget[])[]): Rank[] {
  return sources.flatMap((targets) => {
    const exact = targets.filter(({ relation }) => relation === 'exactMatch')
    return exact.length === 0 ? [] : [bestPlace(exact)]
  })
}

/** The first place at which a right target stands; null when none does. */
export function bestPlace(targets: readonly PlacedTarget[]): Rank {
  return targets.reduce<Rank>((best, { place }) => (place === null ? best : Math.min(best ?? place, place)), null)
}

/**
 * The mean of the groups' means, so that a language with ten thousand concepts, or with three tables, counts like one
 * with few: the macro mean over languages.
 */
export function macroMean(values: readonly { group: string; value: number }[]): number {
  const groups = new Map<string, number[]>()
  for (const { group, value } of values) groups.set(group, [...(groups.get(group) ?? []), value])
  return mean([...groups.values()].map(mean))
}

function isWithin({ place }: PlacedTarget, k: number): boolean {
  return place !== null && place <= k
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
