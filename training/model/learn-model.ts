import type { RankingContext, RankingModel } from '#domain'
import { modelWithoutChances } from './blank-model'
import { learnCalibration, learnNone, learnRelation } from './learn-chances'
import {
  asCombiner,
  asDraft,
  learnDraft,
  learnWeights,
  stageCase,
  type CombinerSettings,
  type LearnedCombiner,
  type PreparedCase,
  type StagedCase,
} from './learn-combiner'
import { sampleRanking, type RankedSample } from './rankings'

export interface LearningSettings extends CombinerSettings {
  /** Sources of each table that chances are learned from, at most. */
  chanceSources: number
  name: string
  version: string
}

/** A chance must not be learned from rankings whose weights knew the answers: so many parts rank each other. */
const parts = 3

/** Everything ranking learns, from these cases alone. @param start weights learned on similar cases */
export function learnModel(
  cases: readonly PreparedCase[],
  settings: LearningSettings,
  start?: LearnedCombiner,
): { model: RankingModel; combiner: LearnedCombiner } {
  const { combiner, staged } = learnOrder(cases, settings, start)
  const samples = crossRank(staged, settings, combiner)
  const within = (context: RankingContext) => samples.filter((sample) => sample.context === context)
  const model: RankingModel = {
    ...orderingModel(settings, combiner),
    trainedOn: [...new Set(cases.map(({ ranked }) => ranked.table.scheme.digest))],
    calibration: { scheme: learnCalibration(within('scheme')), single: learnCalibration(within('single')) },
    relation: learnRelation(within('scheme')),
    none: { scheme: learnNone(within('scheme')), single: learnNone(within('single')) },
  }
  return { model, combiner }
}

/** The weights alone, with the cases as their draft shows them. */
export function learnOrder(
  cases: readonly PreparedCase[],
  settings: CombinerSettings,
  start?: LearnedCombiner,
): { combiner: LearnedCombiner; staged: StagedCase[] } {
  const draft = learnDraft(cases, settings, start?.draft)
  const staged = cases.map((one) => stageCase(one, draft, settings))
  return { combiner: { draft, ...learnWeights(staged, settings, start) }, staged }
}

/** A model with these weights that knows no chances yet. */
export function orderingModel(
  { name, version }: Pick<LearningSettings, 'name' | 'version'>,
  combiner: LearnedCombiner,
): RankingModel {
  return modelWithoutChances({
    name,
    version,
    draft: asDraft(combiner.draft),
    combiner: asCombiner(combiner),
    interplay: combiner.interplay,
  })
}

/** Each case ranked, in a scheme and by itself, by weights learned on the other parts: kin stay in one part. */
function crossRank(cases: readonly StagedCase[], settings: LearningSettings, start: LearnedCombiner): RankedSample[] {
  const classifications = [...new Set(cases.map(({ ranked }) => ranked.table.scheme.digest))]
  // One classification in two languages, or with and without descriptions, counts once.
  const casesOf = (digest: string) => cases.filter(({ ranked }) => ranked.table.scheme.digest === digest).length
  const partOf = ({ ranked }: StagedCase) => classifications.indexOf(ranked.table.scheme.digest) % parts
  return Array.from({ length: Math.min(parts, classifications.length) }, (_, part) => {
    const others = cases.filter((one) => partOf(one) !== part)
    const learned = others.length > 0 ? learnWeights(others, settings, start) : start
    const model = orderingModel(settings, { draft: start.draft, ...learned })
    return cases
      .filter((one) => partOf(one) === part)
      .flatMap(({ ranked }) =>
        (['scheme', 'single'] as const).map((context) =>
          sampleRanking(ranked, model, {
            context,
            sources: settings.chanceSources,
            weight: (ranked.seen ? settings.seenWeight : 1) / casesOf(ranked.table.scheme.digest),
            seed: settings.seed,
          }),
        ),
      )
  }).flat()
}
