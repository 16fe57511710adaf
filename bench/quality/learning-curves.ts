import { learningCurve, proposedOrder, randomOrder, SchemeRanking, type OpenConcept } from '#domain'
import type { RankingCase } from '../../training/cases/ranking-case'
import { ranksOf } from '../../training/evaluate'
import type { Fold } from '../../training/model/folds'
import { learnedChances } from './learned-chances'
import type { LearningCurves } from './report'

/** A title this near, cosine, is alike: what is agreed on one says something of the other. */
const alikeNearness = 0.6
const mostAlike = 8

/** What agreeing part of a table does to the rest, in a random order and in the one that teaches most. */
export function measureLearning({ ranked, model }: Fold, seed: number): LearningCurves {
  const { survey, population, matches } = ranked
  const base = new SchemeRanking(survey, model)
  const rankingWith = (agreed: readonly number[]) => {
    const decisions = agreed.map((at) => ({ source: population[at]!, matches: matches[population[at]!]! }))
    return agreed.length === 0 ? base : new SchemeRanking(survey, model, { decisions, base })
  }
  const ranksWith = (agreed: readonly number[]) => ranksOf(ranked, rankingWith(agreed))
  const random = randomOrder(population.length, seed)
  return {
    file: ranked.table.file,
    language: ranked.table.language,
    random: learningCurve(random, ranksWith),
    proposed: learningCurve(proposedOrder(openConcepts(ranked, base)), ranksWith),
    chances: learnedChances(ranked, random, rankingWith),
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
