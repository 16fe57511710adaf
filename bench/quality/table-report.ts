import {
  atThreshold,
  binaryMetrics,
  breakdownsOf,
  calibrationOf,
  comparePaired,
  ndcgAt,
  ranksOfExact,
  rankingMetrics,
  recallAt,
  relationMetrics,
  relations,
  SchemeRanking,
  signalNames,
  textSignals,
  thresholdFor,
  type MeasuredSource,
  type Rank,
  type RankingModel,
} from '#domain'
import type { RankingCase } from '../../training/cases/ranking-case'
import { evaluate, ranksOf, type Evaluation } from '../../training/evaluate'
import { sampleRanking } from '../../training/model/rankings'
import type { Fold } from '../../training/model/folds'
import { mrrOf } from './rank-by-signals'
import type { TableReport } from './report'

/** A table's fold with what its ranking made of it. */
export interface Measured extends Fold {
  ranking: SchemeRanking
  evaluation: Evaluation
  hybrid: readonly Rank[]
}

const wantedShare = 0.95
/** Fewer sources published without an occupation than this say nothing of them. */
const fewNone = 20

export function measureFold(fold: Fold, hybrid: readonly Rank[]): Measured {
  const ranking = new SchemeRanking(fold.ranked.survey, fold.model)
  return { ...fold, ranking, evaluation: evaluate(fold.ranked, ranking), hybrid }
}

/** @param shipped the weights of this installation, for comparison */
export function reportTable(one: Measured, all: readonly Measured[], shipped: RankingModel | null): TableReport {
  const { ranked, ranking, evaluation, hybrid } = one
  const { table, seen, described } = ranked
  const exact = ranksOfExact(evaluation.placed)
  const recall = (k: number) => recallAt(evaluation.placed, k)
  return {
    file: table.file,
    classification: table.scheme.title,
    language: table.language,
    described,
    seenByModel: seen,
    seenByShippedWeights: shipped?.trainedOn.includes(table.scheme.digest) ?? false,
    trust: ranking.trust,
    metrics: rankingMetrics(evaluation.ranks),
    recall: { '1': recall(1), '10': recall(10), '30': recall(30) },
    ndcg10: ndcgAt(evaluation.placed, 10),
    exact: { n: exact.length, mrr: mrrOf(exact) },
    hybrid: { mrr: mrrOf(hybrid), against: comparePaired(hybrid, evaluation.ranks) },
    shipped: shipped && { mrr: mrrOf(ranksOf(ranked, new SchemeRanking(ranked.survey, shipped))) },
    calibration: { top: calibrationOf(evaluation.tops), shown: calibrationOf(evaluation.shown) },
    threshold: { inHindsight: thresholdFor(evaluation.tops, wantedShare), carriedOver: carriedOver(one, all) },
    relations: relationMetrics(evaluation.relations),
    none: noneOf(one),
    breakdowns: breakdownsOf(measuredSources(ranked, evaluation)),
  }
}

/** The threshold that keeps the share right on the other tables, tried on this one. */
function carriedOver(one: Measured, all: readonly Measured[]): TableReport['threshold']['carriedOver'] {
  const { digest } = one.ranked.table.scheme
  const others = all.filter(({ ranked }) => ranked.table.scheme.digest !== digest && ranked.seen === one.ranked.seen)
  const { score } = thresholdFor(
    others.flatMap(({ evaluation }) => evaluation.tops),
    wantedShare,
  )
  return score === null ? null : { score, ...atThreshold(one.evaluation.tops, score) }
}

/** Sources published without an occupation, and sources whose right targets were taken out, against the population. */
function noneOf({ ranked, model, ranking }: Measured): TableReport['none'] {
  const settings = { context: 'scheme', sources: Infinity, weight: 1, seed: 1 } as const
  const { sources, none, bereft } = sampleRanking(ranked, model, settings)
  const judged = (of: SchemeRanking, list: readonly number[], accepted: boolean) =>
    list.map((source) => ({ score: of.rank(source, 1).none, accepted }))
  const fitting = judged(ranking, sources, false)
  return {
    published: none.length < fewNone ? null : binaryMetrics([...fitting, ...judged(ranking, none, true)]),
    takenOut: binaryMetrics([...fitting, ...judged(bereft.ranking, bereft.sources, true)]),
  }
}

function measuredSources({ survey, population, matches, table }: RankingCase, { ranks }: Evaluation): MeasuredSource[] {
  const strength = ['exactMatch', 'narrowMatch', 'broadMatch', 'closeMatch'] satisfies (typeof relations)[number][]
  return population.map((source, at) => {
    const published = table.sources[source]!.matches.map(({ relation }) => relation)
    const relation = strength.find((one) => published.includes(one))!
    const known = matches[source]!
    const best = known.find((match) => match.relation === relation) ?? known[0]
    const isco = best === undefined ? null : survey.targets[best.target]!.iscoGroup
    return {
      rank: ranks[at]!,
      relation,
      targets: published.length,
      majorGroup: isco?.[0] ?? null,
      sameText: known.some(({ target }) => hasSameText(survey, source, target)),
      described: survey.sources[source]!.described,
    }
  })
}

const sameTextColumn = signalNames.indexOf('sameText')

function hasSameText({ surveyed }: RankingCase['survey'], source: number, target: number): boolean {
  const { targets, signals } = surveyed[source]!
  const candidate = targets.indexOf(target)
  return candidate >= 0 && signals[candidate * textSignals.length + sameTextColumn]! > 0
}
