import type { RankingModel } from '#domain'
import type { RankingCase } from '../cases/ranking-case'
import { withoutKin } from './kin'
import type { LearnedCombiner, PreparedCase } from './learn-combiner'
import { learnModel, type LearningSettings } from './learn-model'

/** A table with the model that was learned without it and its kin; its described twin shares the model. */
export interface Fold {
  ranked: RankingCase
  model: RankingModel
}

/** Learns one model for each classification that is measured, from all other cases. */
export function learnFolds(
  prepared: readonly PreparedCase[],
  measured: readonly RankingCase[],
  settings: LearningSettings,
  say: (sentence: string) => void,
): Fold[] {
  let start: LearnedCombiner | undefined
  const models = new Map<string, RankingModel>()
  return measured.map((ranked) => {
    const { digest } = ranked.table.scheme
    const known = models.get(digest)
    if (known) return { ranked, model: known }
    const learned = learnModel(withoutKin(prepared, ranked), settings, start)
    start ??= learned.combiner
    models.set(digest, learned.model)
    say(`Learned without ${ranked.table.file}`)
    return { ranked, model: learned.model }
  })
}
