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
    survey.surveyed.forEach(({ targets }, source) => {
      const own = decisions.get(source)?.matches.map(({ target }) => target)
      targets.forEach((target, candidate) => {
        // Once it is agreed what a source is, it claims nothing else.
        if (!own || own.includes(target)) claim(claims, target, source, this.strength(source, candidate))
      })
    })
    for (const { source, matches } of decisions.values()) {
      for (const { target, relation } of matches) {
        if (relation === 'exactMatch') claim(claims, target, source, claims.first[target]! + agreedLead)
      }
    }
    this.claims = claims
  }

  /** Log-probability that the target is this source's, among all that have it as a candidate; -8 to 0, in fours. */
  share(source: number, candidate: number, target: number): number {
    return inFours(this.strength(source, candidate) - this.claims.sum[target]!)
  }

  /** How far this source's claim is behind the strongest, -8 to 0, in fours; 0 for the strongest itself. */
  behindBest(source: number, candidate: number, target: number): number {
    return inFours(this.strength(source, candidate) - this.claims.first[target]!)
  }

  /** The other source that claims a candidate clearly more, if there is one. */
  rival(source: number, candidate: number, target: number): number | null {
    const { first, firstSource, second, secondSource } = this.claims
    const own = firstSource[target] === source
    const strongest = own ? second[target]! : first[target]!
    if (strongest < this.strength(source, candidate) + worthNaming) return null
    return own ? secondSource[target]! : firstSource[target]!
  }

  private strength(source: number, candidate: number): number {
    return this.scores[source]![candidate]! / temperature
  }
}

/** A candidate of a decided source may lie above all claims that are left: it counts as the strongest. */
const inFours = (nats: number) => Math.max(-most, Math.min(0, nats)) / scale

function noClaims(targets: number): Claims {
  const none = () => new Float64Array(targets).fill(-Infinity)
  const nobody = () => new Int32Array(targets).fill(-1)
  return { sum: none(), first: none(), second: none(), firstSource: nobody(), secondSource: nobody() }
}

function claim(claims: Claims, target: number, source: number, strength: number): void {
  const { sum, first, second, firstSource, secondSource } = claims
  sum[target] = addLogs(sum[target]!, strength)
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

/** log(exp a + exp b) */
function addLogs(a: number, b: number): number {
  const higher = Math.max(a, b)
  return higher === -Infinity ? higher : higher + Math.log1p(Math.exp(Math.min(a, b) - higher))
}
