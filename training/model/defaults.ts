import { signalNames } from '#domain'
import type { LearningSettings } from './learn-model'

/** How ranking is learned unless someone experiments; the card tells what other choices gave. */
export const learningDefaults: Omit<LearningSettings, 'name' | 'version'> = {
  sources: 1000,
  chanceSources: 600,
  seenWeight: 0.3,
  signals: new Set(signalNames),
  timesTrust: new Set(),
  l2: 1e-3,
  withSingle: true,
  seed: 20_260_101,
}
