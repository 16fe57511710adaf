import type { Survey } from './survey'

/** How strongly a score claims a target: its softmax temperature over the sources. */
const temperature = 0.25
const most = 8
const scale = 4
/** From this many nats on another source is worth naming. */
const worthNaming = 4

/** Of each target: the logarithm of all claims together, and the two strongest with their sources. */
interface Claims {
  sum: Float64Array
  first: Float64Array
  second: Float64Array
  firstSource: Int32Array
  secondSource: Int32Array
}

/**
 * Which source of a scheme claims a target most. A classification seldom has two entries for one occupation, so a
 * target that fits another source much better is less likely meant here.
 */
export class Rivals {
  private readonly claims: Claims

  /** @param scores of the candidates of every source, by their order in the survey */
  constructor(
    survey: Survey,
    private readonly scores: readonly Float32Array[],
  ) {
    const claims = noClaims(survey.targets.length)
    this.each(survey, (target, source, strength) => keepStrongest(claims, target, source, strength))
    const { sum, first } = claims
    this.each(survey, (target, _, strength) => (sum[target]! += Math.exp(strength - first[target]!)))
    for (let target = 0; target < sum.length; target++) sum[target] = first[target]! + Math.log(sum[target]!)
    this.claims = claims
  }

  /** Log-probability that the target is this source's, among all that have it as a candidate; -8 to 0, in fours. */
  signal(source: number, candidate: number, target: number): number {
    const nats = this.strength(source, candidate) - this.claims.sum[target]!
    return Math.max(-most, Math.min(0, nats)) / scale
  }

  /** The other source that claims a candidate clearly more, if there is one. */
  rival(source: number, candidate: number, target: number): number | null {
    const { first, firstSource, second, secondSource } = this.claims
    const own = firstSource[target] === source
    const strongest = own ? second[target]! : first[target]!
    if (strongest < this.strength(source, candidate) + worthNaming) return null
    return own ? secondSource[target]! : firstSource[target]!
  }

  /** Every claim of a source on a target. */
  private each({ surveyed }: Survey, take: (target: number, source: number, strength: number) => void): void {
    surveyed.forEach(({ targets }, source) => {
      targets.forEach((target, candidate) => take(target, source, this.strength(source, candidate)))
    })
  }

  private strength(source: number, candidate: number): number {
    return this.scores[source]![candidate]! / temperature
  }
}

function noClaims(targets: number): Claims {
  const none = () => new Float64Array(targets).fill(-Infinity)
  const nobody = () => new Int32Array(targets).fill(-1)
  return {
    sum: new Float64Array(targets),
    first: none(),
    second: none(),
    firstSource: nobody(),
    secondSource: nobody(),
  }
}

function keepStrongest(claims: Claims, target: number, source: number, strength: number): void {
  const { first, second, firstSource, secondSource } = claims
  if (strength > first[target]!) {
    second[target] = first[target]!
    secondSource[target] = firstSource[target]!
    first[target] = strength
    firstSource[target] = source
  } else if (strength > second[target]!) {
    second[target] = strength
    secondSource[target] = source
  }
}
