import { bestPositions } from './best-positions'
import type { Decision, Survey, TargetFacts } from './survey'

/** The ISCO unit groups that a scheme's targets belong to. */
export interface IscoUnits {
  /** Four digits each, in order. */
  codes: readonly string[]
  /** Position of each target's group, -1 without one. */
  ofTarget: Int32Array
}

/** Scores of the candidates of every source, by their order in the survey, and their softmax temperature. */
export interface Opinions {
  scores: readonly Float32Array[]
  temperature: number
}

/** What each source says of ISCO by itself: shares over the unit groups of its candidates, as a sparse matrix. */
export interface IscoSpread {
  /** Shares of source s stand at `starts[s]` to `starts[s + 1]`; they sum to 1, or there are none. */
  starts: Uint32Array
  units: Uint16Array
  shares: Float32Array
  /** How many times a source counts when it speaks for its neighbours. */
  weights: Float32Array
  /** How sure it is: its highest share; more than 1 where it is known. */
  sureness: Float32Array
}

/** Best candidates of a source that have a say. */
const heard = 15
/** An agreed decision counts as many sources. */
const decisionWeight = 3

export function iscoUnits(targets: readonly TargetFacts[]): IscoUnits {
  const codes = [...new Set(targets.flatMap(({ iscoGroup }) => iscoGroup ?? []))].sort()
  const positions = new Map(codes.map((code, position) => [code, position]))
  return { codes, ofTarget: Int32Array.from(targets, ({ iscoGroup }) => positions.get(iscoGroup ?? '') ?? -1) }
}

/**
 * Spreads a softmax of the scores over the groups of each source's best candidates; a source with an agreed decision
 * says the groups of its matches instead, and one that nothing fits says nothing.
 */
export function iscoSpread(
  survey: Survey,
  { scores, temperature }: Opinions,
  units: IscoUnits,
  decisions: ReadonlyMap<number, Decision>,
): IscoSpread {
  const count = survey.sources.length
  const rows = survey.surveyed.map(({ targets }, source) => {
    const decision = decisions.get(source)
    return decision
      ? decision.matches.map(({ target }) => ({ unit: units.ofTarget[target]!, share: 1 }))
      : opinion(scores[source]!, temperature).map(({ candidate, share }) => ({
          unit: units.ofTarget[targets[candidate]!]!,
          share,
        }))
  })
  const spread: IscoSpread = {
    starts: new Uint32Array(count + 1),
    units: new Uint16Array(rows.reduce((sum, row) => sum + row.length, 0)),
    shares: new Float32Array(rows.reduce((sum, row) => sum + row.length, 0)),
    weights: new Float32Array(count),
    sureness: new Float32Array(count),
  }
  rows.forEach((row, source) => add(spread, source, row))
  decisions.forEach((_, source) => {
    if (spread.weights[source] === 0) return
    spread.weights[source] = decisionWeight
    spread.sureness[source] = 2
  })
  return spread
}

function opinion(scores: Float32Array, temperature: number): { candidate: number; share: number }[] {
  const best = bestPositions(scores, heard, -Infinity)
  const highest = scores[best[0]!]!
  return best.map((candidate) => ({ candidate, share: Math.exp((scores[candidate]! - highest) / temperature) }))
}

/** Sums the shares of each group and brings them to a total of 1. */
function add(spread: IscoSpread, source: number, row: readonly { unit: number; share: number }[]): void {
  const start = spread.starts[source]!
  let end = start
  let total = 0
  for (const { unit, share } of row) {
    if (unit < 0) continue
    let at = start
    while (at < end && spread.units[at] !== unit) at++
    if (at === end) end++
    spread.units[at] = unit
    spread.shares[at]! += share
    total += share
  }
  for (let at = start; at < end; at++) {
    spread.shares[at]! /= total
    spread.sureness[source] = Math.max(spread.sureness[source]!, spread.shares[at]!)
  }
  spread.weights[source] = total > 0 ? 1 : 0
  spread.starts[source + 1] = end
}
