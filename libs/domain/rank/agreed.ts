import type { Relation } from '../taxonomy/mapping'
import { bareCodes, longestBranch } from './code-branches'
import type { Decision, Survey } from './survey'

/** An agreed decision that speaks for a target. */
export interface AgreedReason {
  /** Position of the source it was agreed for. */
  source: number
  relation: Relation
  by: 'title' | 'branch'
}

/** A title this near, or farther, says nothing. */
const leastNearness = 0.4
/** An exact match of a near title says more of what this title is than a looser one. */
const relationWeights: Record<Relation, number> = { exactMatch: 1, closeMatch: 0.9, broadMatch: 0.8, narrowMatch: 0.8 }

/** What was agreed on sources whose titles are near. */
export class AgreedTitles {
  constructor(
    private readonly survey: Survey,
    private readonly decisions: ReadonlyMap<number, Decision>,
  ) {}

  /** Targets that near titles were matched with, each with how much the nearest says for it, 0 to 1, and which it is. */
  of(source: number): Map<number, AgreedReason & { value: number }> {
    const found = new Map<number, AgreedReason & { value: number }>()
    if (this.decisions.size === 0 || this.decisions.has(source)) return found
    const { sources, dots } = this.survey.neighbours[source]!
    sources.forEach((neighbour, place) => {
      const nearness = Math.max(0, dots[place]! - leastNearness)
      for (const { target, relation } of this.decisions.get(neighbour)?.matches ?? []) {
        const value = nearness * relationWeights[relation]
        if (value > (found.get(target)?.value ?? 0))
          found.set(target, { source: neighbour, relation, by: 'title', value })
      }
    })
    return found
  }
}

/** A match with the target's group, or with its broader or narrower occupation, counts half. */
const nearMatch = 0.5
/** Decisions of a branch count for a share among themselves and as many that say nothing. */
const unheard = 1

/** What was agreed in one branch of a scheme's codes. */
interface Branch {
  decisions: number
  byTarget: Map<number, AgreedReason>
  targets: Map<number, number>
  /** ISCO groups and broader occupations of the targets. */
  near: Map<string | number, number>
}

/** What was agreed on sources of the same branch: those that share the longest prefix of the code. */
export class AgreedBranches {
  private readonly codes: readonly string[]
  private readonly branches = new Map<string, Branch>()
  private readonly decided: ReadonlySet<number>

  constructor(
    private readonly survey: Survey,
    decisions: ReadonlyMap<number, Decision>,
  ) {
    this.codes = decisions.size === 0 ? [] : bareCodes(survey.sources)
    this.decided = new Set(decisions.keys())
    for (const decision of decisions.values()) {
      const code = this.codes[decision.source]!.slice(0, longestBranch)
      for (let length = 1; length <= code.length; length++) this.add(code.slice(0, length), decision)
    }
  }

  /** Share of the branch's decisions that point to each target or near it, 0 to 1; null where nothing was agreed. */
  of(source: number): ((target: number) => number) | null {
    const branch = this.branchOf(source)
    if (!branch) return null
    return (target) => {
      const direct = branch.targets.get(target) ?? 0
      const near = Math.max(0, ...this.nearKeys(target).map((key) => branch.near.get(key) ?? 0))
      return (direct + nearMatch * Math.max(0, near - direct)) / (branch.decisions + unheard)
    }
  }

  /** The decision of the branch that matched this very target. */
  reason(source: number, target: number): AgreedReason | null {
    return this.branchOf(source)?.byTarget.get(target) ?? null
  }

  private branchOf(source: number): Branch | null {
    if (this.branches.size === 0 || this.decided.has(source)) return null
    const code = this.codes[source]!
    for (let length = Math.min(code.length, longestBranch); length > 0; length--) {
      const branch = this.branches.get(code.slice(0, length))
      if (branch) return branch
    }
    return null
  }

  private add(prefix: string, { source, matches }: Decision): void {
    const branch = this.branches.get(prefix) ?? {
      decisions: 0,
      byTarget: new Map(),
      targets: new Map(),
      near: new Map(),
    }
    this.branches.set(prefix, branch)
    branch.decisions++
    for (const { target, relation } of matches) {
      branch.byTarget.set(target, { source, relation, by: 'branch' })
      branch.targets.set(target, (branch.targets.get(target) ?? 0) + 1)
    }
    const near = new Set(matches.flatMap(({ target }) => this.nearKeys(target)))
    for (const key of near) branch.near.set(key, (branch.near.get(key) ?? 0) + 1)
  }

  /** The target itself, its broader occupations and its ISCO group. */
  private nearKeys(target: number): (string | number)[] {
    const { iscoGroup, parents } = this.survey.targets[target]!
    return [target, ...parents, ...(iscoGroup === null ? [] : [iscoGroup])]
  }
}
