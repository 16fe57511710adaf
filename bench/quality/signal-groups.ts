import { signalNames, type SignalName } from '#domain'

/** Signals that belong together, in the order in which a ranking would come by them. */
export const signalGroups = {
  spelling: ['spelling', 'spellingPreferred', 'sameText', 'wordDifference'],
  meaning: ['nearestLabel', 'preferredLabel', 'meanLabel'],
  'English labels': ['englishLabel', 'englishPreferred', 'englishMean'],
  "ESCO's descriptions": ['titleToDescription', 'titleToEnglishDescription'],
  popularity: ['popularity'],
  memory: ['remembered', 'rememberedVote', 'rememberedSpelling'],
  'ISCO groups': ['iscoUnit', 'iscoMinor'],
  "ESCO's own codes": ['escoCode'],
  rivals: ['rivals'],
  'all together': ['interplay'],
} as const satisfies Record<string, readonly SignalName[]>

export type SignalGroup = keyof typeof signalGroups

export const groupNames = Object.keys(signalGroups) as SignalGroup[]

/** What a run had before it learned: the nearest and the preferred label, and spelling. */
export const hybridSignals: ReadonlySet<SignalName> = new Set(['nearestLabel', 'preferredLabel', 'spelling'])

export function signalsOf(groups: readonly SignalGroup[]): Set<SignalName> {
  return new Set(groups.flatMap((group) => [...signalGroups[group]]))
}

/** All signals but those of some groups; what decisions and descriptions say stays. */
export function signalsWithout(...groups: SignalGroup[]): Set<SignalName> {
  const left: ReadonlySet<SignalName> = signalsOf(groups)
  return new Set(signalNames.filter((name) => !left.has(name)))
}
