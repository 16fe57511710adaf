import { z } from 'zod'
import { bestPositions } from './best-positions'
import { contextSignals, descriptionSignals, signalNames, textSignals, type SignalName } from './signals'

/** Of the candidates of a source so many, the best by their sums, are looked at again. */
export const interplayPlaces = 40

/** Signals that say how they act together with others; few published tables have descriptions to learn that from. */
const signalInputs = [...textSignals, ...contextSignals].filter((name) => !descriptionSignals.has(name))

/** What a candidate's place in the order by sums says; `lead`: of the first over the second. */
const placeInputs = ['behindBest', 'place', 'lead', 'trust'] as const

export type InterplayInput = SignalName | (typeof placeInputs)[number]

/** The columns of `interplayRows`. */
export const interplayInputs: readonly InterplayInput[] = [...signalInputs, ...placeInputs]

const byInput = <Value extends z.ZodType>(value: Value) => z.partialRecord(z.enum(interplayInputs), value)

export const interplaySchema = z.strictObject({
  /** Mean and spread of each input over the candidates that were learned from. */
  inputs: byInput(z.strictObject({ mean: z.number(), spread: z.number().positive() })),
  /** Each adds output × tanh(bias + Σ weight × input), the inputs less their mean, in spreads. */
  units: z.array(z.strictObject({ bias: z.number(), output: z.number(), weights: byInput(z.number()) })),
})

export type InterplayModel = z.infer<typeof interplaySchema>

/** An input further from its mean than this many spreads says no more. */
export const mostSpreads = 4

/** The best candidates of one source by their sums, with a row of `interplayInputs` for each. */
export interface InterplayRows {
  /** By their order in the survey, best first. */
  candidates: readonly number[]
  inputs: Float32Array
}

const columns = signalInputs.map((name) => signalNames.indexOf(name))

/**
 * @param signals of the candidates, a row of `signalNames` for each
 * @param sums of their weighted signals
 * @param trust in the codes of the scheme
 */
export function interplayRows(signals: Float32Array, sums: Float32Array, trust: number): InterplayRows {
  const candidates = bestPositions(sums, interplayPlaces, -Infinity)
  const width = interplayInputs.length
  const inputs = new Float32Array(candidates.length * width)
  const best = sums[candidates[0]!]!
  const lead = candidates.length > 1 ? best - sums[candidates[1]!]! : 0
  candidates.forEach((candidate, place) => {
    const row = place * width
    const from = candidate * signalNames.length
    columns.forEach((column, at) => (inputs[row + at] = signals[from + column]!))
    inputs.set([sums[candidate]! - best, Math.log1p(place), lead, trust], row + columns.length)
  })
  return { candidates, inputs }
}

/**
 * What signals say together beyond their sum: that a likeness of spelling counts less where meanings differ, or a remembered
 * title more where codes agree. One layer of few units (a perceptron, Rumelhart et al. 1986) over the best candidates.
 */
export class Interplay {
  private readonly means: Float32Array
  private readonly spreads: Float32Array
  private readonly units: { bias: number; output: number; weights: Float32Array }[]

  /** @param on signals that count; the others are taken to be average. Null for all */
  constructor({ inputs, units }: InterplayModel, on: ReadonlySet<SignalName> | null) {
    this.means = Float32Array.from(interplayInputs, (name) => inputs[name]?.mean ?? 0)
    this.spreads = Float32Array.from(interplayInputs, (name) => inputs[name]?.spread ?? 1)
    const counts = (name: InterplayInput) => on === null || !isSignal(name) || on.has(name)
    this.units = units.map(({ bias, output, weights }) => ({
      bias,
      output,
      weights: Float32Array.from(interplayInputs, (name) => (counts(name) ? (weights[name] ?? 0) : 0)),
    }))
  }

  /** What is added to the sum of each candidate of a source, in log-odds; 0 for those that are not among the best. */
  of(signals: Float32Array, sums: Float32Array, trust: number): Float32Array {
    const { candidates, inputs } = interplayRows(signals, sums, trust)
    standardise(inputs, this.means, this.spreads)
    const added = new Float32Array(sums.length)
    candidates.forEach((candidate, place) => (added[candidate] = this.ofRow(inputs, place * interplayInputs.length)))
    return added
  }

  private ofRow(inputs: Float32Array, row: number): number {
    let added = 0
    for (const { bias, output, weights } of this.units) {
      let sum = bias
      for (let at = 0; at < weights.length; at++) sum += weights[at]! * inputs[row + at]!
      added += output * Math.tanh(sum)
    }
    return added
  }
}

/** Rows of `interplayInputs` less their means, in spreads, in place. */
export function standardise(rows: Float32Array, means: ArrayLike<number>, spreads: ArrayLike<number>): void {
  const width = means.length
  for (let at = 0; at < rows.length; at++) {
    const column = at % width
    const value = (rows[at]! - means[column]!) / spreads[column]!
    rows[at] = Math.max(-mostSpreads, Math.min(mostSpreads, value))
  }
}

const isSignal = (name: InterplayInput): name is SignalName => signalNames.some((one) => one === name)
