import { comparePaired, randomOrder, SchemeRanking } from '#domain'
import type { RankingCase } from '../../training/cases/ranking-case'
import { ranksOf } from '../../training/evaluate'
import type { LearningSettings } from '../../training/model/learn-model'
import type { Fold } from '../../training/model/folds'
import { mrrOf, rankBySignals } from './rank-by-signals'
import type { ShuffledCodes } from './report'
import { signalsWithout } from './signal-groups'

/** From this trust on, the codes of a table follow ISCO, and it can be asked what false codes would do. */
const followsIsco = 0.5

/**
 * Deals the codes of a table that follows ISCO out anew: with the prior it should then rank no worse than by weights that
 * were learned without a prior.
 */
export function measureShuffled(
  folds: readonly Fold[],
  cases: readonly RankingCase[],
  settings: LearningSettings,
): ShuffledCodes[] {
  const following = folds.flatMap((fold) => {
    const { trust } = new SchemeRanking(fold.ranked.survey, fold.model)
    return trust >= followsIsco && !fold.ranked.described ? [{ ...fold, trust }] : []
  })
  if (following.length === 0) return []
  const signals = signalsWithout('ISCO groups', "ESCO's own codes")
  const plain = rankBySignals(
    cases,
    following.map(({ ranked }) => ranked),
    signals,
    settings,
  )
  return following.map(({ ranked, model, trust }, at) => {
    const shuffled = { ...ranked, survey: withShuffledCodes(ranked, settings.seed) }
    const on = new SchemeRanking(shuffled.survey, model)
    const off = new SchemeRanking(shuffled.survey, plain[at]!.model, { signals })
    const ranks = { on: ranksOf(shuffled, on), off: ranksOf(shuffled, off) }
    return {
      file: ranked.table.file,
      trust: { published: trust, shuffled: on.trust },
      withPrior: mrrOf(ranks.on),
      withoutPrior: mrrOf(ranks.off),
      against: comparePaired(ranks.off, ranks.on),
    }
  })
}

function withShuffledCodes({ survey }: RankingCase, seed: number): RankingCase['survey'] {
  const order = randomOrder(survey.sources.length, seed)
  const sources = survey.sources.map((source, at) => {
    const { notation, declaredIsco } = survey.sources[order[at]!]!
    return { ...source, notation, declaredIsco }
  })
  return { ...survey, sources }
}
