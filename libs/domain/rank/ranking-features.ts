import { signalNames, type SignalName } from './signals'

/** The candidates of one source in their order, best first, as the features below read them. */
export interface OrderedCandidates {
  /** Positions of targets. */
  targets: readonly number[]
  /** Softmax of the combined score, over all candidates. */
  probabilities: readonly number[]
  /** Of each candidate, in the order of `signalNames`. */
  signals: readonly Float32Array[]
  /** How far the codes of the scheme can be trusted to say something about ISCO, 0 to 1. */
  trust: number
  /** Number of sources of the scheme for which the candidate is the best. */
  fanIn: readonly number[]
  /** Whether another occupation is narrower than the candidate. */
  hasNarrower: readonly boolean[]
  /** Whether a broader, or a narrower, occupation of the candidate is among the first ten. */
  broaderNear: readonly boolean[]
  narrowerNear: readonly boolean[]
}

/** A candidate this many times less likely than the best is not near. */
const nearFactor = 10
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
    entropy(candidates.probabilities),
    candidates.trust,
    Math.log1p(place),
    ...signalsOf(candidates, place, ['nearestLabel', 'spelling', 'sameText', 'remembered']),
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
  const [words] = signalsOf(candidates, place, ['wordDifference'])
  return [
    ...signalsOf(candidates, place, ['sameText', 'nearestLabel', 'preferredLabel', 'spelling', 'spellingPreferred']),
    Math.max(0, words!),
    Math.max(0, -words!),
    logOdds(candidates.probabilities[place]!),
    logRatio(candidates, 0, place),
    Math.log(countNear(candidates)),
    Math.log1p(candidates.fanIn[place]!),
    Number(candidates.hasNarrower[place]),
    Number(candidates.broaderNear[place]),
    Number(candidates.narrowerNear[place]),
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
    entropy(candidates.probabilities),
    candidates.trust,
    Math.log(countNear(candidates)),
    Math.log1p(candidates.fanIn[0]!),
    ...signalsOf(candidates, 0, ['nearestLabel', 'spelling', 'sameText', 'remembered', 'descriptionToDescription']),
  ]
}

const logOdds = (probability: number) => clip(Math.log(probability) - Math.log1p(-probability))

/** How much likelier one place is than another, as a logarithm; the most that counts where there is no other. */
function logRatio({ probabilities }: OrderedCandidates, place: number, other: number): number {
  const behind = probabilities[other]
  return behind === undefined ? mostLogOdds : clip(Math.log(probabilities[place]! / behind))
}

/** In nats, of the whole distribution. */
const entropy = (probabilities: readonly number[]) =>
  -probabilities.reduce((sum, probability) => sum + (probability > 0 ? probability * Math.log(probability) : 0), 0)

const countNear = ({ probabilities }: OrderedCandidates) =>
  probabilities.filter((probability) => probability * nearFactor >= probabilities[0]!).length

function signalsOf({ signals }: OrderedCandidates, place: number, names: readonly SignalName[]): number[] {
  return names.map((name) => signals[place]![positions[name]]!)
}

const positions = Object.fromEntries(signalNames.map((name, at) => [name, at])) as Record<SignalName, number>

const clip = (value: number) => Math.max(-mostLogOdds, Math.min(mostLogOdds, value))
