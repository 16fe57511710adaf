import {
  descriptionSignals,
  fixedWeights,
  signalNames,
  textSignals,
  type RankingModel,
  type SignalName,
  type SignalWeights,
} from '#domain'
import type { RankingCase } from '../cases/ranking-case'
import { learnInterplay, type InterplayOptions } from '../learn/interplay'
import { rowsOf, type Rows } from '../learn/rows'
import { learnCombiner, type CombinerBlock, type CombinerWeights } from '../learn/combiner'
import { roughDraft } from './blank-model'
import { blocksOf, type BlockSettings } from './blocks'

export interface CombinerSettings {
  /** Sources of each table at most, and of one that the embedding model was trained on. */
  sources: number
  seenSources: number
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
  /** How what signals say together is learned. */
  interplay: Omit<InterplayOptions, 'seed'>
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
  /** Null where only sums are learned. */
  interplay: RankingModel['interplay']
}

/** The signals that a draft may use: those that no draft is needed for. */
const draftSignals: ReadonlySet<SignalName> = new Set([...textSignals, 'iscoUnit', 'iscoMinor'])
const singleSignals: ReadonlySet<SignalName> = new Set(textSignals)
/** A draft, and the ranking of a single text, are learned from as many sources as this share of the settings says. */
const fewer = 0.5
const describedPenalty = 0.01

export function prepareCase(ranked: RankingCase, settings: CombinerSettings): PreparedCase {
  const own = blockSettings(ranked, settings)
  const few = { ...own, sources: fewer * own.sources }
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
  const interplay = settings.signals.has('interplay') ? interplayBeside(cases, scheme.title, settings) : null
  if (!settings.withSingle) return { scheme, single: scheme, interplay }
  const single = learnByText(cases, ({ single: blocks }) => blocks, singleSignals, settings, start?.single)
  return { scheme, single, interplay }
}

/** Learned on titles alone. It never begins with what was learned on other cases: it does not converge to one point. */
function interplayBeside(
  cases: readonly StagedCase[],
  { plain }: CombinerWeights,
  { interplay, seed }: CombinerSettings,
): RankingModel['interplay'] {
  const blocks = cases.filter(({ ranked }) => !ranked.described).flatMap(({ scheme }) => scheme)
  const summed = blocks.map((block) => ({ ...block, sums: sumRows(block.rows, plain) }))
  return learnInterplay(summed, { ...interplay, seed })
}

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
  return { title, described: describedBeside(title, described, fixed) }
}

/**
 * Few tables have descriptions, too few to weigh all signals anew: what titles say keeps its proportions and counts less
 * or more as a whole, and what descriptions say has one weight.
 */
function describedBeside(
  title: CombinerWeights,
  blocks: readonly CombinerBlock[],
  fixed: readonly (number | undefined)[],
): CombinerWeights {
  const learned = title.plain.map((weight, at) => (fixed[at] === undefined ? weight : 0))
  const held = title.plain.map((weight, at) => (fixed[at] === undefined ? 0 : weight))
  const description = Float64Array.from(signalNames, (name) => Number(descriptionSignals.has(name)))
  const narrow = blocks.map((block) => {
    const [titles, others, descriptions] = [learned, held, description].map((weights) => sumRows(block.rows, weights))
    const rows = Array.from(titles!, (sum, row) => [sum, descriptions![row]!, others![row]!])
    return { ...block, rows: rowsOf(rows, 3) }
  })
  const { plain } = learnCombiner(narrow, {
    plain: [true, true, true],
    timesTrust: [false, false, false],
    fixed: [undefined, undefined, 1],
    prior: { plain: Float64Array.of(1, 0, 1), timesTrust: new Float64Array(3) },
    l2: describedPenalty,
  })
  const [scale, own] = plain
  return {
    plain: learned.map((weight, at) => scale! * weight + own! * description[at]! + held[at]!),
    timesTrust: title.timesTrust.map((weight) => scale! * weight),
  }
}

/** Σ weight × column, by row. */
function sumRows({ width, values }: Rows, weights: Float64Array): Float32Array {
  return Float32Array.from({ length: values.length / width }, (_, row) => {
    let sum = 0
    for (let column = 0; column < width; column++) sum += weights[column]! * values[row * width + column]!
    return sum
  })
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
  { sources, seenSources, seenWeight, seed, signals }: CombinerSettings,
): Pick<BlockSettings, 'sources' | 'weight' | 'seed' | 'signals'> {
  return { sources: seen ? seenSources : sources, weight: seen ? seenWeight : 1, seed, signals }
}
