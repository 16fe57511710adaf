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

/** Learns one model for each classification that is measured, from all other cases; one after the other, as they are asked for. */
export function* learnFolds(
  prepared: readonly PreparedCase[],
  measured: readonly RankingCase[],
  settings: LearningSettings,
  say: (sentence: string) => void,
): Generator<Fold> {
  let start: LearnedCombiner | undefined
  const models = new Map<string, RankingModel>()
  for (const ranked of measured) {
    const { digest } = ranked.table.scheme
    let model = models.get(digest)
    if (!model) {
      const learned = learnModel(withoutKin(prepared, ranked), settings, start)
      start ??= learned.combiner
      model = learned.model
      models.set(digest, model)
      say(`Learned without ${ranked.table.file}`)
    }
    yield { ranked, model }
  }
}
