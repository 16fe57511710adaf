import { relations, startingDraft, type RankingModel } from '#domain'

/** A model that has learned nothing but a draft: every score is 0. What is learned replaces its parts. */
export function blankModel(name: string, version: string): RankingModel {
  const weights = () => ({ signals: {}, timesTrust: {} })
  const linear = () => ({ intercept: 0, weights: {} })
  const byContext = <T>(make: () => T) => ({ scheme: make(), single: make() })
  return {
    format: 1,
    name,
    version,
    trainedOn: [],
    draft: startingDraft,
    combiner: { title: byContext(weights), described: byContext(weights) },
    calibration: byContext(linear),
    relation: Object.fromEntries(relations.map((relation) => [relation, linear()])) as RankingModel['relation'],
    none: byContext(linear),
  }
}
