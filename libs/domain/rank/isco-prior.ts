import { bareCodes, branchesOf, longestBranch } from './code-branches'
import { IscoFit } from './isco-fit'
import { IscoReadings } from './isco-readings'
import { iscoSpread, iscoUnits, type IscoSpread, type IscoUnits, type Opinions } from './isco-spread'
import type { Survey } from './survey'

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

/**
 * Which ISCO groups are expected for each source of a scheme, from its code: what the sources of the same branch say
 * without it, backed off from long to short prefixes, and the code itself read as an ISCO code. How much each counts is
 * chosen by leave-one-out likelihood; how much that explains beyond the scheme's mean is the trust. Where codes say
 * nothing of ISCO, trust is 0 and the signals fade by themselves.
 */
export class IscoPrior {
  /** 0 to 1. */
  readonly trust: number
  private readonly fit: IscoFit
  private readonly units: IscoUnits
  private readonly readings: IscoReadings
  /** Of unit groups: the scheme's own mean, and what is expected of the source looked at last. */
  private readonly mean: Float32Array
  private readonly expected: Float32Array
  private expectedOf = -1
  /** The same of minor groups, and the minor group of each unit group. */
  private readonly minorOf: Uint16Array
  private readonly minorMean: Float32Array
  private readonly minorExpected: Float32Array
  /** Signals of the groups of one source, NaN until they are asked for. */
  private readonly unitSignals: Float32Array
  private readonly minorSignals: Float32Array

  /** @param opinions what the texts say of each source so far */
  constructor(survey: Survey, opinions: Opinions) {
    this.units = iscoUnits(survey.targets)
    const spread = iscoSpread(survey, opinions, this.units)
    this.mean = meanOf(spread, this.units.codes.length)
    this.expected = new Float32Array(this.mean.length)
    const codes = bareCodes(survey.sources)
    this.fit = new IscoFit(spread, this.mean)
    for (let length = 1; length <= longestBranch; length++) this.fit.addLevel(branchesOf(codes, length))
    this.readings = new IscoReadings(survey.sources, codes, this.units.codes, this.mean)
    this.fit.addReadings(this.readings)
    this.trust = trustOf(this.fit.gain)
    const minors = [...new Set(this.units.codes.map((code) => code.slice(0, 3)))]
    this.minorOf = Uint16Array.from(this.units.codes, (code) => minors.indexOf(code.slice(0, 3)))
    this.minorMean = new Float32Array(minors.length)
    this.minorExpected = new Float32Array(minors.length)
    this.unitSignals = new Float32Array(this.mean.length)
    this.minorSignals = new Float32Array(minors.length)
    this.sumMinors(this.mean, this.minorMean)
  }

  /**
   * Two signals for each target: log-odds of its unit group (four digits) and of its minor group (three) against the
   * scheme's mean, times trust, in fours; 0 for a target without a group.
   */
  signals(source: number, targets: Int32Array): Float32Array {
    this.expect(source)
    const signals = new Float32Array(2 * targets.length)
    const unitSignals = this.unitSignals.fill(NaN)
    const minorSignals = this.minorSignals.fill(NaN)
    for (let candidate = 0; candidate < targets.length; candidate++) {
      const unit = this.units.ofTarget[targets[candidate]!]!
      if (unit < 0) continue
      const minor = this.minorOf[unit]!
      // Many candidates share a group: its logarithm is taken once.
      if (Number.isNaN(unitSignals[unit])) unitSignals[unit] = this.signal(this.expected[unit]!, this.mean[unit]!)
      if (Number.isNaN(minorSignals[minor])) {
        minorSignals[minor] = this.signal(this.minorExpected[minor]!, this.minorMean[minor]!)
      }
      signals[2 * candidate] = unitSignals[unit]!
      signals[2 * candidate + 1] = minorSignals[minor]!
    }
    return signals
  }

  /** What is expected of the target's unit group, and whether the code, or the publisher, says so; null without one. */
  expectation(source: number, target: number): IscoExpectation | null {
    const unit = this.units.ofTarget[target]!
    if (unit < 0) return null
    this.expect(source)
    const declared = (this.readings.of(source)?.[unit] ?? 0) > 0
    return { group: this.units.codes[unit]!, share: this.expected[unit]!, by: declared ? 'declared' : 'branch' }
  }

  private expect(source: number): void {
    if (this.expectedOf === source) return
    this.fit.expect(source, this.expected)
    this.sumMinors(this.expected, this.minorExpected)
    this.expectedOf = source
  }

  private sumMinors(units: Float32Array, minors: Float32Array): void {
    minors.fill(0)
    for (let unit = 0; unit < units.length; unit++) minors[this.minorOf[unit]!]! += units[unit]!
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
