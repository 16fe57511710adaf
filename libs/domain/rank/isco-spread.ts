import { bestPositions } from './best-positions'
import type { Survey, TargetFacts } from './survey'

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
  /** Whether a source speaks for its neighbours: 1, or 0 where none of its candidates has a group. */
  weights: Float32Array
  /** How sure it is: its highest share. */
  sureness: Float32Array
}

/** Best candidates of a source that have a say. */
const heard = 15

export function iscoUnits(targets: readonly TargetFacts[]): IscoUnits {
  const codes = [...new Set(targets.flatMap(({ iscoGroup }) => iscoGroup ?? []))].sort()
  const positions = new Map(codes.map((code, position) => [code, position]))
  return { codes, ofTarget: Int32Array.from(targets, ({ iscoGroup }) => positions.get(iscoGroup ?? '') ?? -1) }
}

/** Spreads a softmax of the scores over the groups of each source's best candidates. */
export function iscoSpread(survey: Survey, { scores, temperature }: Opinions, units: IscoUnits): IscoSpread {
  const count = survey.sources.length
  const spread: IscoSpread = {
    starts: new Uint32Array(count + 1),
    units: new Uint16Array(count * heard),
    shares: new Float32Array(count * heard),
    weights: new Float32Array(count),
    sureness: new Float32Array(count),
  }
  survey.surveyed.forEach(({ targets }, source) => {
    spread.starts[source + 1] = spread.starts[source]!
    const own = scores[source]!
    const best = bestPositions(own, heard, -Infinity)
    for (const candidate of best) {
      const share = Math.exp((own[candidate]! - own[best[0]!]!) / temperature)
      add(spread, source, units.ofTarget[targets[candidate]!]!, share)
    }
    normalise(spread, source)
  })
  return spread
}

/** Adds to what a source says of a group; nothing where the target has none. */
function add({ starts, units, shares }: IscoSpread, source: number, unit: number, share: number): void {
  if (unit < 0) return
  const end = starts[source + 1]!
  let at = starts[source]!
  while (at < end && units[at] !== unit) at++
  if (at === end) starts[source + 1] = end + 1
  units[at] = unit
  shares[at]! += share
}

/** Brings the shares of a source to a total of 1. */
function normalise({ starts, shares, weights, sureness }: IscoSpread, source: number): void {
  const own = shares.subarray(starts[source], starts[source + 1])
  const total = own.reduce((sum, share) => sum + share, 0)
  if (total === 0) return
  own.forEach((share, at) => (own[at] = share / total))
  weights[source] = 1
  sureness[source] = own.reduce((most, share) => Math.max(most, share), 0)
}
