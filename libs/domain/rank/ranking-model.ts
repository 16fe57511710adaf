import { z } from 'zod'
import { relations } from '../taxonomy/mapping'
import { interplaySchema } from './interplay'
import { calibrationFeatureNames, noneFeatureNames, relationFeatureNames } from './ranking-features'
import { fixedWeights, signalNames, type SignalName } from './signals'
import { startingDraft } from './starting-draft'

const signalName = z.enum(signalNames)
const bySignal = z.partialRecord(signalName, z.number())

/** Weights of one situation: the score of a candidate is the sum of weight × signal; what is missing weighs 0. */
const weights = z.strictObject({
  signals: bySignal,
  /** Further weight of a signal in a scheme whose codes can be trusted: times trust, 0 to 1. */
  timesTrust: bySignal.default({}),
})

/** A logistic or, with several classes, multinomial logistic model over named features; what is missing weighs 0. */
const linearModel = <Name extends string>(names: readonly [Name, ...Name[]]) =>
  z.strictObject({ intercept: z.number(), weights: z.partialRecord(z.enum(names), z.number()) })

/** Whether a source is ranked within its scheme or by itself, as free text is. */
const byContext = <Schema extends z.ZodType>(schema: Schema) => z.strictObject({ scheme: schema, single: schema })

const relationModel = linearModel(relationFeatureNames)

/** The form of models/ranking/ranking.json: all that ranking has learned. */
export const rankingModelSchema = z.strictObject({
  format: z.literal(1),
  name: z.string().min(1),
  version: z.string().min(1),
  /** `mappingDigest` of each published table that the weights were learned on. */
  trainedOn: z.array(z.string()),
  /**
   * First scores, by which the codes of a scheme and the rivals of a source are judged; from texts and ISCO groups only.
   * `described`: the source's description was compared too.
   */
  draft: z.strictObject({ title: weights, described: weights }).default(startingDraft),
  combiner: z.strictObject({ title: byContext(weights), described: byContext(weights) }),
  /** What signals say together, of a source within its scheme; null: no more than their sum. */
  interplay: interplaySchema.nullable().default(null),
  /** Chance that an expert accepts a candidate. */
  calibration: byContext(linearModel(calibrationFeatureNames)),
  /** Relation of an accepted candidate, read source relation target. */
  relation: z.strictObject(
    Object.fromEntries(relations.map((relation) => [relation, relationModel])) as Record<
      (typeof relations)[number],
      typeof relationModel
    >,
  ),
  /** Chance that nothing fits. */
  none: byContext(linearModel(noneFeatureNames)),
})

export type RankingModel = z.infer<typeof rankingModelSchema>
export type SignalWeights = RankingModel['combiner']['title']['scheme']
export type RankingContext = keyof RankingModel['calibration']

/** The value of a linear model over features in the order of `names`: log-odds, or what a class adds to the softmax. */
export function linearValue(
  { intercept, weights }: { intercept: number; weights: Readonly<Partial<Record<string, number>>> },
  names: readonly string[],
): (features: readonly number[]) => number {
  const ordered = names.map((name) => weights[name] ?? 0)
  return (features) => ordered.reduce((sum, weight, at) => sum + weight * features[at]!, intercept)
}

/** Log-odds → probability. */
export const logistic = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

/** The weight of each of `names` at a trust: fixed, learned, or 0 for those that are switched off. */
export function effectiveWeights(
  { signals, timesTrust }: SignalWeights,
  names: readonly SignalName[],
  trust: number,
  on: ReadonlySet<SignalName> | null,
): Float32Array {
  return Float32Array.from(names, (name) =>
    on === null || on.has(name) ? fixedOrLearned(signals, name) + trust * (timesTrust[name] ?? 0) : 0,
  )
}

/** The weight of a signal where codes cannot be trusted. */
export function fixedOrLearned(signals: SignalWeights['signals'], name: SignalName): number {
  return fixedWeights[name] ?? signals[name] ?? 0
}
