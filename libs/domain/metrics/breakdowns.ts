import type { Relation } from '../taxonomy/mapping'
import { breakdown, type BreakdownRow, type Rank } from './ranking-metrics'

/** A source of the population: what the run made of it, and what sets it apart. */
export interface MeasuredSource {
  /** Best place of a right target; null when none was suggested. */
  rank: Rank
  /** The strongest relation to a right target: exact before narrow or broad before close. */
  relation: Relation
  /** Number of right targets. */
  targets: number
  /** First digit of the ISCO-08 group of the target in that relation; null when it is not known. */
  majorGroup: string | null
  /** Whether its title is, but for case and spaces, a label of a right target. */
  sameText: boolean
  /** Whether it has a description. */
  described: boolean
}

export interface Breakdown {
  by: 'relation' | 'isco-major-group' | 'right-targets' | 'same-text' | 'description'
  rows: BreakdownRow[]
}

/** The same metrics for each kind of source that the Commission's benchmark tells apart. */
export function breakdownsOf(sources: readonly MeasuredSource[]): Breakdown[] {
  const ranks = sources.map(({ rank }) => rank)
  const split = (by: Breakdown['by'], groupOf: (source: MeasuredSource) => string): Breakdown => {
    return { by, rows: breakdown(ranks, (index) => groupOf(sources[index]!)) }
  }
  return [
    split('relation', ({ relation }) => relation),
    split('isco-major-group', ({ majorGroup }) => majorGroup ?? 'unknown'),
    split('right-targets', ({ targets }) => targetBand(targets)),
    split('same-text', ({ sameText }) => (sameText ? 'yes' : 'no')),
    split('description', ({ described }) => (described ? 'yes' : 'no')),
  ]
}

/** Three quarters of published sources have one target and a few have more than a hundred, hence the bands. */
function targetBand(targets: number): string {
  if (targets <= 2) return String(targets)
  return targets <= 5 ? '3 to 5' : 'more than 5'
}
