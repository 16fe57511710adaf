import type { Branches } from './code-branches'
import type { IscoReadings } from './isco-readings'
import type { IscoSpread } from './isco-spread'

/** How many times the shorter prefix counts beside the sources of the longer one: the candidates for κ. */
const backOffs = [0.3, 1, 3, 10, 30, 100]
/** How much of the expectation the code itself makes, read as an ISCO code: the candidates. */
const readingShares = [0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 0.95]
/** A level of the code that explains less than this many nats more is left out. */
const leastGain = 0.01
/** The parameters are chosen by the sources that are surest of themselves, and all that are known. */
const surestShare = 0.4
const surestAtLeast = 20

/** The expectation as it grows, one source of knowledge after the other, each kept where it explains more. */
export class IscoFit {
  readonly expected: Float32Array
  /** Nats for each source by which the expectation explains more than the mean. */
  gain = 0
  private readonly judges: readonly number[]
  private readonly sources: number
  private readonly width: number

  constructor(
    private readonly spread: IscoSpread,
    mean: Float32Array,
  ) {
    this.sources = spread.weights.length
    this.width = mean.length
    this.expected = new Float32Array(this.sources * this.width)
    for (let source = 0; source < this.sources; source++) this.expected.set(mean, source * this.width)
    this.judges = surest(spread)
  }

  addLevel(branches: Branches): void {
    if (branches.count === 0) return
    const { sums, weights } = this.sumsOf(branches)
    const { spread, width, expected } = this
    const others = (source: number) => weights[branches.of[source]!]! - spread.weights[source]!
    const mix = (backOff: number) => (source: number, at: number) => {
      const unit = spread.units[at]!
      const before = expected[source * width + unit]!
      const branch = branches.of[source]!
      if (branch < 0) return before
      const said = Math.max(0, sums[branch * width + unit]! - spread.weights[source]! * spread.shares[at]!)
      return (said + backOff * before) / (others(source) + backOff)
    }
    const best = this.best(backOffs, mix)
    if (!best) return
    for (let source = 0; source < this.sources; source++) {
      const branch = branches.of[source]!
      if (branch >= 0) this.backOff(source, sums.subarray(branch * width), others(source), best)
    }
  }

  addReadings(readings: IscoReadings): void {
    const { spread, width, expected } = this
    const mix = (share: number) => (source: number, at: number) => {
      const unit = spread.units[at]!
      const before = expected[source * width + unit]!
      const reading = readings.of(source)
      return reading ? (1 - share) * before + share * reading[unit]! : before
    }
    const best = this.best(readingShares, mix, 0)
    if (!best) return
    for (let source = 0; source < this.sources; source++) {
      const reading = readings.of(source)
      if (!reading) continue
      for (let unit = 0; unit < width; unit++) {
        const at = source * width + unit
        expected[at] = (1 - best) * expected[at]! + best * reading[unit]!
      }
    }
  }

  /** The choice that explains the judges best, when it explains enough more than none; raises `gain`. */
  private best(
    choices: readonly number[],
    mix: (choice: number) => (source: number, at: number) => number,
    least = leastGain,
  ): number | null {
    const { spread, width, expected } = this
    const now = this.likelihood((source, at) => expected[source * width + spread.units[at]!]!)
    const gains = choices.map((choice) => this.likelihood(mix(choice)) - now)
    const highest = Math.max(...gains)
    if (!(highest > least)) return null
    this.gain += highest
    return choices[gains.indexOf(highest)]!
  }

  /** Mean log-likelihood of what the judges say themselves. */
  private likelihood(share: (source: number, at: number) => number): number {
    let sum = 0
    for (const source of this.judges) {
      const end = this.spread.starts[source + 1]!
      for (let at = this.spread.starts[source]!; at < end; at++)
        sum += this.spread.shares[at]! * Math.log(share(source, at))
    }
    return this.judges.length === 0 ? 0 : sum / this.judges.length
  }

  /** expected ← (what the others of the branch say + κ · expected) / (their weight + κ) */
  private backOff(source: number, sums: Float32Array, others: number, backOff: number): void {
    const { spread, width, expected } = this
    const row = source * width
    for (let at = spread.starts[source]!; at < spread.starts[source + 1]!; at++) {
      sums[spread.units[at]!]! -= spread.weights[source]! * spread.shares[at]!
    }
    const total = others + backOff
    for (let unit = 0; unit < width; unit++) {
      expected[row + unit] = (Math.max(0, sums[unit]!) + backOff * expected[row + unit]!) / total
    }
    for (let at = spread.starts[source]!; at < spread.starts[source + 1]!; at++) {
      sums[spread.units[at]!]! += spread.weights[source]! * spread.shares[at]!
    }
  }

  private sumsOf(branches: Branches): { sums: Float32Array; weights: Float32Array } {
    const { spread, width } = this
    const sums = new Float32Array(branches.count * width)
    const weights = new Float32Array(branches.count)
    branches.of.forEach((branch, source) => {
      if (branch < 0) return
      const weight = spread.weights[source]!
      weights[branch]! += weight
      for (let at = spread.starts[source]!; at < spread.starts[source + 1]!; at++) {
        sums[branch * width + spread.units[at]!]! += weight * spread.shares[at]!
      }
    })
    return { sums, weights }
  }
}

function surest({ sureness, weights }: IscoSpread): number[] {
  const speaking = [...sureness.keys()].filter((source) => weights[source]! > 0)
  const known = speaking.filter((source) => sureness[source]! > 1)
  const others = speaking
    .filter((source) => sureness[source]! <= 1)
    .sort((a, b) => sureness[b]! - sureness[a]! || a - b)
  return [...known, ...others.slice(0, Math.max(surestAtLeast, surestShare * sureness.length))]
}
