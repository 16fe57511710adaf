import type { Relation } from '../taxonomy/mapping'
import { softmax } from './source-order'
import type { Decision, Survey } from './survey'

/** Nearness of titles, in steps: from each number on, agreed matches are judged apart from those below. */
const steps = [0.7, 0.8, 0.88, 0.94]
/** So many matches of each kind are assumed to have turned out as expected, before any did. */
const assumed = 10

/**
 * What it means that a target was agreed for another source: of a near title or a distant one, as an exact match or a
 * looser one. In one scheme near titles share their target, in the next every target is taken once. So it is learned
 * from the decisions themselves: among the decided sources, how often such a target was right, against how often their
 * scores expected it. Where nothing can be told yet, it says nothing.
 */
export class AgreedElsewhere {
  /** Of each target, the sources it was agreed for. */
  private readonly claims = new Map<number, { source: number; relation: Relation }[]>()
  /** Log of right over expected, by kind. */
  private readonly ratios: Float64Array

  /** @param expected scores of a source's candidates, in log-odds, by their order in the survey, without any decision */
  constructor(
    private readonly survey: Survey,
    private readonly decisions: ReadonlyMap<number, Decision>,
    expected: (source: number) => Float32Array,
  ) {
    for (const { source, matches } of decisions.values()) {
      for (const { target, relation } of matches) {
        this.claims.set(target, [...(this.claims.get(target) ?? []), { source, relation }])
      }
    }
    const right = new Float64Array(2 * (steps.length + 1)).fill(assumed)
    const hoped = right.slice()
    for (const decision of decisions.values()) this.count(decision, expected(decision.source), right, hoped)
    this.ratios = right.map((count, kind) => Math.log(count / hoped[kind]!))
  }

  /** For a source, what agreed matches say of each target, in log-odds; null where nothing is agreed. */
  of(source: number): ((target: number) => number) | null {
    if (this.claims.size === 0) return null
    const near = this.nearest(source)
    return (target) => {
      const kind = this.kind(source, target, near)
      return kind === null ? 0 : this.ratios[kind]!
    }
  }

  /** The source with the nearest title that the target was agreed for. */
  reason(source: number, target: number): number | null {
    return this.nearest(source).get(target)?.source ?? null
  }

  private count(
    { source, matches }: Decision,
    scores: Float32Array,
    right: Float64Array,
    expected: Float64Array,
  ): void {
    const { targets } = this.survey.surveyed[source]!
    const agreed = new Set(matches.map(({ target }) => target))
    const near = this.nearest(source)
    softmax([...scores]).forEach((share, candidate) => {
      const target = targets[candidate]!
      const kind = this.kind(source, target, near)
      if (kind === null) return
      expected[kind]! += share
      if (agreed.has(target)) right[kind]! += 1 / agreed.size
    })
  }

  /** The nearest neighbour that each target was agreed for. */
  private nearest(source: number): Map<number, { source: number; relation: Relation; nearness: number }> {
    const found = new Map<number, { source: number; relation: Relation; nearness: number }>()
    const { sources, dots } = this.survey.neighbours[source]!
    sources.forEach((neighbour, place) => {
      for (const { target, relation } of this.decisions.get(neighbour)?.matches ?? []) {
        if (!found.has(target)) found.set(target, { source: neighbour, relation, nearness: dots[place]! })
      }
    })
    return found
  }

  /** Two for each step of nearness, the second for exact matches; null for a target that was agreed for no other. */
  private kind(source: number, target: number, near: ReturnType<AgreedElsewhere['nearest']>): number | null {
    const neighbour = near.get(target)
    if (neighbour) {
      const step = steps.filter((from) => neighbour.nearness >= from).length
      return 2 * step + Number(neighbour.relation === 'exactMatch')
    }
    const others = this.claims.get(target)?.filter((claim) => claim.source !== source) ?? []
    return others.length === 0 ? null : Number(others.some(({ relation }) => relation === 'exactMatch'))
  }
}
