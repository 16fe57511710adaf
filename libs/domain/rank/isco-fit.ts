import type { Branches } from './code-branches'
import type { IscoReadings } from './isco-readings'
import type { IscoSpread } from './isco-spread'

/** How many times the shorter prefix counts beside the sources of the longer one: the candidates for κ. */
const backOffs = [0.3, 1, 3, 10, 30, 100]
/** How much of the expectation the code itself makes, read as an ISCO code: the candidates. */
const readingShares = [0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 0.95]
/** A level of the code that explains less than this many nats more is left out. */
const leastGain = 0.01
/** The parameters are chosen by the sources that are surest of themselves. */
const surestShare = 0.4
const surestAtLeast = 20

/** What the sources of each branch say together. */
interface BranchSums {
  branches: Branches
  /** Of each unit group, row-major. */
  sums: Float32Array
  weights: Float32Array
}

/** What is expected of each source, one level of the code after the other, each kept where it explains more. */
export class IscoFit {
  /** Nats for each source by which the expectation explains more than the mean. */
  gain = 0
  private readonly levels: (BranchSums & { backOff: number })[] = []
  private readings: { of: IscoReadings; share: number } | null = null
  /** What is expected so far of what each source says itself, beside `spread.shares`. */
  private readonly expectedOfOwn: Float64Array
  private readonly judges: readonly number[]
  private readonly own: Float32Array

  constructor(
    private readonly spread: IscoSpread,
    private readonly mean: Float32Array,
  ) {
    this.expectedOfOwn = Float64Array.from(spread.units, (unit) => mean[unit]!)
    this.judges = surest(spread)
    this.own = new Float32Array(mean.length)
  }

  addLevel(branches: Branches): void {
    if (branches.count === 0) return
    const level = this.sumsOf(branches)
    const expected = (backOff: number) => (source: number, at: number) => {
      const before = this.expectedOfOwn[at]!
      const branch = branches.of[source]!
      if (branch < 0) return before
      const others = level.weights[branch]! - this.spread.weights[source]!
      return (this.saidByOthers(level, branch, source, at) + backOff * before) / (others + backOff)
    }
    const backOff = this.choose(backOffs, expected, leastGain)
    if (backOff !== null) this.levels.push({ ...level, backOff })
  }

  addReadings(readings: IscoReadings): void {
    const expected = (share: number) => (source: number, at: number) => {
      const reading = readings.of(source)
      const before = this.expectedOfOwn[at]!
      return reading ? (1 - share) * before + share * reading[this.spread.units[at]!]! : before
    }
    const share = this.choose(readingShares, expected, 0)
    if (share !== null) this.readings = { of: readings, share }
  }

  /** What is expected of a source: a share of each unit group, summing to 1. */
  expect(source: number, into: Float32Array): void {
    into.set(this.mean)
    for (const level of this.levels) this.backOff(source, level, into)
    const reading = this.readings?.of.of(source)
    if (!reading) return
    const { share } = this.readings!
    for (let unit = 0; unit < into.length; unit++) into[unit] = (1 - share) * into[unit]! + share * reading[unit]!
  }

  /** The choice that explains the judges best, when it explains enough more than before; it is then taken. */
  private choose(
    choices: readonly number[],
    expected: (choice: number) => (source: number, at: number) => number,
    least: number,
  ): number | null {
    const gains = choices.map((choice) => this.gainOf(expected(choice)))
    const highest = Math.max(...gains)
    if (!(highest > least)) return null
    this.gain += highest
    const best = choices[gains.indexOf(highest)]!
    this.take(expected(best))
    return best
  }

  /** How much more of what the judges say is explained, in nats for each of them. */
  private gainOf(expected: (source: number, at: number) => number): number {
    const { starts, shares } = this.spread
    let sum = 0
    for (const source of this.judges) {
      const end = starts[source + 1]!
      for (let at = starts[source]!; at < end; at++) {
        const before = this.expectedOfOwn[at]!
        const after = expected(source, at)
        if (after !== before) sum += shares[at]! * Math.log(after / before)
      }
    }
    return this.judges.length === 0 ? 0 : sum / this.judges.length
  }

  private take(expected: (source: number, at: number) => number): void {
    const { starts, weights } = this.spread
    for (let source = 0; source < weights.length; source++) {
      const end = starts[source + 1]!
      for (let at = starts[source]!; at < end; at++) this.expectedOfOwn[at] = expected(source, at)
    }
  }

  /** What the branch says of a group that the source names too, without the source. */
  private saidByOthers({ sums }: BranchSums, branch: number, source: number, at: number): number {
    const { units, weights, shares } = this.spread
    return Math.max(0, sums[branch * this.mean.length + units[at]!]! - weights[source]! * shares[at]!)
  }

  /** expected ← (what the others of the branch say + κ · expected) / (their weight + κ) */
  private backOff(source: number, level: BranchSums & { backOff: number }, into: Float32Array): void {
    const { spread, own } = this
    const branch = level.branches.of[source]!
    if (branch < 0) return
    const row = branch * into.length
    const total = level.weights[branch]! - spread.weights[source]! + level.backOff
    const before = level.backOff / total
    for (let at = spread.starts[source]!; at < spread.starts[source + 1]!; at++) {
      const unit = spread.units[at]!
      own[unit] = this.saidByOthers(level, branch, source, at) / total + before * into[unit]!
    }
    const share = 1 / total
    for (let unit = 0; unit < into.length; unit++) into[unit] = share * level.sums[row + unit]! + before * into[unit]!
    for (let at = spread.starts[source]!; at < spread.starts[source + 1]!; at++) {
      into[spread.units[at]!] = own[spread.units[at]!]!
    }
  }

  private sumsOf(branches: Branches): BranchSums {
    const { spread, mean } = this
    const sums = new Float32Array(branches.count * mean.length)
    const weights = new Float32Array(branches.count)
    branches.of.forEach((branch, source) => {
      if (branch < 0) return
      const weight = spread.weights[source]!
      weights[branch]! += weight
      for (let at = spread.starts[source]!; at < spread.starts[source + 1]!; at++) {
        sums[branch * mean.length + spread.units[at]!]! += weight * spread.shares[at]!
      }
    })
    return { branches, sums, weights }
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
