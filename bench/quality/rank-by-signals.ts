import { contextSignals, rankingMetrics, SchemeRanking, type Rank, type RankingModel, type SignalName } from '#domain'
import type { RankingCase } from '../../training/cases/ranking-case'
import { ranksOf } from '../../training/evaluate'
import { withoutKin } from '../../training/model/kin'
import { learnWeights, prepareCase, textCase, type LearnedCombiner } from '../../training/model/learn-combiner'
import { learnOrder, orderingModel, type LearningSettings } from '../../training/model/learn-model'

/** How a table ranks by some signals only. */
export interface RankedBySignals {
  ranked: RankingCase
  model: RankingModel
  ranks: Rank[]
}

/** Ranks by some signals only, with weights learned for them without the table. */
export function rankBySignals(
  cases: readonly RankingCase[],
  measured: readonly RankingCase[],
  signals: ReadonlySet<SignalName>,
  settings: LearningSettings,
): RankedBySignals[] {
  const own = { ...settings, signals, withSingle: false }
  return contextSignals.some((name) => signals.has(name))
    ? rankInSchemes(cases, measured, own)
    : rankByTexts(cases, measured, own)
}

function rankInSchemes(
  cases: readonly RankingCase[],
  measured: readonly RankingCase[],
  settings: LearningSettings,
): RankedBySignals[] {
  const { signals } = settings
  const prepared = cases.map((ranked) => prepareCase(ranked, settings))
  let start: LearnedCombiner | undefined
  return measured.map((ranked) => {
    const { combiner } = learnOrder(withoutKin(prepared, ranked), settings, start)
    start ??= combiner
    const model = orderingModel(settings, combiner)
    return { ranked, model, ranks: ranksOf(ranked, new SchemeRanking(ranked.survey, model, { signals })) }
  })
}

/** Texts alone need no scheme: a tenth of the work. */
function rankByTexts(
  cases: readonly RankingCase[],
  measured: readonly RankingCase[],
  settings: LearningSettings,
): RankedBySignals[] {
  const { signals } = settings
  const staged = cases.map((ranked) => textCase(ranked, settings))
  let start: Omit<LearnedCombiner, 'draft'> | undefined
  return measured.map((ranked) => {
    const learned = learnWeights(withoutKin(staged, ranked), settings, start)
    start ??= learned
    const model = orderingModel(settings, { draft: learned.scheme, ...learned })
    const ranking = new SchemeRanking(ranked.survey, model, { signals, context: 'single' })
    return { ranked, model, ranks: ranksOf(ranked, ranking) }
  })
}

export const mrrOf = (ranks: readonly Rank[]): number => rankingMetrics(ranks).mrr
