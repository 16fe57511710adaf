import { contextSignals, signalNames, type RankingContext, type SignalName, type SignalWeights } from '#domain'
import type { RankingCase } from '../cases/ranking-case'
import { learnCombiner, type CombinerBlock, type CombinerWeights } from '../learn/combiner'
import { blocksOf } from './blocks'

export interface CombinerSettings {
  /** Sources of each table at most. */
  sources: number
  /** How much a table counts that the embedding model was trained on, beside 1 for another. */
  seenWeight: number
  /** Signals that may weigh something. */
  signals: ReadonlySet<SignalName>
  /** Those of them that may weigh more where codes can be trusted. */
  timesTrust: ReadonlySet<SignalName>
  seed: number
}

/** What is learned from one case, made once: leaving one table out means learning from nearly the same cases again. */
export interface PreparedCase {
  ranked: RankingCase
  blocks: Record<RankingContext, CombinerBlock[]>
}

export function prepareCase(ranked: RankingCase, { sources, seenWeight, seed }: CombinerSettings): PreparedCase {
  const weight = ranked.seen ? seenWeight : 1
  const of = (context: RankingContext) => blocksOf(ranked, { context, sources, weight, seed })
  return { ranked, blocks: { scheme: of('scheme'), single: of('single') } }
}

/** The weights of all situations; they are also where the next, similar search may begin. */
export type LearnedCombiner = Record<'title' | 'described', Record<RankingContext, CombinerWeights>>

/**
 * Weights of the signals. Few tables have descriptions, so the weights for described sources are drawn towards those for
 * titles: what a description adds is learned, what titles say already is known.
 */
export function learnWeights(
  cases: readonly PreparedCase[],
  settings: CombinerSettings,
  start?: LearnedCombiner,
): LearnedCombiner {
  const learn = (context: RankingContext) => {
    const title = blocks(cases, context, false)
    const described = blocks(cases, context, true)
    const free = freeColumns(context, settings)
    const byTitle = learnCombiner(title, { ...free, start: start?.title[context] })
    const byDescription =
      described.length === 0
        ? byTitle
        : learnCombiner(described, { ...free, l2: 0.01, prior: byTitle, start: start?.described[context] })
    return { title: byTitle, described: byDescription }
  }
  const scheme = learn('scheme')
  const single = learn('single')
  return {
    title: { scheme: scheme.title, single: single.title },
    described: { scheme: scheme.described, single: single.described },
  }
}

/** Learned weights in the form of the model, those of 0 left out. */
export function asSignalWeights({ plain, timesTrust }: CombinerWeights): SignalWeights {
  const named = (weights: Float64Array) => {
    const entries = signalNames.map((name, at) => [name, Number(weights[at]!.toPrecision(5))] as const)
    return Object.fromEntries(entries.filter(([, weight]) => weight !== 0))
  }
  return { signals: named(plain), timesTrust: named(timesTrust) }
}

function blocks(cases: readonly PreparedCase[], context: RankingContext, described: boolean): CombinerBlock[] {
  return cases.filter(({ ranked }) => ranked.described === described).flatMap((one) => one.blocks[context])
}

function freeColumns(context: RankingContext, { signals, timesTrust }: CombinerSettings) {
  const inContext = (name: SignalName) =>
    context === 'scheme' || !(contextSignals as readonly SignalName[]).includes(name)
  const plain = signalNames.map((name) => signals.has(name) && inContext(name))
  return { plain, timesTrust: signalNames.map((name, at) => plain[at]! && timesTrust.has(name)) }
}
