import {
  interplayInputs,
  interplayPlaces,
  interplayRows,
  seededRandom,
  signalNames,
  standardise,
  type InterplayInput,
  type InterplayModel,
} from '#domain'
import type { CombinerBlock } from './combiner'
import { minimise } from './minimise'
import { countRows, spreads, stack } from './rows'

export interface InterplayOptions {
  /** Units of the layer. */
  units: number
  /** Strength of the penalty on squared weights. */
  l2: number
  evaluations: number
  seed: number
}

/** A block with the sum of the weighted signals of each of its rows. */
export interface SummedBlock extends CombinerBlock {
  sums: Float32Array
}

const width = interplayInputs.length
const unitLength = width + 2
const isBias = (at: number) => at % unitLength === width

/** The best candidates of one source. */
interface Case {
  /** Rows of `interplayInputs`, standardised. */
  inputs: Float32Array
  /** Exponential of the sum of each, less the highest. */
  powers: Float64Array
  right: Uint8Array
  /** Of all other candidates together, and of the right ones among them. */
  others: { all: number; right: number }
  weight: number
}

/**
 * What signals say together, by the likelihood that a right candidate comes first after it is added to the sums: a layer
 * of few units, drawn towards none. Small random weights break the likeness of units, from which they would never part.
 */
export function learnInterplay(blocks: readonly SummedBlock[], options: InterplayOptions): InterplayModel {
  const { units, l2, evaluations, seed } = options
  const { cases, means, deviations } = casesOf(blocks)
  const random = seededRandom(seed)
  const start = Float64Array.from({ length: units * unitLength }, (_, at) =>
    isBias(at) ? 0 : (random() - 0.5) * (at % unitLength < width ? 1 : 0.3),
  )
  const total = cases.reduce((sum, { weight }) => sum + weight, 0)
  const found = minimise(
    (x, gradient) => {
      let loss = lossOf(cases, x, gradient) / total
      for (let at = 0; at < x.length; at++) {
        gradient[at]! /= total
        if (isBias(at)) continue
        loss += l2 * x[at]! ** 2
        gradient[at]! += 2 * l2 * x[at]!
      }
      return loss
    },
    start,
    { evaluations },
  )
  return modelOf(found, units, means, deviations)
}

/** Sources without a right candidate, or with none that is wrong, teach nothing. */
function casesOf(blocks: readonly SummedBlock[]): { cases: Case[]; means: Float64Array; deviations: Float64Array } {
  const cases = blocks.flatMap((block) =>
    Array.from({ length: block.starts.length - 1 }, (_, source) => caseOf(block, source)).filter(
      ({ right }) => right.some((one) => one === 1) && right.some((one) => one === 0),
    ),
  )
  const rows = stack(cases.map(({ inputs }) => ({ width, values: inputs })))
  const deviations = spreads(rows)
  const means = new Float64Array(width)
  rows.values.forEach((value, at) => (means[at % width]! += value / countRows(rows)))
  for (const { inputs } of cases) standardise(inputs, means, deviations)
  return { cases, means, deviations }
}

function caseOf({ rows, starts, right, sums, weight, trust }: SummedBlock, source: number): Case {
  const [from, to] = [starts[source]!, starts[source + 1]!]
  const own = sums.subarray(from, to)
  const signals = rows.values.subarray(from * signalNames.length, to * signalNames.length)
  const { candidates, inputs } = interplayRows(signals, own, trust)
  const highest = own[candidates[0]!]!
  const among = new Set(candidates)
  const others = { all: 0, right: 0 }
  own.forEach((sum, candidate) => {
    if (among.has(candidate)) return
    const power = Math.exp(sum - highest)
    others.all += power
    if (right[from + candidate]) others.right += power
  })
  return {
    inputs,
    powers: Float64Array.from(candidates, (candidate) => Math.exp(own[candidate]! - highest)),
    right: Uint8Array.from(candidates, (candidate) => right[from + candidate]!),
    others,
    weight,
  }
}

/** Summed loss of all cases; writes the gradient. */
function lossOf(cases: readonly Case[], x: Float64Array, gradient: Float64Array): number {
  const layer = new Layer(x)
  const raised = new Float64Array(interplayPlaces)
  gradient.fill(0)
  let loss = 0
  for (const { inputs, powers, right, others, weight } of cases) {
    let { all, right: hits } = others
    for (let place = 0; place < powers.length; place++) {
      raised[place] = powers[place]! * Math.exp(layer.added(inputs, place))
      all += raised[place]!
      if (right[place]) hits += raised[place]!
    }
    loss += weight * Math.log(all / hits)
    for (let place = 0; place < powers.length; place++) {
      const pull = raised[place]! / all - (right[place] ? raised[place]! / hits : 0)
      if (Math.abs(pull) > 1e-6) layer.pull(inputs, place, weight * pull, gradient)
    }
  }
  return loss
}

/** The units at `x`: of each its weights, its bias and its output, one after the other. */
class Layer {
  private readonly units: number
  /** How active each unit is, by place. */
  private readonly activity: Float64Array

  constructor(private readonly x: Float64Array) {
    this.units = x.length / unitLength
    this.activity = new Float64Array(interplayPlaces * this.units)
  }

  /** What the units add for a row of inputs. */
  added(inputs: Float32Array, place: number): number {
    const { x, units } = this
    let added = 0
    for (let unit = 0, own = 0; unit < units; unit++, own += unitLength) {
      let sum = x[own + width]!
      for (let at = 0, row = place * width; at < width; at++) sum += x[own + at]! * inputs[row + at]!
      const activity = Math.tanh(sum)
      this.activity[place * units + unit] = activity
      added += x[own + width + 1]! * activity
    }
    return added
  }

  /** Adds to the gradient that of what was added for a row last, times `pull`. */
  pull(inputs: Float32Array, place: number, pull: number, gradient: Float64Array): void {
    const { x, units } = this
    for (let unit = 0, own = 0; unit < units; unit++, own += unitLength) {
      const activity = this.activity[place * units + unit]!
      const slope = pull * x[own + width + 1]! * (1 - activity * activity)
      for (let at = 0, row = place * width; at < width; at++) gradient[own + at]! += slope * inputs[row + at]!
      gradient[own + width]! += slope
      gradient[own + width + 1]! += pull * activity
    }
  }
}

function modelOf(x: Float64Array, units: number, means: Float64Array, deviations: Float64Array): InterplayModel {
  const round = (value: number) => Number(value.toPrecision(5))
  const named = <Value>(value: (at: number) => Value) =>
    Object.fromEntries(interplayInputs.map((name, at) => [name, value(at)])) as Record<InterplayInput, Value>
  return {
    inputs: named((at) => ({ mean: round(means[at]!), spread: round(deviations[at]!) })),
    units: Array.from({ length: units }, (_, unit) => {
      const own = unit * unitLength
      return {
        bias: round(x[own + width]!),
        output: round(x[own + width + 1]!),
        weights: named((at) => round(x[own + at]!)),
      }
    }),
  }
}
