import { SchemeRanking, TextScores, type Decision, type Outline, type RankingModel } from '#domain'
import type { SurveyOfRun } from '../rank/surveys.service'
import type { RelatedSuggestion, SourceSuggestions } from '../suggest/suggestion-store.service'

/** An order of all candidates, and the decisions it was made with by the position of their source. */
export interface SchemeOrder {
  ranking: SchemeRanking
  decisions: ReadonlyMap<number, Decision>
}

/**
 * The scheme of one run in memory, ready to be ranked by any decisions. Positions in the survey inside, ids of concepts
 * in what is stored.
 */
export class RankedScheme {
  /** Without any decision: what the run stores. */
  readonly base: SchemeOrder
  private readonly texts: TextScores
  private readonly baseOutlines: Outline[] = []
  private readonly sources: ReadonlyMap<number, number>
  private readonly targets: ReadonlyMap<number, number>

  constructor(
    private readonly scheme: SurveyOfRun,
    private readonly model: RankingModel,
    private readonly top: number,
  ) {
    this.texts = new TextScores(scheme.survey, model, 'scheme', null)
    this.base = { ranking: new SchemeRanking(scheme.survey, model, { texts: this.texts }), decisions: new Map() }
    this.sources = new Map(scheme.sourceIds.map((id, position) => [id, position]))
    this.targets = new Map(scheme.targetIds.map((id, position) => [id, position]))
  }

  get sourceIds(): readonly number[] {
    return this.scheme.sourceIds
  }

  order(decisions: readonly Decision[]): SchemeOrder {
    const { scheme, model, texts, base } = this
    return {
      ranking: new SchemeRanking(scheme.survey, model, { decisions, texts, base: base.ranking }),
      decisions: new Map(decisions.map((decision) => [decision.source, decision])),
    }
  }

  /** undefined for a concept without a title in the language of the run: it is not ranked. */
  sourceAt(id: number): number | undefined {
    return this.sources.get(id)
  }

  /** The same for a target. */
  targetAt(id: number): number | undefined {
    return this.targets.get(id)
  }

  /** As little of an order as it takes to see whether another one is different. */
  outline({ ranking }: SchemeOrder, source: number): Outline {
    const { targets, probabilities, none } = ranking.brief(source, this.top)
    return {
      targets: Int32Array.from(targets, (target) => this.scheme.targetIds[target]!),
      scores: Float32Array.from(probabilities, (probability) => 100 * probability),
      none: 100 * none,
    }
  }

  baseOutline(source: number): Outline {
    return (this.baseOutlines[source] ??= this.outline(this.base, source))
  }

  /** What is stored of an order. */
  suggestions({ ranking, decisions }: SchemeOrder, source: number): SourceSuggestions {
    const { candidates, none } = ranking.rank(source, this.top)
    const suggestions = candidates.map((candidate, place): RelatedSuggestion => {
      const decision = candidate.decision === null ? undefined : decisions.get(candidate.decision)
      return {
        target: this.scheme.targetIds[candidate.target]!,
        rank: place + 1,
        score: 100 * candidate.probability,
        proposal: candidate.relation,
        evidence: this.scheme.evidence(source, candidate, decision && [decision]),
      }
    })
    return { suggestions, none }
  }
}
