import { bareCode, branchesOf, longestBranch } from './code-branches'
import { IscoFit } from './isco-fit'
import { IscoReadings } from './isco-readings'
import { iscoSpread, iscoUnits, type IscoSpread, type IscoUnits, type Opinions } from './isco-spread'
import type { Decision, Survey } from './survey'

/** Nats by which the codes of a scheme that follows ISCO explain more than the scheme's mean. */
const fullTrustGain = 4.5
/** Weight of a group that no source speaks for. */
const smoothing = 0.01
const mostLogOdds = 6
const scale = 4

/** How much a unit group is expected for a source, 0 to 1, and whether its own code says so or that of its branch. */
export interface IscoExpectation {
  group: string
  share: number
  by: 'declared' | 'branch'
}

interface MinorGroups {
  /** Minor group of each unit group. */
  of: Uint16Array
  expected: Float32Array
  mean: Float32Array
  count: number
}

/**
 * Which ISCO groups are expected for each source of a scheme, from its code: what the sources of the same branch say
 * without it, backed off from long to short prefixes, and the code itself read as an ISCO code. How much each counts is
 * chosen by leave-one-out likelihood; how much that explains beyond the scheme's mean is the trust. Where codes say
 * nothing of ISCO, trust is 0 and the signals fade by themselves.
 */
export class IscoPrior {
  /** 0 to 1. */
  readonly trust: number
  private readonly units: IscoUnits
  /** Expected share of each unit group for each source, row-major. */
  private readonly expected: Float32Array
  /** The scheme's own mean. */
  private readonly mean: Float32Array
  private readonly minor: MinorGroups
  private readonly readings: IscoReadings

  /** @param opinions what the texts say of each source so far */
  constructor(survey: Survey, opinions: Opinions, decisions: ReadonlyMap<number, Decision> = new Map()) {
    this.units = iscoUnits(survey.targets)
    const width = this.units.codes.length
    const spread = iscoSpread(survey, opinions, this.units, decisions)
    this.mean = meanOf(spread, width)
    const codes = survey.sources.map(({ notation }) => bareCode(notation))
    const fit = new IscoFit(spread, this.mean)
    for (let length = 1; length <= longestBranch; length++) fit.addLevel(branchesOf(codes, length))
    this.readings = new IscoReadings(survey.sources, codes, this.units.codes, this.mean)
    fit.addReadings(this.readings)
    this.expected = fit.expected
    this.trust = trustOf(fit.gain)
    this.minor = minorGroups(this.units.codes, this.expected, this.mean)
  }

  /** Log-odds of the target's unit group against the scheme's mean, times trust; in fours. */
  unitSignal(source: number, target: number): number {
    const unit = this.units.ofTarget[target]!
    if (unit < 0) return 0
    return this.signal(this.expected[source * this.mean.length + unit]!, this.mean[unit]!)
  }

  /** The same of its minor group, three digits. */
  minorSignal(source: number, target: number): number {
    const unit = this.units.ofTarget[target]!
    if (unit < 0) return 0
    const { of, expected, mean, count } = this.minor
    const group = of[unit]!
    return this.signal(expected[source * count + group]!, mean[group]!)
  }

  /** What is expected of the target's unit group, and whether the code, or the publisher, says so; null without one. */
  expectation(source: number, target: number): IscoExpectation | null {
    const unit = this.units.ofTarget[target]!
    if (unit < 0) return null
    const declared = (this.readings.of(source)?.[unit] ?? 0) > 0
    return {
      group: this.units.codes[unit]!,
      share: this.expected[source * this.mean.length + unit]!,
      by: declared ? 'declared' : 'branch',
    }
  }

  private signal(expected: number, mean: number): number {
    const logOdds = Math.max(-mostLogOdds, Math.min(mostLogOdds, Math.log(expected / mean)))
    return (logOdds / scale) * this.trust
  }
}

/** How far codes that explain so many nats can be trusted, 0 to 1. */
const trustOf = (gain: number) => Math.min(1, Math.max(0, gain / fullTrustGain))

/** Share of each unit group in all that the sources say. */
function meanOf({ units, shares, weights }: IscoSpread, width: number): Float32Array {
  const mean = new Float32Array(width).fill(smoothing)
  shares.forEach((share, at) => (mean[units[at]!]! += share))
  return mean.map((sum) => sum / (weights.length + smoothing * width))
}

function minorGroups(codes: readonly string[], expected: Float32Array, mean: Float32Array): MinorGroups {
  const names = [...new Set(codes.map((code) => code.slice(0, 3)))]
  const of = Uint16Array.from(codes, (code) => names.indexOf(code.slice(0, 3)))
  const sum = (rows: Float32Array) => {
    const sums = new Float32Array((rows.length / codes.length) * names.length)
    for (let row = 0, at = 0; at < rows.length; row++) {
      for (let unit = 0; unit < codes.length; unit++, at++) sums[row * names.length + of[unit]!]! += rows[at]!
    }
    return sums
  }
  return { of, expected: sum(expected), mean: sum(mean), count: names.length }
}
