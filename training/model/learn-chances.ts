import {
  calibrationFeatureNames,
  calibrationFeatures,
  noneFeatureNames,
  noneFeatures,
  relationFeatureNames,
  relationFeatures,
  relations,
  type OrderedCandidates,
  type RankingModel,
} from '#domain'
import { learnLogistic, learnMultinomial, type LinearClass } from '../learn/logistic'
import { rowsOf } from '../learn/rows'
import type { RankedSample } from './rankings'

/** Places that are stored and shown: only they need a chance. */
export const shownPlaces = 30

/** A row of features with its class and how much it counts. */
interface Example {
  features: number[]
  class: number
  weight: number
}

type Linear = RankingModel['none']['scheme']

/** Without what is the same for all sources of a table: there are too few tables to learn a weight for that from. */
const learnedFeatures = calibrationFeatureNames.filter((name) => name !== 'trust')
const learnedColumns = learnedFeatures.map((name) => calibrationFeatureNames.indexOf(name))

/**
 * Chance that an expert accepts a candidate: whether it is among the published targets. The softmax of the scores is a
 * chance already, as far as tables are like those it was learned on; what corrects it is drawn towards no correction. The first place counts as much
 * as all others together, since it is the one that most decisions are about.
 */
export function learnCalibration(samples: readonly RankedSample[]): Linear {
  const examples = samples.flatMap(({ ranked, ranking, sources, weight }) =>
    sources.flatMap((source) => {
      const ordered = ranking.ordered(source)
      const right = new Set(ranked.matches[source]!.map(({ target }) => target))
      return ordered.targets.slice(0, shownPlaces).map((target, place): Example => {
        const share = place === 0 ? 0.5 : 0.5 / (shownPlaces - 1)
        const features = calibrationFeatures(ordered, place)
        return {
          features: learnedColumns.map((column) => features[column]!),
          class: Number(right.has(target)),
          weight: (weight / sources.length) * share,
        }
      })
    }),
  )
  return logistic(learnedFeatures, examples, { l2: 0.01, prior: { logOdds: 1 } })
}

/** Share of the concepts of a scheme for which nothing fits, as far as the chance depends on it. */
const noneShare = 0.1

/**
 * Chance that nothing fits. That is the case for sources that their publisher left without an occupation; since few
 * tables say so, and some say it of concepts that others would have mapped, half of the cases are sources whose right
 * targets were taken out of the list.
 */
export function learnNone(samples: readonly RankedSample[]): Linear {
  const examples = samples.flatMap(({ ranking, sources, none, bereft, weight }) => {
    const bereftShare = none.length > 0 ? noneShare / 2 : noneShare
    return [
      ...noneExamples(ranking.ordered.bind(ranking), sources, 0, weight * (1 - noneShare)),
      ...noneExamples(ranking.ordered.bind(ranking), none, 1, weight * (noneShare - bereftShare)),
      ...noneExamples(bereft.ranking.ordered.bind(bereft.ranking), bereft.sources, 1, weight * bereftShare),
    ]
  })
  return logistic(noneFeatureNames, examples)
}

function noneExamples(
  orderedOf: (source: number) => OrderedCandidates,
  sources: readonly number[],
  none: 0 | 1,
  weight: number,
): Example[] {
  return sources.flatMap((source) => {
    const ordered = orderedOf(source)
    if (ordered.targets.length === 0) return []
    return [{ features: noneFeatures(ordered), class: none, weight: weight / sources.length }]
  })
}

/** How far rare relations are raised to the weight of frequent ones: 0 not at all, 1 wholly. */
const rareness = 0.75

/** Relation of an accepted candidate. Rare relations count more than their number, so that none is never proposed. */
export function learnRelation(samples: readonly RankedSample[]): RankingModel['relation'] {
  const examples = samples.flatMap(relationExamples)
  const frequency = relations.map((_, one) =>
    examples.reduce((sum, example) => sum + (example.class === one ? example.weight : 0), 0),
  )
  const raised = examples.map((one) => ({ ...one, weight: one.weight / frequency[one.class]! ** rareness }))
  const classes = learnMultinomial(casesOf(relationFeatureNames, raised), relations.length)
  return Object.fromEntries(
    relations.map((relation, one) => [relation, named(relationFeatureNames, classes[one]!)]),
  ) as RankingModel['relation']
}

function relationExamples({ ranked, ranking, sources, weight }: RankedSample): Example[] {
  const examples = sources.flatMap((source) => {
    const ordered = ranking.ordered(source)
    const published = new Map(ranked.matches[source]!.map(({ target, relation }) => [target, relation]))
    return ordered.targets.slice(0, shownPlaces).flatMap((target, place) => {
      const relation = published.get(target)
      return relation
        ? [{ features: relationFeatures(ordered, place), class: relations.indexOf(relation), weight: 0 }]
        : []
    })
  })
  return examples.map((example) => ({ ...example, weight: weight / examples.length }))
}

function logistic<Name extends string>(
  names: readonly Name[],
  examples: readonly Example[],
  { l2, prior = {} }: { l2?: number; prior?: Partial<Record<Name, number>> } = {},
): Linear {
  return named(names, learnLogistic(casesOf(names, examples), { l2, prior: names.map((name) => prior[name] ?? 0) }))
}

function casesOf(names: readonly string[], examples: readonly Example[]) {
  return {
    rows: rowsOf(
      examples.map(({ features }) => features),
      names.length,
    ),
    classes: Uint8Array.from(examples, (example) => example.class),
    weights: Float64Array.from(examples, ({ weight }) => weight),
  }
}

function named(names: readonly string[], { bias, weights }: LinearClass): Linear {
  const round = (value: number) => Number(value.toPrecision(5))
  return { intercept: round(bias), weights: Object.fromEntries(names.map((name, at) => [name, round(weights[at]!)])) }
}
