import {
  randomOrder,
  SchemeRanking,
  signalNames,
  type Decision,
  type RankingContext,
  type RankingModel,
  type SignalName,
} from '#domain'
import type { RankingCase } from '../cases/ranking-case'
import type { CombinerBlock } from '../learn/combiner'
import { blankCombiner, modelWithoutChances } from './blank-model'

/** Which of a case's sources are learned from, and under which circumstances. */
export interface BlockSettings {
  context: RankingContext
  /** First scores, by which codes and rivals are judged. */
  draft: RankingModel['draft']
  signals: ReadonlySet<SignalName>
  stages: readonly Stage[]
  /** Sources at most. */
  sources: number
  /** How much the whole case counts; each of its sources counts alike. */
  weight: number
  seed: number
}

/** A stage of the experts' work: which share of a scheme is agreed, and how much it counts. */
export interface Stage {
  agreed: number
  share: number
}

/** Nothing is agreed yet. */
export const atFirst: readonly Stage[] = [{ agreed: 0, share: 1 }]

/** What decisions say about open concepts is learned from concepts whose neighbours are agreed. */
export const underWay: readonly Stage[] = [
  { agreed: 0, share: 0.6 },
  { agreed: 0.1, share: 0.2 },
  { agreed: 0.4, share: 0.2 },
]

/** The candidates of some sources of a case, stage by stage. A source without a right candidate is left out. */
export function blocksOf(ranked: RankingCase, settings: BlockSettings): CombinerBlock[] {
  const order = randomOrder(ranked.population.length, settings.seed).map((at) => ranked.population[at]!)
  return settings.stages.flatMap(({ agreed, share }) => {
    const split = Math.round(agreed * order.length)
    const open = order.slice(split).filter((source) => hasRightCandidate(ranked, source))
    const sample = open.slice(0, Math.ceil(settings.sources * share))
    if (sample.length === 0) return []
    const decisions = order.slice(0, split).map((source) => ({ source, matches: ranked.matches[source]! }))
    return [blockOf(ranked, sample, decisions, { ...settings, weight: (settings.weight * share) / sample.length })]
  })
}

function blockOf(
  { survey, matches }: RankingCase,
  sources: readonly number[],
  decisions: readonly Decision[],
  { context, draft, signals, weight }: BlockSettings,
): CombinerBlock {
  const model = modelWithoutChances({ name: 'blank', version: '0', draft, combiner: blankCombiner })
  const ranking = new SchemeRanking(survey, model, { context, decisions, signals })
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
