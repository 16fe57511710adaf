import { learningCurve, proposedOrder, randomOrder, SchemeRanking, type OpenConcept } from '#domain'
import type { RankingCase } from '../../training/cases/ranking-case'
import { ranksOf } from '../../training/evaluate'
import type { Fold } from '../../training/model/folds'
import type { LearningCurves } from './report'

/** A title this near, cosine, is alike: what is agreed on one says something of the other. */
const alikeNearness = 0.6
const mostAlike = 8

/** What agreeing part of a table does to the rest, in a random order and in the one that teaches most. */
export function measureLearning({ ranked, model }: Fold, seed: number): LearningCurves {
  const { survey, population, matches } = ranked
  const ranksWith = (agreed: readonly number[]) => {
    const decisions = agreed.map((at) => ({ source: population[at]!, matches: matches[population[at]!]! }))
    return ranksOf(ranked, new SchemeRanking(survey, model, { decisions }))
  }
  const base = new SchemeRanking(survey, model)
  return {
    file: ranked.table.file,
    language: ranked.table.language,
    random: learningCurve(randomOrder(population.length, seed), ranksWith),
    proposed: learningCurve(proposedOrder(openConcepts(ranked, base)), ranksWith),
  }
}

function openConcepts({ survey, population }: RankingCase, ranking: SchemeRanking): OpenConcept[] {
  const positions = new Map(population.map((source, at) => [source, at]))
  return population.map((source) => {
    const { sources, dots } = survey.neighbours[source]!
    const alike = [...sources]
      .filter((_, place) => dots[place]! >= alikeNearness)
      .flatMap((other) => positions.get(other) ?? [])
    return { chance: ranking.rank(source, 1).candidates[0]?.probability ?? 0, alike: alike.slice(0, mostAlike) }
  })
}
