import { comparePaired, rankingMetrics, type Interval, type Rank, type RankingMetrics } from './ranking-metrics'

/** One source ranked by both runs: the best place of a right target in each. */
export interface RankedTwice {
  first: Rank
  second: Rank
}

export interface RunComparison {
  first: RankingMetrics
  second: RankingMetrics
  /** Mean difference of reciprocal ranks, second minus first. */
  difference: number
  interval: Interval
  /** Which run is better beyond doubt: the interval of the difference leaves 0 out. */
  better: 'first' | 'second' | null
  /** Sources whose right target stands higher, lower, in the same place in the second run. */
  higher: number
  lower: number
  same: number
}

/**
 * Two runs on the same sources. A place behind `depth` counts as a miss in both: a run that kept more candidates would
 * win by that alone.
 * @param depth how many candidates the run that kept fewer kept
 */
export function compareRuns(sources: readonly RankedTwice[], depth: number): RunComparison {
  const first = sources.map((source) => within(source.first, depth))
  const second = sources.map((source) => within(source.second, depth))
  const { difference, interval } = comparePaired(first, second)
  const moves = first.map((rank, index) => Math.sign(placeOf(rank) - placeOf(second[index]!)))
  const count = (sign: number) => moves.filter((move) => move === sign).length
  return {
    first: rankingMetrics(first),
    second: rankingMetrics(second),
    difference,
    interval,
    better: interval[0] > 0 ? 'second' : interval[1] < 0 ? 'first' : null,
    higher: count(1),
    lower: count(-1),
    same: count(0),
  }
}

/** The place, unless it lies behind `depth`. */
export function within(rank: Rank, depth: number): Rank {
  return rank !== null && rank <= depth ? rank : null
}

/** A miss stands behind everything. */
const placeOf = (rank: Rank): number => rank ?? Number.MAX_SAFE_INTEGER
