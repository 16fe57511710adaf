import {
  bestPlace,
  type JudgedRelation,
  type JudgedScore,
  type PlacedTarget,
  type Rank,
  type SchemeRanking,
} from '#domain'
import type { RankingCase } from './cases/ranking-case'
import { shownPlaces } from './model/learn-chances'

/** What a ranking made of the population of a table; every list but `shown` and `relations` is by its order. */
export interface Evaluation {
  /** Among all candidates of the survey: a right target outside of them counts as a miss. */
  ranks: Rank[]
  /** The right targets of each source. */
  placed: PlacedTarget[][]
  /** The first candidate of each source. */
  tops: JudgedScore[]
  /** All candidates that are shown. */
  shown: JudgedScore[]
  /** Of the right ones among those shown. */
  relations: JudgedRelation[]
}

/** Compares a ranking with what was published: the only place where rankings and answers meet. */
export function evaluate({ population, matches, table }: RankingCase, ranking: SchemeRanking): Evaluation {
  const evaluation: Evaluation = { ranks: [], placed: [], tops: [], shown: [], relations: [] }
  for (const source of population) {
    const right = new Map(matches[source]!.map(({ target, relation }) => [target, relation]))
    const placed = placesOf([...right.keys()], ranking.ordered(source).targets).map(
      ({ target, place }): PlacedTarget => ({ place, relation: right.get(target)! }),
    )
    // A published target that this release of ESCO does not have counts as not found.
    for (const { relation } of table.sources[source]!.matches.slice(placed.length))
      placed.push({ place: null, relation })
    evaluation.placed.push(placed)
    evaluation.ranks.push(bestPlace(placed))
    const { candidates } = ranking.rank(source, shownPlaces)
    const judged = candidates.map(({ target, probability }) => ({ score: probability, accepted: right.has(target) }))
    evaluation.shown.push(...judged)
    evaluation.tops.push(judged[0] ?? { score: 0, accepted: false })
    for (const { target, relation } of candidates) {
      const actual = right.get(target)
      if (actual) evaluation.relations.push({ actual, proposed: relation.relation })
    }
  }
  return evaluation
}

/** Ranks alone, for when many rankings are compared. */
export function ranksOf({ population, matches }: RankingCase, ranking: SchemeRanking): Rank[] {
  return population.map((source) => {
    const right = new Set(matches[source]!.map(({ target }) => target))
    const place = ranking.ordered(source).targets.findIndex((target) => right.has(target))
    return place < 0 ? null : place + 1
  })
}

function placesOf(right: readonly number[], ordered: readonly number[]): { target: number; place: Rank }[] {
  return right.map((target) => {
    const at = ordered.indexOf(target)
    return { target, place: at < 0 ? null : at + 1 }
  })
}
