import { seededRandom } from './random'
import { bootstrapMean, reciprocal, type Interval, type Rank } from './ranking-metrics'

/** What agreeing a share of the concepts does to the suggestions of the others. */
export interface LearningPoint {
  /** Share of the concepts that was agreed first. */
  share: number
  agreed: number
  /** Concepts still open: both rankings are measured on the same ones. */
  rest: number
  /** MRR on the rest as if nothing had been agreed. */
  base: number
  /** MRR on the rest with the agreed ones known. */
  learned: number
  /** Learned minus base, with its interval by resampling the concepts of the rest. */
  difference: number
  interval: Interval
}

export const learningShares = [0, 0.05, 0.1, 0.2, 0.5] as const

/**
 * Measures a ranking at several shares of agreed concepts. Which concepts are left changes with the order in which they
 * are agreed (hard ones first leave easy ones), so a point compares two rankings of the same rest, never two rests.
 * @param order positions of all concepts in the order in which they are agreed
 * @param ranksWith ranks of all concepts when these are agreed; those of the agreed ones are not looked at
 */
export function learningCurve(
  order: readonly number[],
  ranksWith: (agreed: readonly number[]) => readonly Rank[],
  shares: readonly number[] = learningShares,
): LearningPoint[] {
  const base = ranksWith([])
  return shares.map((share) => {
    const agreed = order.slice(0, Math.round(share * order.length))
    const rest = order.slice(agreed.length)
    const learned = agreed.length === 0 ? base : ranksWith(agreed)
    const of = (ranks: readonly Rank[]) => rest.map((concept) => reciprocal(ranks[concept]!))
    const before = of(base)
    const gains = of(learned).map((value, at) => value - before[at]!)
    return {
      share,
      agreed: agreed.length,
      rest: rest.length,
      base: mean(before),
      learned: mean(before) + mean(gains),
      difference: mean(gains),
      interval: bootstrapMean(gains),
    }
  })
}

/** All positions below `n`, shuffled (Fisher and Yates); the same for the same seed. */
export function randomOrder(n: number, seed: number): number[] {
  const random = seededRandom(seed)
  const order = Array.from({ length: n }, (_, at) => at)
  for (let at = n - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[order[at], order[other]] = [order[other]!, order[at]!]
  }
  return order
}

/** A concept as the order of work sees it. */
export interface OpenConcept {
  /** Stated chance that its top candidate is right, 0 to 1. */
  chance: number
  /** Positions of the other concepts whose titles are alike. */
  alike: readonly number[]
}

/**
 * The order in which agreeing teaches most: next comes the concept that leaves most unsure around it, that is the sum
 * of (1 − chance) over itself and over those of its alike that no agreed concept speaks for yet. A concept that is
 * merely hard teaches nothing when nothing is like it, and one in a crowd nothing when the crowd is sure; once one of a
 * crowd is agreed the others wait, since its answer moves them. (Uncertainty weighted by density, after Settles 2012,
 * Active Learning, section 5.1; the cover makes it spread.)
 * @returns positions; the earlier first among equals
 */
export function proposedOrder(concepts: readonly OpenConcept[]): number[] {
  const unsure = concepts.map(({ chance }) => 1 - chance)
  const covered = new Uint8Array(concepts.length)
  const worthOf = (concept: number) => {
    const own = unsure[concept]! * (covered[concept] ? 0.5 : 1)
    return concepts[concept]!.alike.reduce((sum, other) => sum + (covered[other] ? 0 : unsure[other]!), own)
  }
  const queue = new WorthQueue(concepts.map((_, concept) => worthOf(concept)))
  const order: number[] = []
  while (order.length < concepts.length) {
    const concept = queue.take(worthOf)
    order.push(concept)
    covered[concept] = 1
    for (const other of concepts[concept]!.alike) covered[other] = 1
  }
  return order
}

/** Takes the worthiest first. Worth only falls, so what stands on top is asked again before it is taken. */
class WorthQueue {
  private readonly heap: number[]

  constructor(private readonly worth: number[]) {
    this.heap = worth.map((_, concept) => concept)
    for (let at = (this.heap.length >> 1) - 1; at >= 0; at--) this.sink(at)
  }

  take(worthNow: (concept: number) => number): number {
    for (;;) {
      const top = this.heap[0]!
      const now = worthNow(top)
      if (now === this.worth[top]) return this.pop()
      this.worth[top] = now
      this.sink(0)
    }
  }

  private pop(): number {
    const top = this.heap[0]!
    const last = this.heap.pop()!
    if (this.heap.length > 0) {
      this.heap[0] = last
      this.sink(0)
    }
    return top
  }

  private sink(start: number): void {
    let at = start
    for (;;) {
      const children = [2 * at + 1, 2 * at + 2].filter((child) => child < this.heap.length)
      const best = [at, ...children].reduce((one, other) => (this.isBefore(other, one) ? other : one))
      if (best === at) return
      ;[this.heap[at], this.heap[best]] = [this.heap[best]!, this.heap[at]!]
      at = best
    }
  }

  private isBefore(one: number, other: number): boolean {
    const [a, b] = [this.heap[one]!, this.heap[other]!]
    const difference = this.worth[a]! - this.worth[b]!
    return difference > 0 || (difference === 0 && a < b)
  }
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
