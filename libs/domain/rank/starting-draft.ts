import type { SignalName } from './signals'

const byTexts: Partial<Record<SignalName, number>> = {
  nearestLabel: 2.7,
  preferredLabel: 2,
  meanLabel: 1.1,
  spelling: 1.9,
  spellingPreferred: 0.7,
  sameText: 0.1,
  englishLabel: 3.3,
  englishPreferred: 3,
  englishMean: 0.6,
  titleToDescription: 2,
  titleToEnglishDescription: 1.9,
  remembered: 5.1,
  rememberedVote: 0.3,
  popularity: 0.3,
  iscoUnit: 1.25,
  iscoMinor: 0.7,
}

/**
 * The draft that training begins with, and that a model without one of its own uses: learned on the tables of DK, NL, PL
 * and PT. It only decides what a scheme's codes and rivals are judged by; the weights of the ranking are learned on that.
 */
export const startingDraft = {
  title: { signals: byTexts, timesTrust: {} },
  described: { signals: { ...byTexts, titleToDescription: 1, descriptionToDescription: 5.5 }, timesTrust: {} },
}
