import type { Evidence } from '../api/types'

/** Signals that tell a person the same thing, under one name; the order settles ties. */
const kindOf = {
  label: ['nearestLabel', 'preferredLabel', 'meanLabel', 'spelling', 'spellingPreferred', 'sameText', 'wordDifference'],
  english: ['englishLabel', 'englishPreferred', 'englishMean'],
  description: [
    'titleToDescription',
    'titleToEnglishDescription',
    'descriptionToDescription',
    'descriptionToEnglishLabels',
    'descriptionToEnglish',
  ],
  remembered: ['remembered', 'rememberedVote', 'rememberedSpelling'],
  popularity: ['popularity'],
  isco: ['iscoUnit', 'iscoMinor'],
  code: ['escoCode'],
  rivals: ['rivals', 'bestRival'],
  together: ['interplay'],
  // The second and third are of runs made before corrections were learned.
  agreed: ['corrected', 'agreedTitle', 'agreedBranch', 'agreedElsewhere'],
} as const

export type ReasonKind = keyof typeof kindOf | 'other'

/** One thing that speaks for a target, or against it. */
export interface Reason {
  kind: ReasonKind
  /** Log-odds against the average candidate of the same concept: above 0 speaks for the target, below 0 against it. */
  weight: number
}

const kinds = Object.keys(kindOf) as (keyof typeof kindOf)[]
const kindBySignal = new Map<string, ReasonKind>(
  kinds.flatMap((kind) => kindOf[kind].map((signal) => [signal, kind] as const)),
)

/** Below this a reason moves the chance by less than a fortieth. */
const negligible = 0.1

/**
 * All reasons worth a sentence, strongest first. A decision that moved the target is always among them.
 * @param language of the source: in English, labels and English labels are the same reason
 */
export function reasonsOf(evidence: Evidence, language: string): Reason[] {
  const weights = new Map<ReasonKind, number>()
  for (const [signal, weight] of Object.entries(evidence.signals ?? {})) {
    const known = kindBySignal.get(signal) ?? 'other'
    const kind = known === 'english' && language === 'en' ? 'label' : known
    weights.set(kind, (weights.get(kind) ?? 0) + weight)
  }
  const reasons = [...weights]
    .map(([kind, weight]) => ({ kind, weight }))
    .filter(({ kind, weight }) => Math.abs(weight) >= negligible || (kind === 'agreed' && evidence.decision))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  return reasons.length > 0 ? reasons : [{ kind: 'label', weight: 0 }]
}

/** The first `amount` reasons; the decision that moved the target is never left for later. */
export function strongest(reasons: readonly Reason[], amount: number): Reason[] {
  const first = reasons.slice(0, amount)
  const decision = reasons.find(({ kind }) => kind === 'agreed')
  return !decision || first.includes(decision) ? first : [...first.slice(0, -1), decision]
}

export type Strength = 'little' | 'clear' | 'strong'

/** In words. The odds change by a factor below 1.6, below 7, or above. */
export function strengthOf(weight: number): Strength {
  const size = Math.abs(weight)
  if (size < 0.5) return 'little'
  return size < 2 ? 'clear' : 'strong'
}
