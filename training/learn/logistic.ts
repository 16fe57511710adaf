import { minimise } from './minimise'
import { countRows, spreads, type Rows } from './rows'

export interface LogisticCases {
  rows: Rows
  /** Class of each row, 0 upwards; for two classes 1 is the one whose chance is asked for. */
  classes: Uint8Array
  /** How much each row counts. */
  weights: Float64Array
}

/** Coefficients of one class: its log-odds are `bias + Σ weights · row`. */
export interface LinearClass {
  bias: number
  weights: Float64Array
}

export interface LogisticOptions {
  /** Strength of the penalty on the squared distance to `prior`, in columns of unit spread; the bias is free. */
  l2?: number
  /** Weights by column, as the log-odds of the last class have them beside the first; 0 when left out. */
  prior?: readonly number[]
  evaluations?: number
}

/**
 * Logistic regression: the chance of class 1 is 1 / (1 + exp(−(bias + Σ weights · row))).
 * @returns its coefficients
 */
export function learnLogistic(cases: LogisticCases, options: LogisticOptions = {}): LinearClass {
  const [none, one] = learnMultinomial(cases, 2, options)
  return {
    bias: one!.bias - none!.bias,
    weights: one!.weights.map((weight, column) => weight - none!.weights[column]!),
  }
}

/**
 * Multinomial logistic regression: chances are the softmax of the classes' log-odds.
 * @returns coefficients by class
 */
export function learnMultinomial(cases: LogisticCases, classes: number, options: LogisticOptions = {}): LinearClass[] {
  const { l2 = 1e-4, evaluations = 150 } = options
  const expected = expectedWeights(classes, cases.rows.width, options.prior ?? [])
  const { width } = cases.rows
  const scale = spreads(cases.rows)
  const total = cases.weights.reduce((sum, weight) => sum + weight, 0)
  const objective = (x: Float64Array, gradient: Float64Array) => {
    const loss = lossOf(cases, classes, unscaled(x, scale), gradient) / total
    let penalty = 0
    for (let at = 0; at < x.length; at++) {
      const column = at % (width + 1)
      gradient[at]! /= total
      if (column === width) continue
      const away = x[at]! - expected[at]! * scale[column]!
      gradient[at] = gradient[at]! / scale[column]! + l2 * away
      penalty += (l2 / 2) * away ** 2
    }
    return loss + penalty
  }
  const start = expected.map((one, at) => one * (scale[at % (width + 1)] ?? 1))
  const found = unscaled(minimise(objective, start, { evaluations }), scale)
  return Array.from({ length: classes }, (_, one) => {
    const own = found.subarray(one * (width + 1), (one + 1) * (width + 1))
    return { bias: own[width]!, weights: own.slice(0, width) }
  })
}

/** The prior as coefficients by class: half of it for the last class, half against the first. */
function expectedWeights(classes: number, width: number, prior: readonly number[]): Float64Array {
  const expected = new Float64Array(classes * (width + 1))
  prior.forEach((weight, column) => {
    expected[column] = -weight / 2
    expected[(classes - 1) * (width + 1) + column] = weight / 2
  })
  return expected
}

/** Coefficients for the rows as they are, from those for rows of unit spread: by class its weights, then its bias. */
function unscaled(x: Float64Array, scale: Float64Array): Float64Array {
  return x.map((one, at) => one / (scale[at % (scale.length + 1)] ?? 1))
}

function lossOf(
  { rows, classes: actual, weights }: LogisticCases,
  classes: number,
  x: Float64Array,
  gradient: Float64Array,
) {
  const { width, values } = rows
  const scores = new Float64Array(classes)
  let loss = 0
  gradient.fill(0)
  for (let row = 0, at = 0; row < countRows(rows); row++, at += width) {
    loss += weights[row]! * chances(scores, x, values, at, actual[row]!)
    for (let one = 0; one < classes; one++) {
      const pull = weights[row]! * (scores[one]! - (actual[row] === one ? 1 : 0))
      const begin = one * (width + 1)
      for (let column = 0; column < width; column++) gradient[begin + column]! += pull * values[at + column]!
      gradient[begin + width]! += pull
    }
  }
  return loss
}

/** Writes the chance of each class. @returns minus the log of the actual one's */
function chances(scores: Float64Array, x: Float64Array, values: Float32Array, at: number, actual: number): number {
  const classes = scores.length
  const width = x.length / classes - 1
  let highest = -Infinity
  for (let one = 0; one < classes; one++) {
    const begin = one * (width + 1)
    let sum = x[begin + width]!
    for (let column = 0; column < width; column++) sum += x[begin + column]! * values[at + column]!
    scores[one] = sum
    highest = Math.max(highest, sum)
  }
  let all = 0
  for (let one = 0; one < classes; one++) all += scores[one] = Math.exp(scores[one]! - highest)
  for (let one = 0; one < classes; one++) scores[one]! /= all
  return -Math.log(Math.max(1e-300, scores[actual]!))
}
