import { minimise } from './minimise'
import { spreads, type Rows } from './rows'

/** The candidates of many sources of one scheme, those of one source in consecutive rows. */
export interface CombinerBlock {
  rows: Rows
  /** Rows of source i are `starts[i]` to `starts[i + 1]`; one more entry than sources. */
  starts: Uint32Array
  /** 1 for a right candidate, by row. A source without one teaches nothing. */
  right: Uint8Array
  /** How much each of its sources counts. */
  weight: number
  /** How far the codes of the scheme can be trusted, 0 to 1. */
  trust: number
}

/** The score of a candidate is Σ (plain + trust · timesTrust) · column. */
export interface CombinerWeights {
  plain: Float64Array
  timesTrust: Float64Array
}

export interface CombinerOptions {
  /** Columns that may weigh something, and those that may weigh more where codes can be trusted. */
  plain: readonly boolean[]
  timesTrust: readonly boolean[]
  /** Weights of columns that are not learned. */
  fixed?: readonly (number | undefined)[]
  /** Columns whose weight must not fall below 0: evidence that cannot speak against a candidate. */
  nonNegative?: readonly boolean[]
  /** Strength of the penalty on the squared distance to `prior`, in columns of unit spread. */
  l2?: number
  /** Weights that few cases are drawn to; 0 when left out. */
  prior?: CombinerWeights
  /** Where the search begins: weights learned on similar cases make it short. */
  start?: CombinerWeights
  evaluations?: number
}

/**
 * Weights of a linear score, by the likelihood that a right candidate comes first: Σ_i w_i · −log Σ_{right j} p_ij with
 * p_i = softmax over the candidates of source i (the multi-positive form of Cao et al. 2007, ListNet, top one).
 */
export function learnCombiner(blocks: readonly CombinerBlock[], options: CombinerOptions): CombinerWeights {
  const { l2 = 1e-3, evaluations = 80 } = options
  const scale = meanSpread(blocks)
  const free = Uint8Array.from([...options.plain, ...options.timesTrust], Number)
  options.fixed?.forEach((weight, at) => weight !== undefined && (free[at] = 0))
  const held = scaled({ plain: fixedOf(options, scale.length), timesTrust: new Float64Array(scale.length) }, scale)
  const prior = scaled(options.prior, scale)
  let start = scaled(options.start ?? options.prior, scale)
  const total = blocks.reduce((sum, { weight, starts }) => sum + weight * (starts.length - 1), 0)
  for (;;) {
    start = start.map((one, at) => (free[at] ? one : held[at]!))
    const found = minimise(
      (x, gradient) => {
        const loss = lossOf(blocks, unscaled(x, scale), gradient) / total
        return loss + penalise(x, gradient, { free, prior, scale, total, l2 })
      },
      start,
      { evaluations },
    )
    const negative = [...options.plain.keys()].filter((at) => options.nonNegative?.[at] && found[at]! < 0)
    if (negative.length === 0) return unscaled(found, scale)
    for (const at of negative) free[at] = 0
    start = found
  }
}

function fixedOf({ fixed = [] }: CombinerOptions, width: number): Float64Array {
  return Float64Array.from({ length: width }, (_, at) => fixed[at] ?? 0)
}

interface Penalty {
  free: Uint8Array
  prior: Float64Array
  scale: Float64Array
  total: number
  l2: number
}

/** Brings the gradient to the scale of `x`, adds that of the penalty, and holds what is not free. @returns the penalty */
function penalise(x: Float64Array, gradient: Float64Array, { free, prior, scale, total, l2 }: Penalty): number {
  let penalty = 0
  for (let at = 0; at < x.length; at++) {
    const away = x[at]! - prior[at]!
    gradient[at] = free[at] ? gradient[at]! / total / scale[at % scale.length]! + l2 * away : 0
    if (free[at]) penalty += (l2 / 2) * away ** 2
  }
  return penalty
}

function scaled(weights: CombinerWeights | undefined, scale: Float64Array): Float64Array {
  if (!weights) return new Float64Array(2 * scale.length)
  return Float64Array.from([...weights.plain, ...weights.timesTrust], (one, at) => one * scale[at % scale.length]!)
}

function unscaled(x: Float64Array, scale: Float64Array): CombinerWeights {
  const weights = x.map((one, at) => one / scale[at % scale.length]!)
  return { plain: weights.slice(0, scale.length), timesTrust: weights.slice(scale.length) }
}

function meanSpread(blocks: readonly CombinerBlock[]): Float64Array {
  const each = blocks.filter(({ rows }) => rows.values.length > 0).map(({ rows }) => spreads(rows))
  const width = blocks[0]?.rows.width ?? 0
  return Float64Array.from({ length: width }, (_, column) => {
    return each.reduce((sum, one) => sum + one[column]!, 0) / Math.max(1, each.length)
  })
}

/** Summed loss of all sources; writes the gradient by the weights. */
function lossOf(blocks: readonly CombinerBlock[], weights: CombinerWeights, gradient: Float64Array): number {
  const width = weights.plain.length
  let loss = 0
  gradient.fill(0)
  for (const block of blocks) {
    const own = weights.plain.map((one, column) => one + block.trust * weights.timesTrust[column]!)
    const pull = new Float64Array(width)
    loss += block.weight * lossOfBlock(block, own, pull)
    for (let column = 0; column < width; column++) {
      gradient[column]! += block.weight * pull[column]!
      gradient[width + column]! += block.weight * block.trust * pull[column]!
    }
  }
  return loss
}

function lossOfBlock({ rows, starts, right }: CombinerBlock, weights: Float64Array, gradient: Float64Array): number {
  const { width, values } = rows
  const scores = new Float64Array(longest(starts))
  let loss = 0
  for (let source = 0; source + 1 < starts.length; source++) {
    const from = starts[source]!
    const count = starts[source + 1]! - from
    scoreRows(values, from * width, weights, scores.subarray(0, count))
    const { all, hits } = exponentials(scores, right, from, count)
    if (hits === 0) continue
    loss += Math.log(all / hits)
    for (let row = 0; row < count; row++) {
      const pull = scores[row]! / all - (right[from + row] ? scores[row]! / hits : 0)
      if (Math.abs(pull) < 1e-6) continue
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
