import { fixedWeights, signalNames, textSignals, type RankingModel, type SignalName, type SignalWeights } from '#domain'
import type { RankingCase } from '../cases/ranking-case'
import { learnCombiner, type CombinerBlock, type CombinerWeights } from '../learn/combiner'
import { roughDraft } from './blank-model'
import { blocksOf, type BlockSettings } from './blocks'

export interface CombinerSettings {
  /** Sources of each table at most. */
  sources: number
  /** How much a table counts that the embedding model was trained on, beside 1 for another. */
  seenWeight: number
  /** Signals that may weigh something. */
  signals: ReadonlySet<SignalName>
  /** Those of them that may weigh more where codes can be trusted. */
  timesTrust: ReadonlySet<SignalName>
  /** Strength of the penalty on squared weights. */
  l2: number
  /** Whether weights for a source by itself are learned too; a comparison of tables needs none. */
  withSingle: boolean
  seed: number
}

/** What of a case does not depend on other cases, made once. */
export interface PreparedCase {
  ranked: RankingCase
  /** By the rough sum as a draft: what a draft is learned from. */
  first: CombinerBlock[]
  single: CombinerBlock[]
}

/** With signals by a learned draft. */
export interface StagedCase extends PreparedCase {
  scheme: CombinerBlock[]
}

/** Weights for sources by title alone, and for those whose description was compared too. */
export type ByText = Record<'title' | 'described', CombinerWeights>

/** They are also where the next, similar search may begin. */
export interface LearnedCombiner {
  draft: ByText
  scheme: ByText
  single: ByText
}

/** The signals that a draft may use: those that no draft is needed for. */
const draftSignals: ReadonlySet<SignalName> = new Set([...textSignals, 'iscoUnit', 'iscoMinor'])
const singleSignals: ReadonlySet<SignalName> = new Set(textSignals)
/** A draft, and the ranking of a single text, are learned from as many sources as this share of the settings says. */
const fewer = 0.5
const describedPenalty = 0.01

export function prepareCase(ranked: RankingCase, settings: CombinerSettings): PreparedCase {
  const few = { ...blockSettings(ranked, settings), sources: fewer * settings.sources }
  return {
    ranked,
    first: blocksOf(ranked, { ...few, draft: roughDraft, context: 'scheme' }),
    single: settings.withSingle ? blocksOf(ranked, { ...few, draft: roughDraft, context: 'single' }) : [],
  }
}

/** For signals that need no scheme around a source: nothing has to be drafted. */
export function textCase(ranked: RankingCase, settings: CombinerSettings): StagedCase {
  const own = { ...blockSettings(ranked, settings), draft: roughDraft }
  return { ranked, first: [], single: [], scheme: blocksOf(ranked, { ...own, context: 'single' }) }
}

export function learnDraft(cases: readonly PreparedCase[], settings: CombinerSettings, start?: ByText): ByText {
  return learnByText(cases, ({ first }) => first, draftSignals, settings, start)
}

export function stageCase(prepared: PreparedCase, draft: ByText, settings: CombinerSettings): StagedCase {
  const own = blockSettings(prepared.ranked, settings)
  return {
    ...prepared,
    scheme: blocksOf(prepared.ranked, { ...own, draft: asDraft(draft), context: 'scheme' }),
  }
}

/** Weights of the signals, of a source within its scheme and by itself. */
export function learnWeights(
  cases: readonly StagedCase[],
  settings: CombinerSettings,
  start?: Omit<LearnedCombiner, 'draft'>,
): Omit<LearnedCombiner, 'draft'> {
  const all = new Set(signalNames)
  const scheme = learnByText(cases, ({ scheme: blocks }) => blocks, all, settings, start?.scheme)
  if (!settings.withSingle) return { scheme, single: scheme }
  return { scheme, single: learnByText(cases, ({ single }) => single, singleSignals, settings, start?.single) }
}

/** Few tables have descriptions: their weights are drawn towards those for titles, which say what titles can say. */
function learnByText<Case extends PreparedCase>(
  cases: readonly Case[],
  blocksIn: (one: Case) => CombinerBlock[],
  allowed: ReadonlySet<SignalName>,
  settings: CombinerSettings,
  start?: ByText,
): ByText {
  const blocks = (described: boolean) => cases.filter(({ ranked }) => ranked.described === described).flatMap(blocksIn)
  const plain = signalNames.map((name) => settings.signals.has(name) && allowed.has(name))
  const timesTrust = signalNames.map((name, at) => plain[at]! && settings.timesTrust.has(name))
  const fixed = signalNames.map((name, at) => (plain[at] ? fixedWeights[name] : undefined))
  const free = { plain, timesTrust, fixed }
  const title = learnCombiner(blocks(false), { ...free, l2: settings.l2, start: start?.title })
  const described = blocks(true)
  if (described.length === 0) return { title, described: title }
  const near = { ...free, l2: describedPenalty, prior: title, start: start?.described }
  return { title, described: learnCombiner(described, near) }
}

export function asDraft({ title, described }: ByText): RankingModel['draft'] {
  return { title: asSignalWeights(title), described: asSignalWeights(described) }
}

export function asCombiner({ scheme, single }: Omit<LearnedCombiner, 'draft'>): RankingModel['combiner'] {
  const both = (text: keyof ByText) => ({
    scheme: asSignalWeights(scheme[text]),
    single: asSignalWeights(single[text]),
  })
  return { title: both('title'), described: both('described') }
}

/** Learned weights in the form of the model, those of 0 left out. */
function asSignalWeights({ plain, timesTrust }: CombinerWeights): SignalWeights {
  const named = (weights: Float64Array) => {
    const entries = signalNames.map((name, at) => [name, Number(weights[at]!.toPrecision(5))] as const)
    return Object.fromEntries(entries.filter(([name, weight]) => weight !== 0 && fixedWeights[name] === undefined))
  }
  return { signals: named(plain), timesTrust: named(timesTrust) }
}

function blockSettings(
  { seen }: RankingCase,
  { sources, seenWeight, seed, signals }: CombinerSettings,
): Pick<BlockSettings, 'sources' | 'weight' | 'seed' | 'signals'> {
  return { sources, weight: seen ? seenWeight : 1, seed, signals }
}
