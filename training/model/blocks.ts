import {
  randomOrder,
  SchemeRanking,
  signalNames,
  type RankingContext,
  type RankingModel,
  type SignalName,
} from '#domain'
import type { RankingCase } from '../cases/ranking-case'
import type { CombinerBlock } from '../learn/combiner'
import { blankCombiner, modelWithoutChances } from './blank-model'

/** Which of a case's sources are learned from, and how. */
export interface BlockSettings {
  context: RankingContext
  /** First scores, by which codes and rivals are judged. */
  draft: RankingModel['draft']
  signals: ReadonlySet<SignalName>
  /** Sources at most. */
  sources: number
  /** How much the whole case counts; each of its sources counts alike. */
  weight: number
  seed: number
}

/** The candidates of some sources of a case. A source without a right candidate is left out. */
export function blocksOf(ranked: RankingCase, settings: BlockSettings): CombinerBlock[] {
  const order = randomOrder(ranked.population.length, settings.seed).map((at) => ranked.population[at]!)
  const sample = order.filter((source) => hasRightCandidate(ranked, source)).slice(0, Math.ceil(settings.sources))
  if (sample.length === 0) return []
  return [blockOf(ranked, sample, { ...settings, weight: settings.weight / sample.length })]
}

function blockOf(
  { survey, matches }: RankingCase,
  sources: readonly number[],
  { context, draft, signals, weight }: BlockSettings,
): CombinerBlock {
  const model = modelWithoutChances({ name: 'blank', version: '0', draft, combiner: blankCombiner })
  const ranking = new SchemeRanking(survey, model, { context, signals })
  const width = signalNames.length
  const starts = new Uint32Array(sources.length + 1)
  sources.forEach((source, at) => (starts[at + 1] = starts[at]! + survey.surveyed[source]!.targets.length))
  const values = new Float32Array(starts.at(-1)! * width)
  const right = new Uint8Array(starts.at(-1)!)
  sources.forEach((source, at) => {
    const wanted = new Set(matches[source]!.map(({ target }) => target))
    values.set(ranking.signalMatrix(source), starts[at]! * width)
    survey.surveyed[source]!.targets.forEach((target, row) => (right[starts[at]! + row] = Number(wanted.has(target))))
  })
  return { rows: { width, values }, starts, right, weight, trust: ranking.trust }
}

function hasRightCandidate({ survey, matches }: RankingCase, source: number): boolean {
  const wanted = new Set(matches[source]!.map(({ target }) => target))
  return survey.surveyed[source]!.targets.some((target) => wanted.has(target))
}
