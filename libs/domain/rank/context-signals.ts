import { CodeShare } from './esco-codes'
import { draftScores, type IscoSignals } from './draft-scores'
import { IscoPrior, type IscoExpectation } from './isco-prior'
import { Rivals } from './rivals'
import type { RankingModel } from './ranking-model'
import { contextSignals, type ContextSignal, type SignalName } from './signals'
import type { Survey } from './survey'
import type { TextScores } from './text-scores'

/** Softmax temperatures at which rough sums and draft scores become opinions on a source. */
const roughTemperature = 0.15
const draftTemperature = 1

const column = Object.fromEntries(contextSignals.map((name, at) => [name, at])) as Record<ContextSignal, number>

/** What a scheme as a whole says of each source's candidates. No decision changes it. */
export class SchemeContext {
  private readonly prior: IscoPrior
  private readonly isco: IscoSignals
  private readonly codes: CodeShare
  private readonly rivals: Rivals

  /**
   * The prior is made twice: what the scores that it improves say of each source tells more of its neighbours.
   * @param texts of the same survey, with the signals of `on`
   * @param on signals that count; null for all
   */
  constructor(
    private readonly survey: Survey,
    texts: TextScores,
    draft: RankingModel['draft'],
    on: ReadonlySet<SignalName> | null,
  ) {
    const iscoOf = (prior: IscoPrior): IscoSignals => ({
      trust: prior.trust,
      signals: survey.surveyed.map(({ targets }, source) => prior.signals(source, targets)),
    })
    const draftBy = (isco: IscoSignals) => draftScores(survey.sources, texts, draft, isco, on)
    const rough = { scores: texts.rough, temperature: roughTemperature }
    const first = draftBy(iscoOf(new IscoPrior(survey, rough)))
    this.prior = new IscoPrior(survey, { scores: first, temperature: draftTemperature })
    this.isco = iscoOf(this.prior)
    const second = draftBy(this.isco)
    this.codes = new CodeShare(survey, second)
    if (on === null || on.has('escoCode')) this.addCodes(second)
    this.rivals = new Rivals(survey, second)
  }

  /** How far the codes of the scheme can be trusted to say something about ISCO, 0 to 1. */
  get trust(): number {
    return this.prior.trust
  }

  /** Writes the signals of a source's candidates: from `offset` on in each row of `width` numbers. */
  write(source: number, matrix: Float32Array, width: number, offset: number): void {
    const { targets } = this.survey.surveyed[source]!
    const isco = this.isco.signals[source]!
    for (let candidate = 0; candidate < targets.length; candidate++) {
      const target = targets[candidate]!
      const row = candidate * width + offset
      matrix[row + column.iscoUnit] = isco[2 * candidate]!
      matrix[row + column.iscoMinor] = isco[2 * candidate + 1]!
      matrix[row + column.escoCode] = this.codes.signal(source, target)
      matrix[row + column.rivals] = this.rivals.signal(source, candidate, target)
    }
  }

  private addCodes(scores: readonly Float32Array[]): void {
    this.codes.targets.forEach((target, source) => {
      const candidate = target === null ? -1 : this.survey.surveyed[source]!.targets.indexOf(target)
      if (candidate >= 0) scores[source]![candidate]! += this.codes.signal(source, target!)
    })
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
