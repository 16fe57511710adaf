import { relations, type Relation } from '../taxonomy/mapping'
import { SchemeContext } from './context-signals'
import type { IscoExpectation } from './isco-prior'
import {
  calibrationFeatureNames,
  calibrationFeatures,
  noneFeatureNames,
  noneFeatures,
  relationFeatureNames,
  relationFeatures,
  type OrderedCandidates,
} from './ranking-features'
import { effectiveWeights, linearValue, logistic, type RankingContext, type RankingModel } from './ranking-model'
import { signalNames, textSignals, type SignalName } from './signals'
import type { Decision, Survey } from './survey'

export interface RankedCandidate {
  /** Position of the target. */
  target: number
  /** Chance that an expert accepts it, 0 to 1. */
  probability: number
  /** The likeliest relation, source relation target, with its chance if the candidate is accepted. */
  relation: { relation: Relation; probability: number }
  /** Log-odds that each signal adds over this source's average candidate; less than .05 is left out. */
  contributions: Partial<Record<SignalName, number>>
  /** Position of the source whose agreed decision speaks most for this candidate, when one does. */
  decision: number | null
  /** Why its ISCO group is expected for the source, where that speaks for it. */
  isco: IscoExpectation | null
  /** Position of another source that it fits clearly better, where that speaks against it. */
  rival: number | null
}

export interface RankedSource {
  /** Chance that nothing fits, 0 to 1. */
  none: number
  /** Best first. */
  candidates: RankedCandidate[]
}

export interface RankingOptions {
  /** What was agreed so far; it moves the sources that are still open. */
  decisions?: readonly Decision[]
  /** Signals that count; all when left out. */
  signals?: ReadonlySet<SignalName> | null
  /** `single` for a source without a scheme around it, as free text is: the signals that need one are 0. */
  context?: RankingContext
}

const width = signalNames.length
/** Candidates among which a broader or narrower one counts as near. */
const nearPlaces = 10
const leastContribution = 0.05

/** Orders the candidates of every source of a scheme by all that is known of it. Pure and deterministic. */
export class SchemeRanking {
  /** How far the codes of the scheme can be trusted to say something about ISCO, 0 to 1. */
  readonly trust: number
  private readonly contextName: RankingContext
  /** Of a source that is ranked by itself, nothing around it is known. */
  readonly context: SchemeContext | null
  private readonly weights: { title: Float32Array; described: Float32Array }
  /** Combined score of each candidate of each source. */
  private readonly scores: readonly Float32Array[]
  /** Number of sources for which each target is the best. */
  private readonly fanIn: Uint32Array
  private readonly hasNarrower: ReadonlySet<number>

  constructor(
    private readonly survey: Survey,
    private readonly model: RankingModel,
    { decisions = [], signals = null, context = 'scheme' }: RankingOptions = {},
  ) {
    this.contextName = context
    this.context = context === 'single' ? null : new SchemeContext(survey, model.draft, decisions, signals)
    this.trust = this.context?.trust ?? 0
    const weights = (text: keyof RankingModel['combiner']) =>
      effectiveWeights(model.combiner[text][context], signalNames, this.trust, signals)
    this.weights = { title: weights('title'), described: weights('described') }
    this.scores = survey.surveyed.map((_, source) => this.score(source))
    this.fanIn = new Uint32Array(survey.targets.length)
    this.scores.forEach((scores, source) => {
      if (scores.length > 0) this.fanIn[survey.surveyed[source]!.targets[placeOfBest(scores)]!]!++
    })
    this.hasNarrower = new Set(survey.targets.flatMap(({ parents }) => parents))
  }

  /** The best `top` candidates of a source, with all that is to be said of each. */
  rank(source: number, top: number): RankedSource {
    const ordered = this.ordered(source)
    if (ordered.targets.length === 0) return { none: 1, candidates: [] }
    const mean = meanRow(ordered.signals)
    let most = 1
    const candidates = ordered.targets.slice(0, top).map((target, place) => {
      // A lower place never shows a higher chance, whatever the calibration makes of its features.
      most = Math.min(most, this.chance(ordered, place))
      const contributions = this.contributions(source, ordered.signals[place]!, mean)
      return {
        target,
        probability: most,
        relation: this.relation(ordered, place),
        contributions,
        ...this.around(source, target, contributions),
      }
    })
    const none = linearValue(this.model.none[this.contextName], noneFeatureNames, noneFeatures(ordered))
    return { none: logistic(none), candidates }
  }

  /**
   * Combined score of each candidate of a source in the order of its survey, in log-odds: where these and the trust hardly
   * differ between two rankings of one survey, nothing that a person sees does.
   */
  scoresOf(source: number): Float32Array {
    return this.scores[source]!
  }

  /** Every candidate of a source in the order of its survey: one row each, one column for each of `signalNames`. */
  signalMatrix(source: number): Float32Array {
    const { targets, signals } = this.survey.surveyed[source]!
    const matrix = new Float32Array(targets.length * width)
    for (let candidate = 0; candidate < targets.length; candidate++) {
      const texts = candidate * textSignals.length
      for (let at = 0; at < textSignals.length; at++) matrix[candidate * width + at] = signals[texts + at]!
    }
    this.context?.write(source, matrix, width, textSignals.length)
    return matrix
  }

  /** The candidates of a source in their order with what features are made of. */
  ordered(source: number): OrderedCandidates {
    const { targets: unordered } = this.survey.surveyed[source]!
    const scores = this.scores[source]!
    const matrix = this.signalMatrix(source)
    const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b)
    const targets = order.map((candidate) => unordered[candidate]!)
    const near = new Set(targets.slice(0, nearPlaces))
    const broaderOfNear = new Set([...near].flatMap((target) => this.survey.targets[target]!.parents))
    return {
      targets,
      probabilities: softmax(order.map((candidate) => scores[candidate]!)),
      signals: order.map((candidate) => matrix.subarray(candidate * width, (candidate + 1) * width)),
      trust: this.trust,
      fanIn: targets.map((target) => this.fanIn[target]!),
      hasNarrower: targets.map((target) => this.hasNarrower.has(target)),
      broaderNear: targets.map((target) => this.survey.targets[target]!.parents.some((parent) => near.has(parent))),
      narrowerNear: targets.map((target) => broaderOfNear.has(target)),
    }
  }

  private weightsOf(source: number): Float32Array {
    return this.survey.sources[source]!.described ? this.weights.described : this.weights.title
  }

  private score(source: number): Float32Array {
    const weights = this.weightsOf(source)
    const matrix = this.signalMatrix(source)
    const scores = new Float32Array(matrix.length / width)
    for (let candidate = 0; candidate < scores.length; candidate++) {
      let sum = 0
      for (let at = 0; at < width; at++) sum += weights[at]! * matrix[candidate * width + at]!
      scores[candidate] = sum
    }
    return scores
  }

  private chance(ordered: OrderedCandidates, place: number): number {
    const features = calibrationFeatures(ordered, place)
    return logistic(linearValue(this.model.calibration[this.contextName], calibrationFeatureNames, features))
  }

  private relation(ordered: OrderedCandidates, place: number): RankedCandidate['relation'] {
    const features = relationFeatures(ordered, place)
    const chances = softmax(
      relations.map((relation) => linearValue(this.model.relation[relation], relationFeatureNames, features)),
    )
    const best = placeOfBest(chances)
    return { relation: relations[best]!, probability: chances[best]! }
  }

  /** What the rest of the scheme says of a candidate, where it counts. */
  private around(
    source: number,
    target: number,
    {
      agreedTitle = 0,
      agreedBranch = 0,
      iscoUnit = 0,
      iscoMinor = 0,
      rivals = 0,
      bestRival = 0,
    }: RankedCandidate['contributions'],
  ): Pick<RankedCandidate, 'decision' | 'isco' | 'rival'> {
    const agreed = agreedTitle > 0 || agreedBranch > 0 ? this.context?.agreedReason(source, target) : null
    return {
      decision: agreed?.source ?? null,
      isco: iscoUnit + iscoMinor > 0 ? (this.context?.iscoExpectation(source, target) ?? null) : null,
      rival: rivals + bestRival < 0 ? (this.context?.rival(source, target) ?? null) : null,
    }
  }

  private contributions(source: number, row: Float32Array, mean: Float32Array): RankedCandidate['contributions'] {
    const weights = this.weightsOf(source)
    const entries = signalNames.map((name, at) => [name, weights[at]! * (row[at]! - mean[at]!)] as const)
    return Object.fromEntries(entries.filter(([, value]) => Math.abs(value) >= leastContribution))
  }
}

function placeOfBest(numbers: ArrayLike<number>): number {
  let best = 0
  for (let at = 1; at < numbers.length; at++) if (numbers[at]! > numbers[best]!) best = at
  return best
}

function softmax(values: readonly number[]): number[] {
  const highest = Math.max(...values)
  const powers = values.map((value) => Math.exp(value - highest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

function meanRow(rows: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(width)
  for (const row of rows) for (let at = 0; at < width; at++) mean[at]! += row[at]! / rows.length
  return mean
}
