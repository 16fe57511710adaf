import { relations, roughWeights, type RankingModel } from '#domain'

type Parts = Pick<RankingModel, 'name' | 'version' | 'draft' | 'combiner'> & Partial<Pick<RankingModel, 'interplay'>>

/** A model that knows how to order candidates, and no chances yet. */
export function modelWithoutChances({ name, version, draft, combiner, interplay = null }: Parts): RankingModel {
  const linear = () => ({ intercept: 0, weights: {} })
  const byContext = () => ({ scheme: linear(), single: linear() })
  return {
    format: 1,
    name,
    version,
    trainedOn: [],
    draft,
    combiner,
    interplay,
    calibration: byContext(),
    relation: Object.fromEntries(relations.map((relation) => [relation, linear()])) as RankingModel['relation'],
    none: byContext(),
  }
}

/** Weights that let every candidate be alike. */
export const blankCombiner: RankingModel['combiner'] = {
  title: { scheme: { signals: {}, timesTrust: {} }, single: { signals: {}, timesTrust: {} } },
  described: { scheme: { signals: {}, timesTrust: {} }, single: { signals: {}, timesTrust: {} } },
}

/** Nats that one point of the rough sum is worth: the inverse of the temperature at which it becomes an opinion. */
const roughNats = 1 / 0.15

/** The rough sum as a draft: what there is to begin with before a draft has been learned. */
export const roughDraft: RankingModel['draft'] = (() => {
  const signals = Object.fromEntries(Object.entries(roughWeights).map(([name, weight]) => [name, weight * roughNats]))
  return { title: { signals, timesTrust: {} }, described: { signals, timesTrust: {} } }
})()
