import type { TextSignal } from './signals'

/** The candidates of one source in their order, best first, as the features below read them. */
export interface OrderedCandidates {
  /** Positions of targets. */
  targets: readonly number[]
  /** Softmax of the combined score, over all candidates. */
  probabilities: readonly number[]
  /** Of those, in nats. */
  entropy: number
  /** Number of candidates that are not much less likely than the best. */
  near: number
  /** How far the codes of the scheme can be trusted to say something about ISCO, 0 to 1. */
  trust: number
  text(place: number, signal: TextSignal): number
  /** Number of sources of the scheme for which the candidate is the best. */
  fanIn(place: number): number
  /** Whether an occupation is narrower than the candidate, and whether a broader or narrower one is among the first. */
  hierarchy(place: number): { hasNarrower: boolean; broaderNear: boolean; narrowerNear: boolean }
}

const mostLogOdds = 10

export const calibrationFeatureNames = [
  'logOdds',
  'behindBest',
  'aheadOfNext',
  'entropy',
  'trust',
  'place',
  'nearestLabel',
  'spelling',
  'sameText',
  'remembered',
] as const

/** What the chance of a candidate to be accepted depends on, in the order of `calibrationFeatureNames`. */
export function calibrationFeatures(candidates: OrderedCandidates, place: number): number[] {
  return [
    logOdds(candidates.probabilities[place]!),
    logRatio(candidates, 0, place),
    logRatio(candidates, place, place + 1),
    candidates.entropy,
    candidates.trust,
    Math.log1p(place),
    ...textsOf(candidates, place, ['nearestLabel', 'spelling', 'sameText', 'remembered']),
  ]
}

export const relationFeatureNames = [
  'sameText',
  'nearestLabel',
  'preferredLabel',
  'spelling',
  'spellingPreferred',
  'moreWords',
  'fewerWords',
  'logOdds',
  'behindBest',
  'near',
  'fanIn',
  'hasNarrower',
  'broaderNear',
  'narrowerNear',
] as const

/** What the relation of a candidate depends on, in the order of `relationFeatureNames`. */
export function relationFeatures(candidates: OrderedCandidates, place: number): number[] {
  const words = candidates.text(place, 'wordDifference')
  const { hasNarrower, broaderNear, narrowerNear } = candidates.hierarchy(place)
  return [
    ...textsOf(candidates, place, ['sameText', 'nearestLabel', 'preferredLabel', 'spelling', 'spellingPreferred']),
    Math.max(0, words),
    Math.max(0, -words),
    logOdds(candidates.probabilities[place]!),
    logRatio(candidates, 0, place),
    Math.log(candidates.near),
    Math.log1p(candidates.fanIn(place)),
    Number(hasNarrower),
    Number(broaderNear),
    Number(narrowerNear),
  ]
}

export const noneFeatureNames = [
  'logOdds',
  'aheadOfNext',
  'entropy',
  'trust',
  'near',
  'fanIn',
  'nearestLabel',
  'spelling',
  'sameText',
  'remembered',
  'described',
] as const

/** What the chance that nothing fits depends on, in the order of `noneFeatureNames`: how well the best candidate does. */
export function noneFeatures(candidates: OrderedCandidates): number[] {
  return [
    logOdds(candidates.probabilities[0]!),
    logRatio(candidates, 0, 1),
    candidates.entropy,
    candidates.trust,
    Math.log(candidates.near),
    Math.log1p(candidates.fanIn(0)),
    ...textsOf(candidates, 0, ['nearestLabel', 'spelling', 'sameText', 'remembered', 'descriptionToDescription']),
  ]
}

const logOdds = (probability: number) => clip(Math.log(probability) - Math.log1p(-probability))

/** How much likelier one place is than another, as a logarithm; the most that counts where there is no other. */
function logRatio({ probabilities }: OrderedCandidates, place: number, other: number): number {
  const behind = probabilities[other]
  return behind === undefined ? mostLogOdds : clip(Math.log(probabilities[place]! / behind))
}

function textsOf(candidates: OrderedCandidates, place: number, signals: readonly TextSignal[]): number[] {
  return signals.map((signal) => candidates.text(place, signal))
}

const clip = (value: number) => Math.max(-mostLogOdds, Math.min(mostLogOdds, value))
