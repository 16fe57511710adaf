import type { Decision, Survey } from './survey'

/** How strongly a score claims a target: its softmax temperature over the sources. */
const temperature = 0.25
/** What an agreed exact match claims beyond the strongest claim that follows from texts, in nats. */
const agreedLead = 2
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
    decisions: ReadonlyMap<number, Decision> = new Map(),
  ) {
    const claims = noClaims(survey.targets.length)
    this.each(survey, decisions, (target, source, strength) => keepStrongest(claims, target, source, strength))
    const agreed = agreedClaims(claims, decisions)
    for (const { target, source, strength } of agreed) keepStrongest(claims, target, source, strength)
    const { sum, first } = claims
    this.each(survey, decisions, (target, _, strength) => (sum[target]! += Math.exp(strength - first[target]!)))
    for (const { target, strength } of agreed) sum[target]! += Math.exp(strength - first[target]!)
    for (let target = 0; target < sum.length; target++) sum[target] = first[target]! + Math.log(sum[target]!)
    this.claims = claims
  }

  /** Log-probability that the target is this source's, among all that have it as a candidate; -8 to 0, in fours. */
  signal(source: number, candidate: number, target: number): number {
    const nats = this.strength(source, candidate) - this.claims.sum[target]!
    // A candidate of a decided source may lie above all claims that are left: it counts as the only one.
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

  /** Every claim that follows from scores. Once it is agreed what a source is, it claims nothing else. */
  private each(
    { surveyed }: Survey,
    decisions: ReadonlyMap<number, Decision>,
    take: (target: number, source: number, strength: number) => void,
  ): void {
    surveyed.forEach(({ targets }, source) => {
      const own = decisions.get(source)?.matches.map(({ target }) => target)
      for (let candidate = 0; candidate < targets.length; candidate++) {
        const target = targets[candidate]!
        if (!own || own.includes(target)) take(target, source, this.strength(source, candidate))
      }
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

/** What agreed exact matches claim of targets that anybody claims. */
function agreedClaims({ first }: Claims, decisions: ReadonlyMap<number, Decision>) {
  return [...decisions.values()].flatMap(({ source, matches }) =>
    matches
      .filter(({ target, relation }) => relation === 'exactMatch' && first[target]! > -Infinity)
      .map(({ target }) => ({ target, source, strength: first[target]! + agreedLead })),
  )
}
