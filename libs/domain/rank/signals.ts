/** Signals that follow from the texts of one source and one target, and from what was published elsewhere. */
export const textSignals = [
  'nearestLabel',
  'preferredLabel',
  'meanLabel',
  'spelling',
  'spellingPreferred',
  'sameText',
  'wordDifference',
  'englishLabel',
  'englishPreferred',
  'englishMean',
  'titleToDescription',
  'titleToEnglishDescription',
  'descriptionToDescription',
  'descriptionToEnglishLabels',
  'descriptionToEnglish',
  'remembered',
  'rememberedVote',
  'rememberedSpelling',
  'popularity',
] as const

/** Those of them that need a description of the source. */
export const descriptionSignals: ReadonlySet<string> = new Set<TextSignal>([
  'descriptionToDescription',
  'descriptionToEnglishLabels',
  'descriptionToEnglish',
])

/** Signals that need the whole scheme: its codes and the other sources. */
export const contextSignals = ['iscoUnit', 'iscoMinor', 'escoCode', 'rivals'] as const

/** What the signals so far say together beyond their sum. */
export const jointSignals = ['interplay'] as const

/** Signals that follow from what was agreed for other sources. */
export const agreedSignals = ['corrected', 'agreedElsewhere'] as const

export type TextSignal = (typeof textSignals)[number]
export type ContextSignal = (typeof contextSignals)[number]
export type AgreedSignal = (typeof agreedSignals)[number]
export type SignalName = TextSignal | ContextSignal | (typeof jointSignals)[number] | AgreedSignal

/** Weights that are not learned: these signals are log-odds themselves, and few schemes have them to learn from. */
export const fixedWeights: Partial<Record<SignalName, number>> = {
  escoCode: 1,
  interplay: 1,
  corrected: 1,
  agreedElsewhere: 1,
}

export const signalNames: readonly SignalName[] = [...textSignals, ...contextSignals, ...jointSignals, ...agreedSignals]
