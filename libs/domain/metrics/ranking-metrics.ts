import { seededRandom } from './random'

/** The places at which the Commission's benchmark counts. */
export const accuracyPlaces = [1, 2, 3, 5, 10, 20, 30] as const
export type AccuracyPlace = (typeof accuracyPlaces)[number]

/** Lower and upper end, at a confidence of 95 %. */
export type Interval = [lower: number, upper: number]

export interface RankingMetrics {
  /** Sources that were counted. */
  n: number
  mrr: number
  mrrInterval: Interval
  accuracy: Record<AccuracyPlace, { value: number; interval: Interval }>
}

/** Best place of a right target in the list of one source, 1 for the first; null when none is in it. */
export type Rank = number | null

const z95 = 1.959964
const resamples = 2000
const seed = 20_260_101

/**
 * Place of the best of `gold` when all targets stand by score: those scored higher stand before it, and so do those
 * scored the same that come earlier. (Counting ties in favour of the right one would flatter a ranker that gives ten
 * occupations with one shared label the same score.)
 * @param gold positions in `scores`
 */
export function rankOfBest(scores: Float32Array, gold: Iterable<number>): Rank {
  let best: Rank = null
  for (const target of gold) {
    const own = scores[target]
    if (own === undefined) continue
    let place = 1
    scores.forEach((score, other) => {
      if (score > own || (score === own && other < target)) place++
    })
    best = Math.min(best ?? place, place)
  }
  return best
}

/** Reciprocal rank: 1 for the first place, 1/2 for the second, 0 when the right one is not in the list. */
export function reciprocal(rank: Rank): number {
  return rank === null ? 0 : 1 / rank
}

/**
 * Mean reciprocal rank and accuracy@k with intervals, by the protocol of the Commission's benchmark: a source whose
 * right target was not found stays in as a miss.
 * @param ranks one for each source of the population
 */
export function rankingMetrics(ranks: readonly Rank[]): RankingMetrics {
  const reciprocals = ranks.map(reciprocal)
  const at = (place: number) => ranks.filter((rank) => rank !== null && rank <= place).length
  const accuracy = Object.fromEntries(
    accuracyPlaces.map((place) => [
      place,
      { value: share(at(place), ranks.length), interval: wilson(at(place), ranks.length) },
    ]),
  ) as RankingMetrics['accuracy']
  return { n: ranks.length, mrr: mean(reciprocals), mrrInterval: bootstrapMean(reciprocals), accuracy }
}

/**
 * Percentile bootstrap interval of a mean: what the mean of other samples of this size would be.
 * @param values none gives [0, 0]
 */
export function bootstrapMean(values: readonly number[]): Interval {
  return values.length === 0 ? [0, 0] : middleOf(resampledMeans(values))
}

/** Means of resamples, the smallest first. */
function resampledMeans(values: readonly number[]): Float64Array {
  const random = seededRandom(seed)
  return Float64Array.from({ length: resamples }, () => {
    let sum = 0
    for (let draw = 0; draw < values.length; draw++) sum += values[Math.floor(random() * values.length)]!
    return sum / values.length
  }).sort()
}

function middleOf(means: Float64Array): Interval {
  return [means[Math.floor(0.025 * resamples)]!, means[Math.ceil(0.975 * resamples) - 1]!]
}

/** Wilson score interval of a share (Wilson 1927): keeps its meaning near 0 and 1 and for few cases. */
export function wilson(hits: number, n: number): Interval {
  if (n === 0) return [0, 0]
  const p = hits / n
  const weight = z95 ** 2 / n
  const middle = (p + weight / 2) / (1 + weight)
  const half = (z95 * Math.sqrt((p * (1 - p)) / n + weight / (4 * n))) / (1 + weight)
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}

/**
 * Whether a second run is better on the same sources: mean difference of reciprocal ranks (second minus first), its
 * interval by resampling sources, and how often a resample shows no gain (one-sided).
 * @throws RangeError when the two do not rank the same number of sources
 */
export function comparePaired(
  first: readonly Rank[],
  second: readonly Rank[],
): { difference: number; interval: Interval; noGain: number } {
  if (first.length !== second.length) throw new RangeError('Two runs are compared on the same sources.')
  const gains = second.map((rank, source) => reciprocal(rank) - reciprocal(first[source]!))
  if (gains.length === 0) return { difference: 0, interval: [0, 0], noGain: 1 }
  const means = resampledMeans(gains)
  const noGain = share(means.filter((gain) => gain <= 0).length, resamples)
  return { difference: mean(gains), interval: middleOf(means), noGain }
}

/** Rows of a breakdown: the metrics of each group of sources, those of fewer than 30 marked as small. */
export interface BreakdownRow {
  key: string
  n: number
  mrr: number
  mrrInterval: Interval
  accuracy1: number
  accuracy10: number
  /** Too few sources to conclude anything. */
  small: boolean
}

const fewSources = 30

/**
 * Splits a result by some property of the sources.
 * @param groupOf the group of the source at that position
 * @returns a row for each group, by its key
 */
export function breakdown(ranks: readonly Rank[], groupOf: (source: number) => string): BreakdownRow[] {
  const groups = new Map<string, Rank[]>()
  ranks.forEach((rank, source) => {
    const key = groupOf(source)
    groups.set(key, [...(groups.get(key) ?? []), rank])
  })
  const rows = [...groups].map(([key, own]) => {
    const { n, mrr, mrrInterval, accuracy } = rankingMetrics(own)
    return {
      key,
      n,
      mrr,
      mrrInterval,
      accuracy1: accuracy[1].value,
      accuracy10: accuracy[10].value,
      small: n < fewSources,
    }
  })
  return rows.sort((a, b) => a.key.localeCompare(b.key, 'en', { numeric: true }))
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)

const mean = (values: readonly number[]) =>
  share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  )
