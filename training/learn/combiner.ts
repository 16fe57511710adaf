import { minimise } from './minimise'
import { spreads, type Rows } from './rows'

/** The candidates of many sources, those of one source in consecutive rows. */
export interface RankingCases {
  rows: Rows
  /** Rows of source i are `starts[i]` to `starts[i + 1]`; one more entry than sources. */
  starts: Uint32Array
  /** 1 for a right candidate, by row. A source without one teaches nothing. */
  right: Uint8Array
  /** How much each source counts. */
  weights: Float64Array
}

export interface CombinerOptions {
  /** Strength of the penalty on the squared weights of columns of unit spread. */
  l2?: number
  /** Columns whose weight must not fall below 0: evidence that cannot speak against a candidate. */
  nonNegative?: readonly boolean[]
  /** Where to begin: weights learned on similar cases make the search short. */
  start?: Float64Array
  evaluations?: number
}

/**
 * Weights of a linear score, by the likelihood that a right candidate comes first: Σ_i w_i · −log Σ_{right j} p_ij with
 * p_i = softmax over the candidates of source i (the multi-positive form of Cao et al. 2007, ListNet, top one).
 * @returns one weight for each column
 */
export function learnCombiner(cases: RankingCases, options: CombinerOptions = {}): Float64Array {
  const { l2 = 1e-3, nonNegative, start, evaluations = 80 } = options
  const scale = spreads(cases.rows)
  const inner = new Float64Array(cases.rows.width)
  const begin = start ? start.map((weight, column) => weight * scale[column]!) : inner.slice()
  const total = cases.weights.reduce((sum, weight) => sum + weight, 0)
  const blocked = new Uint8Array(inner.length)
  const weightsOf = (x: Float64Array) => x.map((one, column) => (blocked[column] ? 0 : one / scale[column]!))
  const objective = (x: Float64Array, gradient: Float64Array) => {
    const loss = lossOf(cases, weightsOf(x), gradient) / total
    let penalty = 0
    for (let column = 0; column < x.length; column++) {
      gradient[column] = blocked[column] ? 0 : gradient[column]! / total / scale[column]! + l2 * x[column]!
      penalty += (l2 / 2) * x[column]! ** 2
    }
    return loss + penalty
  }
  for (;;) {
    const found = weightsOf(minimise(objective, begin, { evaluations }))
    const negative = [...found].flatMap((weight, column) => (nonNegative?.[column] && weight < 0 ? [column] : []))
    if (negative.length === 0) return found
    for (const column of negative) blocked[column] = 1
    begin.set(found.map((weight, column) => (blocked[column] ? 0 : weight * scale[column]!)))
  }
}

/** Summed loss of all sources; writes the gradient by the weights. */
function lossOf(
  { rows, starts, right, weights: caseWeights }: RankingCases,
  weights: Float64Array,
  gradient: Float64Array,
) {
  const { width, values } = rows
  const scores = new Float64Array(longest(starts))
  let loss = 0
  gradient.fill(0)
  for (let source = 0; source + 1 < starts.length; source++) {
    const from = starts[source]!
    const count = starts[source + 1]! - from
    scoreRows(values, from * width, weights, scores.subarray(0, count))
    const { all, hits } = exponentials(scores, right, from, count)
    if (hits === 0) continue
    const own = caseWeights[source]!
    loss += own * Math.log(all / hits)
    for (let row = 0; row < count; row++) {
      const pull = own * (scores[row]! / all - (right[from + row] ? scores[row]! / hits : 0))
      const at = (from + row) * width
      for (let column = 0; column < width; column++) gradient[column]! += pull * values[at + column]!
    }
  }
  return loss
}

function scoreRows(values: Float32Array, begin: number, weights: Float64Array, scores: Float64Array): void {
  const width = weights.length
  for (let row = 0, at = begin; row < scores.length; row++, at += width) {
    let sum = 0
    for (let column = 0; column < width; column++) sum += weights[column]! * values[at + column]!
    scores[row] = sum
  }
}

/** Turns scores into their exponentials, the highest into 1. @returns the sum of all and of the right ones */
function exponentials(scores: Float64Array, right: Uint8Array, from: number, count: number) {
  let highest = -Infinity
  for (let row = 0; row < count; row++) highest = Math.max(highest, scores[row]!)
  let all = 0
  let hits = 0
  for (let row = 0; row < count; row++) {
    const exponential = Math.exp(scores[row]! - highest)
    scores[row] = exponential
    all += exponential
    if (right[from + row]) hits += exponential
  }
  return { all, hits }
}

function longest(starts: Uint32Array): number {
  let most = 0
  for (let source = 0; source + 1 < starts.length; source++) {
    most = Math.max(most, starts[source + 1]! - starts[source]!)
  }
  return most
}
