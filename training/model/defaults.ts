import { signalNames } from '#domain'
import type { LearningSettings } from './learn-model'

/** How ranking is learned unless someone experiments; the card tells what other choices gave. */
export const learningDefaults: Omit<LearningSettings, 'name' | 'version'> = {
  sources: 3000,
  seenSources: 400,
  chanceSources: 600,
  seenWeight: 0.1,
  signals: new Set(signalNames),
  timesTrust: new Set(),
  l2: 2e-2,
  withSingle: true,
  interplay: { units: 8, l2: 4e-3, evaluations: 60 },
  seed: 20_260_101,
}
