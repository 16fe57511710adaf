import {
  SchemeRanking,
  type Decision,
  type Evidence,
  type OtherSource,
  type Outline,
  type RankedCandidate,
  type RankingModel,
} from '#domain'
import type { SurveyOfRun } from '../rank/surveys.service'
import type { RelatedSuggestion, SourceSuggestions } from '../suggest/suggestion-store.service'

/**
 * The scheme of one run in memory, ready to be ranked by any decisions. Positions in the survey inside, ids of concepts
 * in what is stored.
 */
export class RankedScheme {
  /** Without any decision: what the run stores. */
  readonly base: SchemeRanking
  private readonly baseOutlines: Outline[] = []
  private readonly sources: ReadonlyMap<number, number>
  private readonly targets: ReadonlyMap<number, number>

  constructor(
    private readonly scheme: SurveyOfRun,
    private readonly model: RankingModel,
    private readonly top: number,
  ) {
    this.base = this.ranking([])
    this.sources = new Map(scheme.sourceIds.map((id, position) => [id, position]))
    this.targets = new Map(scheme.targetIds.map((id, position) => [id, position]))
  }

  get sourceIds(): readonly number[] {
    return this.scheme.sourceIds
  }

  ranking(decisions: readonly Decision[]): SchemeRanking {
    return new SchemeRanking(this.scheme.survey, this.model, { decisions })
  }

  /** undefined for a concept without a title in the language of the run: it is not ranked. */
  sourceAt(id: number): number | undefined {
    return this.sources.get(id)
  }

  /** The same for a target. */
  targetAt(id: number): number | undefined {
    return this.targets.get(id)
  }

  /** As little of a ranking as it takes to see whether another one is different. */
  outline(ranking: SchemeRanking, source: number): Outline {
    const { candidates, none } = ranking.rank(source, this.top)
    return {
      targets: Int32Array.from(candidates, ({ target }) => this.scheme.targetIds[target]!),
      scores: Float32Array.from(candidates, ({ probability }) => 100 * probability),
      none: 100 * none,
    }
  }

  baseOutline(source: number): Outline {
    return (this.baseOutlines[source] ??= this.outline(this.base, source))
  }

  /** What is stored of a ranking. */
  suggestions(ranking: SchemeRanking, source: number): SourceSuggestions {
    const { candidates, none } = ranking.rank(source, this.top)
    const suggestions = candidates.map((candidate, place): RelatedSuggestion => {
      return {
        target: this.scheme.targetIds[candidate.target]!,
        rank: place + 1,
        score: 100 * candidate.probability,
        proposal: candidate.relation,
        evidence: this.evidence(ranking, source, candidate),
      }
    })
    return { suggestions, none }
  }

  private evidence({ context }: SchemeRanking, source: number, candidate: RankedCandidate): Evidence {
    const { target, isco, rival, decision } = candidate
    const agreed = decision === null ? null : context?.agreedReason(source, target)
    return {
      ...this.scheme.evidence(source, candidate),
      ...(isco && { isco }),
      ...(rival !== null && { rival: this.named(rival) }),
      ...(agreed && { decision: { ...this.named(agreed.source), relation: agreed.relation, by: agreed.by } }),
    }
  }

  private named(source: number): OtherSource {
    const { sourceIds, titles, survey } = this.scheme
    return { sourceId: sourceIds[source]!, notation: survey.sources[source]!.notation, title: titles[source]! }
  }
}
