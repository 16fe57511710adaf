import { rankingModelSchema, relations, type RankingModel } from '#domain'

/** Weights for these tests alone: letters that are alike. */
export function testModel(version = '1'): RankingModel {
  const draft = { signals: { nearestLabel: 4 } }
  const weights = { signals: { nearestLabel: 4 } }
  const both = <Value>(value: Value) => ({ scheme: value, single: value })
  const even = { intercept: 0, weights: {} }
  return rankingModelSchema.parse({
    format: 1,
    name: 'test',
    version,
    trainedOn: [],
    draft: { title: draft, described: draft },
    combiner: { title: both(weights), described: both(weights) },
    calibration: both({ intercept: 0, weights: { logOdds: 1 } }),
    relation: Object.fromEntries(relations.map((relation) => [relation, even])),
    none: both({ intercept: -2, weights: { nearestLabel: 1 } }),
  })
}
