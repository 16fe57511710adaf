import { bestPositions } from './best-positions'
import type { OrderedCandidates } from './ranking-features'
import { textSignals, type TextSignal } from './signals'
import type { Surveyed, TargetFacts } from './survey'

/** What a scheme knows of its targets when all of its sources have scores. */
export interface SchemeFacts {
  targets: readonly TargetFacts[]
  /** Targets that have a narrower one. */
  broader: ReadonlySet<number>
  /** Number of sources for which each target is the best. */
  fanIn: Uint32Array
  trust: number
}

/** Candidates among which a broader or narrower one counts as near. */
const nearPlaces = 10
/** A candidate this many times less likely than the best is not near. */
const nearFactor = 10

const column = Object.fromEntries(textSignals.map((name, at) => [name, at])) as Record<TextSignal, number>

/** The candidates of one source in the order of their scores, equal ones in that of the survey. */
export class SourceOrder implements OrderedCandidates {
  /** Rows of the survey, best first. */
  readonly rows: readonly number[]
  readonly targets: readonly number[]
  readonly probabilities: readonly number[]
  readonly trust: number
  readonly entropy: number
  readonly near: number
  private nearTargets: { all: ReadonlySet<number>; broader: ReadonlySet<number> } | null = null

  constructor(
    private readonly surveyed: Surveyed,
    scores: Float32Array,
    private readonly facts: SchemeFacts,
  ) {
    this.rows = bestPositions(scores, scores.length, -Infinity)
    this.targets = this.rows.map((row) => surveyed.targets[row]!)
    this.probabilities = softmax(this.rows.map((row) => scores[row]!))
    this.trust = facts.trust
    this.entropy = -this.probabilities.reduce((sum, share) => sum + (share > 0 ? share * Math.log(share) : 0), 0)
    this.near = this.probabilities.findIndex((share) => share * nearFactor < this.probabilities[0]!)
    if (this.near < 0) this.near = this.rows.length
  }

  text(place: number, signal: TextSignal): number {
    return this.surveyed.signals[this.rows[place]! * textSignals.length + column[signal]]!
  }

  fanIn(place: number): number {
    return this.facts.fanIn[this.targets[place]!]!
  }

  hierarchy(place: number): ReturnType<OrderedCandidates['hierarchy']> {
    const target = this.targets[place]!
    const { all, broader } = (this.nearTargets ??= this.findNear())
    return {
      hasNarrower: this.facts.broader.has(target),
      broaderNear: this.facts.targets[target]!.parents.some((parent) => all.has(parent)),
      narrowerNear: broader.has(target),
    }
  }

  private findNear() {
    const all = this.targets.slice(0, nearPlaces)
    return { all: new Set(all), broader: new Set(all.flatMap((target) => this.facts.targets[target]!.parents)) }
  }
}

/** exp of each value over the sum of all. */
export function softmax(values: readonly number[]): number[] {
  const highest = values.reduce((most, value) => Math.max(most, value), -Infinity)
  const powers = values.map((value) => Math.exp(value - highest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}
