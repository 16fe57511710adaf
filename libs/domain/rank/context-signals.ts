import { AgreedBranches, AgreedTitles, type AgreedReason } from './agreed'
import { draftScores } from './draft-scores'
import { IscoPrior, type IscoExpectation } from './isco-prior'
import { Rivals } from './rivals'
import type { RankingModel } from './ranking-model'
import { roughSums } from './rough-sum'
import { contextSignals, type ContextSignal, type SignalName } from './signals'
import type { Decision, Survey } from './survey'

/** Softmax temperatures at which rough sums and draft scores become opinions on a source. */
const roughTemperature = 0.15
const draftTemperature = 1

/** What a scheme as a whole, and what was agreed on it, says of each source's candidates. */
export class SchemeContext {
  private readonly prior: IscoPrior
  private readonly rivals: Rivals
  private readonly titles: AgreedTitles
  private readonly branches: AgreedBranches

  /**
   * The prior is made twice: what the scores that it improves say of each source tells more of its neighbours.
   * @param on signals that count; null for all
   */
  constructor(
    private readonly survey: Survey,
    draft: RankingModel['draft'],
    agreed: readonly Decision[],
    on: ReadonlySet<SignalName> | null,
  ) {
    const decisions = new Map(agreed.map((decision) => [decision.source, decision]))
    const rough = { scores: survey.surveyed.map((one) => roughSums(one, on)), temperature: roughTemperature }
    const first = draftScores(survey, draft, new IscoPrior(survey, rough, decisions), on)
    this.prior = new IscoPrior(survey, { scores: first, temperature: draftTemperature }, decisions)
    this.rivals = new Rivals(survey, draftScores(survey, draft, this.prior, on), decisions)
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
        rivals: this.rivals.share(source, candidate, target),
        bestRival: this.rivals.behindBest(source, candidate, target),
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
