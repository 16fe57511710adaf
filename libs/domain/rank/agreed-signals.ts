import { AgreedElsewhere } from './agreed-elsewhere'
import { Corrections } from './corrections'
import { agreedSignals } from './signals'
import type { Decision, Survey } from './survey'

/** What was agreed says of each source's candidates: where the order errs, and what near titles share. */
export class AgreedSignals {
  private readonly decisions: ReadonlyMap<number, Decision>
  private readonly corrections: Corrections
  private readonly elsewhere: AgreedElsewhere

  /** @param expected scores of a source's candidates, in log-odds, by their order in the survey, without any decision */
  constructor(
    private readonly survey: Survey,
    decisions: readonly Decision[],
    expected: (source: number) => Float32Array,
  ) {
    this.decisions = new Map(decisions.map((decision) => [decision.source, decision]))
    this.corrections = new Corrections(survey, this.decisions, expected)
    this.elsewhere = new AgreedElsewhere(survey, this.decisions, expected)
  }

  /** Writes the signals of a source's candidates: from `offset` on in each row of `width` numbers. */
  write(source: number, matrix: Float32Array, width: number, offset: number): void {
    const corrections = this.corrections.of(source)
    const elsewhere = this.elsewhere.of(source)
    this.survey.surveyed[source]!.targets.forEach((target, candidate) => {
      const row = candidate * width + offset
      matrix[row + agreedSignals.indexOf('corrected')] = corrections.get(target) ?? 0
      matrix[row + agreedSignals.indexOf('agreedElsewhere')] = elsewhere?.(target) ?? 0
    })
  }

  /** Position of the decided source that speaks most for a target. */
  reason(source: number, target: number): number | null {
    return this.corrections.reason(source, target) ?? this.elsewhere.reason(source, target)
  }

  /** Whether it was agreed that a source means something else than a target. */
  isElse(source: number, target: number): boolean {
    const decision = this.decisions.get(source)
    return decision !== undefined && decision.matches.every((match) => match.target !== target)
  }
}
