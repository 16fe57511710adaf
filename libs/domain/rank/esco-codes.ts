import { readIscoGroup } from '../taxonomy/isco'
import { softmax } from './source-order'
import type { SchemeSource, Survey, TargetFacts } from './survey'

/** What a likelihood is never below: a code may be right although nothing else says so. */
const smallest = 1e-4
/** Where the search for the share begins, how often it is improved, and how many codes that mean something else are assumed. */
const firstShare = 0.3
const rounds = 60
const doubted = 5

/**
 * Which target's own code a source's code is, or extends: some classifications keep the codes of the occupations they
 * were made from (7312.5), or number below them (2310.1.4.995). ISCO groups are not meant.
 */
export class TargetCodes {
  private readonly targets: ReadonlyMap<string, number>

  constructor(targets: readonly Pick<TargetFacts, 'notation'>[]) {
    this.targets = new Map(targets.flatMap(({ notation }, target) => (notation === null ? [] : [[notation, target]])))
  }

  /** The target whose notation is the longest beginning of the code, of two parts at least; null without one. */
  of({ notation }: Pick<SchemeSource, 'notation'>): number | null {
    if (notation === null || readIscoGroup(notation) !== null) return null
    const parts = notation.trim().replace(/\.+$/, '').split('.')
    for (let length = parts.length; length > 1; length--) {
      const target = this.targets.get(parts.slice(0, length).join('.'))
      if (target !== undefined) return target
    }
    return null
  }
}

/**
 * How far a scheme's codes that look like codes of targets mean these targets. Many schemes number the same way and mean
 * something else, so the share of those that mean it is learned, without any answer: by expectation maximisation over
 * how much likelier the texts find the code's target than another of its ISCO group.
 */
export class CodeShare {
  /** Share of the codes that mean their target, 0 to 1; 0 where no code looks so. */
  readonly share: number
  /** By source; null for one whose code is none of a target. */
  readonly targets: readonly (number | null)[]
  private readonly groupSizes: ReadonlyMap<string | null, number>

  /** @param scores of the candidates of every source, in log-odds, by their order in the survey */
  constructor(
    private readonly survey: Survey,
    scores: readonly Float32Array[],
  ) {
    const codes = new TargetCodes(survey.targets)
    this.targets = survey.sources.map((source) => codes.of(source))
    this.groupSizes = sizesOf(survey.targets)
    const ratios = this.targets.flatMap((target, source) =>
      target === null ? [] : [this.ratio(source, target, scores[source]!)],
    )
    this.share = ratios.length === 0 ? 0 : shareOf(ratios)
  }

  /** Log-odds for the target of a source's code over another of its ISCO group; 0 for every other target. */
  signal(source: number, target: number): number {
    if (this.targets[source] !== target) return 0
    return Math.log1p((this.share / (1 - this.share)) * this.groupSize(target))
  }

  /** How much likelier the texts find a target than the average one of its group. */
  private ratio(source: number, target: number, scores: Float32Array): number {
    const { targets } = this.survey.surveyed[source]!
    const group = this.survey.targets[target]!.iscoGroup
    let own = 0
    let all = 0
    softmax([...scores]).forEach((share, candidate) => {
      if (targets[candidate] === target) own = share
      if (this.survey.targets[targets[candidate]!]!.iscoGroup === group) all += share
    })
    return (own + smallest) / (all / this.groupSize(target) + smallest)
  }

  private groupSize(target: number): number {
    return this.groupSizes.get(this.survey.targets[target]!.iscoGroup)!
  }
}

/** The share that explains the likelihood ratios best. */
function shareOf(ratios: readonly number[]): number {
  let share = firstShare
  for (let round = 0; round < rounds; round++) {
    const meant = ratios.reduce((sum, ratio) => sum + (share * ratio) / (share * ratio + 1 - share), 0)
    share = (meant + 0.5) / (ratios.length + doubted)
  }
  return share
}

function sizesOf(targets: readonly TargetFacts[]): Map<string | null, number> {
  const sizes = new Map<string | null, number>()
  for (const { iscoGroup } of targets) sizes.set(iscoGroup, (sizes.get(iscoGroup) ?? 0) + 1)
  return sizes
}
