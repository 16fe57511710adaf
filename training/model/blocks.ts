import { randomOrder, SchemeRanking, signalNames, type Decision, type RankingContext } from '#domain'
import type { RankingCase } from '../cases/ranking-case'
import type { CombinerBlock } from '../learn/combiner'
import { blankModel } from './blank-model'

/** Which of a case's sources are learned from, and under which circumstances. */
export interface BlockSettings {
  context: RankingContext
  /** Sources at most. */
  sources: number
  /** How much the whole case counts; each of its sources counts alike. */
  weight: number
  seed: number
}

/** Shares of a scheme that experts have agreed on while the others are learned from, and how much each counts. */
const situations = [
  { agreed: 0, share: 0.6 },
  { agreed: 0.1, share: 0.2 },
  { agreed: 0.4, share: 0.2 },
]

/**
 * The candidates of some sources of a case, in several stages of the experts' work: what decisions say about open
 * concepts is learned from concepts whose neighbours are agreed. A source without a right candidate is left out.
 */
export function blocksOf(ranked: RankingCase, settings: BlockSettings): CombinerBlock[] {
  const order = randomOrder(ranked.population.length, settings.seed).map((at) => ranked.population[at]!)
  const stages = settings.context === 'single' ? [{ agreed: 0, share: 1 }] : situations
  return stages.flatMap(({ agreed, share }) => {
    const split = Math.round(agreed * order.length)
    const open = order.slice(split).filter((source) => hasRightCandidate(ranked, source))
    const sample = open.slice(0, Math.ceil(settings.sources * share))
    if (sample.length === 0) return []
    const decisions = order.slice(0, split).map((source) => ({ source, matches: ranked.matches[source]! }))
    const weight = (settings.weight * share) / sample.length
    return [blockOf(ranked, sample, decisions, { ...settings, weight })]
  })
}

function blockOf(
  { survey, matches }: RankingCase,
  sources: readonly number[],
  decisions: readonly Decision[],
  { context, weight }: BlockSettings,
): CombinerBlock {
  const ranking = new SchemeRanking(survey, blankModel('blank', '0'), { context, decisions })
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
