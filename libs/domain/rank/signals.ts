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

/** Signals that need the whole scheme: its codes, the other sources, and what was agreed for them. */
export const contextSignals = [
  'iscoUnit',
  'iscoMinor',
  'escoCode',
  'rivals',
  'agreedTitle',
  'agreedBranch',
  'agreedElsewhere',
] as const

export type TextSignal = (typeof textSignals)[number]
export type ContextSignal = (typeof contextSignals)[number]
export type SignalName = TextSignal | ContextSignal

/** Weights that are not learned: these signals are log-odds themselves, and few schemes have them to learn from. */
export const fixedWeights: Partial<Record<SignalName, number>> = { escoCode: 1, agreedElsewhere: 1 }

export const signalNames: readonly SignalName[] = [...textSignals, ...contextSignals]
