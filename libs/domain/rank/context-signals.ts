import { AgreedBranches, AgreedTitles, type AgreedReason } from './agreed'
import { IscoPrior, type IscoExpectation } from './isco-prior'
import { Rivals } from './rivals'
import { contextSignals, type ContextSignal } from './signals'
import type { Decision, Survey } from './survey'

/** What a scheme as a whole, and what was agreed on it, says of each source's candidates. */
export class SchemeContext {
  private readonly prior: IscoPrior
  private readonly rivals: Rivals
  private readonly titles: AgreedTitles
  private readonly branches: AgreedBranches

  /** @param rough sum of every candidate of every source */
  constructor(
    private readonly survey: Survey,
    rough: readonly Float32Array[],
    agreed: readonly Decision[],
  ) {
    const decisions = new Map(agreed.map((decision) => [decision.source, decision]))
    this.prior = new IscoPrior(survey, rough, decisions)
    this.rivals = new Rivals(survey, rough, decisions)
    this.titles = new AgreedTitles(survey, decisions)
    this.branches = new AgreedBranches(survey, decisions)
  }

  /** How far the codes of the scheme can be trusted to say something about ISCO, 0 to 1. */
  get trust(): number {
    return this.prior.trust
  }

  /** Writes the signals of a source's candidates: from `offset` on in each row of `width` numbers. */
  write(source: number, matrix: Float32Array, width: number, offset: number): void {
    const agreedTitles = this.titles.of(source)
    const agreedShare = this.branches.of(source)
    this.survey.surveyed[source]!.targets.forEach((target, candidate) => {
      const signals: Record<ContextSignal, number> = {
        iscoUnit: this.prior.unitSignal(source, target),
        iscoMinor: this.prior.minorSignal(source, target),
        rivals: this.rivals.signal(source, candidate, target),
        agreedTitle: agreedTitles.get(target)?.value ?? 0,
        agreedBranch: agreedShare?.(target) ?? 0,
      }
      for (let at = 0; at < contextSignals.length; at++) {
        matrix[candidate * width + offset + at] = signals[contextSignals[at]!]
      }
    })
  }

  /** The agreed decision that speaks most for a target: that of the nearest title, else one of the same branch. */
  agreedReason(source: number, target: number): AgreedReason | null {
    return this.titles.of(source).get(target) ?? this.branches.reason(source, target)
  }

  /** What is expected of the target's ISCO group; null without one. */
  iscoExpectation(source: number, target: number): IscoExpectation | null {
    return this.prior.expectation(source, target)
  }

  /** Another source that fits a target clearly better, if there is one. */
  rival(source: number, target: number): number | null {
    const candidate = this.survey.surveyed[source]!.targets.indexOf(target)
    return candidate < 0 ? null : this.rivals.rival(source, candidate, target)
  }
}
