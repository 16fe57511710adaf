import type { Relation } from '../taxonomy/mapping'
import { adaptationTo, unadapted, type Adaptation, type Stated } from './adaptation'
import { AgreedSignals } from './agreed-signals'
import { bestPositions } from './best-positions'
import { Chances } from './chances'
import { SchemeContext } from './context-signals'
import { Interplay } from './interplay'
import type { IscoExpectation } from './isco-prior'
import { effectiveWeights, type RankingContext, type RankingModel } from './ranking-model'
import { agreedSignals, contextSignals, jointSignals, signalNames, textSignals, type SignalName } from './signals'
import { SourceOrder, type SchemeFacts } from './source-order'
import type { Decision, Survey } from './survey'
import { TextScores } from './text-scores'

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
  /** Of the same survey, model, signals and context, where they are known already. */
  texts?: TextScores
  /** Of the same again, without decisions: what decisions change is added to it. */
  base?: SchemeRanking
}

/** The order of a source's candidates and the chance of each, without reasons. */
export interface BriefRanking {
  /** Positions of targets, best first. */
  targets: number[]
  probabilities: number[]
  none: number
}

const width = signalNames.length
const jointColumn = textSignals.length + contextSignals.length
const leastContribution = 0.05
/** Candidates that an expert has seen when a source is decided. */
const judgedPlaces = 30

/** Orders the candidates of every source of a scheme by all that is known of it. Pure and deterministic. */
export class SchemeRanking {
  /** What the scheme as a whole says; null where a source is ranked by itself. */
  private readonly context: SchemeContext | null
  /** What was agreed on it says; null where nothing was. */
  private readonly agreed: AgreedSignals | null
  private readonly weights: { title: Float32Array; described: Float32Array }
  /** What signals say together of each candidate of each source; empty where nothing is learned of that. */
  private readonly joint: Float32Array[]
  /** Combined score of each candidate of each source. */
  private readonly scores: readonly Float32Array[]
  private readonly facts: SchemeFacts
  /** To what was agreed. */
  readonly adaptation: Adaptation
  private readonly chances: Chances
  /** By source, as far as decisions have asked for it. */
  private readonly stated: Stated[] = []

  constructor(
    private readonly survey: Survey,
    model: RankingModel,
    {
      decisions = [],
      signals = null,
      context = 'scheme',
      texts = new TextScores(survey, model, context, signals),
      base = decisions.length > 0 ? new SchemeRanking(survey, model, { signals, context, texts }) : undefined,
    }: RankingOptions = {},
  ) {
    const scheme = () => (context === 'single' ? null : new SchemeContext(survey, texts, model.draft, signals))
    this.context = base ? base.context : scheme()
    this.agreed = base ? new AgreedSignals(survey, decisions, (source) => base.scoresOf(source)) : null
    this.adaptation = base ? adaptationTo(decisions, (source) => base.statedOf(source)) : unadapted
    this.chances = new Chances(model, context, this.adaptation)
    const weights = (text: keyof RankingModel['combiner']) =>
      effectiveWeights(model.combiner[text][context], signalNames, this.trust, signals)
    this.weights = { title: weights('title'), described: weights('described') }
    this.joint = base ? base.joint : []
    this.scores = base
      ? survey.surveyed.map((_, source) => this.moved(source, base.scoresOf(source)))
      : survey.surveyed.map((_, source) => this.score(source, texts.of(source, this.trust)))
    if (!base && model.interplay && this.context && (signals === null || signals.has('interplay'))) {
      this.addInterplay(new Interplay(model.interplay, signals))
    }
    const fanIn = new Uint32Array(survey.targets.length)
    this.scores.forEach((scores, source) => {
      const [best] = bestPositions(scores, 1, -Infinity)
      if (best !== undefined) fanIn[survey.surveyed[source]!.targets[best]!]!++
    })
    const broader = new Set(survey.targets.flatMap(({ parents }) => parents))
    this.facts = { targets: survey.targets, broader, fanIn, trust: this.trust }
  }

  /** How far the codes of the scheme can be trusted to say something about ISCO, 0 to 1. */
  get trust(): number {
    return this.context?.trust ?? 0
  }

  /** The best `top` candidates of a source, with all that is to be said of each. */
  rank(source: number, top: number): RankedSource {
    const ordered = this.ordered(source)
    const matrix = this.signalMatrix(source)
    const mean = meanRow(matrix)
    const candidates = this.chances.accepted(ordered, top).map((probability, place): RankedCandidate => {
      const target = ordered.targets[place]!
      const row = ordered.rows[place]! * width
      const contributions = this.contributions(source, matrix.subarray(row, row + width), mean)
      const relation = this.chances.relation(ordered, place)
      return { target, probability, relation, contributions, ...this.around(source, target, contributions) }
    })
    return { none: this.chances.nothingFits(ordered), candidates }
  }

  /** The same order and chances as `rank` gives, without reasons and relations: enough to see whether anything changed. */
  brief(source: number, top: number): BriefRanking {
    const ordered = this.ordered(source)
    return {
      targets: ordered.targets.slice(0, top),
      probabilities: this.chances.accepted(ordered, top),
      none: this.chances.nothingFits(ordered),
    }
  }

  /** Every candidate of a source in the order of its survey: one row each, one column for each of `signalNames`. */
  signalMatrix(source: number): Float32Array {
    const { targets, signals } = this.survey.surveyed[source]!
    const texts = textSignals.length
    const matrix = new Float32Array(targets.length * width)
    for (let candidate = 0; candidate < targets.length; candidate++) {
      for (let at = 0; at < texts; at++) matrix[candidate * width + at] = signals[candidate * texts + at]!
    }
    this.context?.write(source, matrix, width, texts)
    this.joint[source]?.forEach((value, candidate) => (matrix[candidate * width + jointColumn] = value))
    this.agreed?.write(source, matrix, width, jointColumn + jointSignals.length)
    return matrix
  }

  /** All candidates of a source in their order, with what features are made of. */
  ordered(source: number): SourceOrder {
    return new SourceOrder(this.survey.surveyed[source]!, this.scores[source]!, this.facts)
  }

  /** Combined score of each candidate of a source, in log-odds and in the order of the survey. */
  scoresOf(source: number): Float32Array {
    return this.scores[source]!
  }

  private statedOf(source: number): Stated {
    return (this.stated[source] ??= this.chances.stated(this.ordered(source), judgedPlaces))
  }

  private weightsOf(source: number): Float32Array {
    return this.survey.sources[source]!.described ? this.weights.described : this.weights.title
  }

  /** Adds what the rest of the scheme says to what texts say. */
  private score(source: number, scores: Float32Array): Float32Array {
    if (!this.context) return scores
    const weights = this.weightsOf(source)
    const around = new Float32Array(scores.length * contextSignals.length)
    this.context.write(source, around, contextSignals.length, 0)
    for (let candidate = 0, at = 0; candidate < scores.length; candidate++) {
      let sum = 0
      for (let signal = 0; signal < contextSignals.length; signal++, at++) {
        sum += weights[textSignals.length + signal]! * around[at]!
      }
      scores[candidate]! += sum
    }
    return scores
  }

  /** Adds what signals say together to their sums. */
  private addInterplay(interplay: Interplay): void {
    this.scores.forEach((sums, source) => {
      const added = interplay.of(this.signalMatrix(source), sums, this.trust)
      for (let candidate = 0; candidate < sums.length; candidate++) sums[candidate]! += added[candidate]!
      this.joint.push(added)
    })
  }

  /** Adds what was agreed to what was known without it; the array stays the same where nothing moves it. */
  private moved(source: number, scores: Float32Array): Float32Array {
    const [corrected, elsewhere] = this.weightsOf(source).subarray(jointColumn + jointSignals.length)
    const agreed = new Float32Array(scores.length * agreedSignals.length)
    this.agreed!.write(source, agreed, agreedSignals.length, 0)
    if (agreed.every((value) => value === 0)) return scores
    return scores.map(
      (score, candidate) => score + corrected! * agreed[2 * candidate]! + elsewhere! * agreed[2 * candidate + 1]!,
    )
  }

  /** What the rest of the scheme says of a candidate, where it counts. */
  private around(
    source: number,
    target: number,
    { corrected = 0, agreedElsewhere = 0, iscoUnit = 0, iscoMinor = 0, rivals = 0 }: RankedCandidate['contributions'],
  ): Pick<RankedCandidate, 'decision' | 'isco' | 'rival'> {
    const rival = rivals < 0 ? (this.context?.rival(source, target) ?? null) : null
    return {
      decision: corrected > 0 || agreedElsewhere > 0 ? (this.agreed?.reason(source, target) ?? null) : null,
      isco: iscoUnit + iscoMinor > 0 ? (this.context?.iscoExpectation(source, target) ?? null) : null,
      rival: rival !== null && this.agreed?.isElse(rival, target) ? null : rival,
    }
  }

  private contributions(source: number, row: Float32Array, mean: Float32Array): RankedCandidate['contributions'] {
    const weights = this.weightsOf(source)
    const contributions: RankedCandidate['contributions'] = {}
    signalNames.forEach((name, at) => {
      const value = weights[at]! * (row[at]! - mean[at]!)
      if (Math.abs(value) >= leastContribution) contributions[name] = value
    })
    return contributions
  }
}

/** @param matrix rows of `signalNames` */
function meanRow(matrix: Float32Array): Float32Array {
  const mean = new Float32Array(width)
  for (let at = 0; at < matrix.length; at++) mean[at % width]! += matrix[at]!
  return mean.map((sum) => (sum * width) / matrix.length)
}
