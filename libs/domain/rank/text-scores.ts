import { fixedOrLearned, type RankingContext, type RankingModel, type SignalWeights } from './ranking-model'
import { roughSums, textSums } from './rough-sum'
import { textSignals, type SignalName } from './signals'
import type { Survey, Surveyed } from './survey'

/** Sums that grow with the trust in a scheme's codes: still + trust × moving. */
interface Line {
  still: Float32Array
  moving: Float32Array
}

/**
 * What texts add to the scores of a scheme's candidates. No decision changes it: whoever orders a scheme anew after each
 * decision computes it once.
 */
export class TextScores {
  /** First opinions, by source. */
  readonly rough: readonly Float32Array[]
  private readonly drafts: readonly Line[]
  private readonly combined: readonly Line[]

  /** @param on signals that count; null for all */
  constructor(
    { sources, surveyed }: Survey,
    { draft, combiner }: Pick<RankingModel, 'draft' | 'combiner'>,
    context: RankingContext,
    on: ReadonlySet<SignalName> | null,
  ) {
    const lines = (weights: { title: SignalWeights; described: SignalWeights }) => {
      const [title, described] = [lineOf(weights.title, on), lineOf(weights.described, on)]
      return surveyed.map((one, source) => sumsOf(one, sources[source]!.described ? described : title))
    }
    this.rough = context === 'single' ? [] : roughSums(surveyed, on)
    this.drafts = context === 'single' ? [] : lines(draft)
    this.combined = lines({ title: combiner.title[context], described: combiner.described[context] })
  }

  /** What texts add to the draft score of each candidate of a source; the array is the caller's. */
  draft(source: number, trust: number): Float32Array {
    return pointOn(this.drafts[source]!, trust)
  }

  /** The same of the combined score. */
  of(source: number, trust: number): Float32Array {
    return pointOn(this.combined[source]!, trust)
  }
}

function lineOf({ signals, timesTrust }: SignalWeights, on: ReadonlySet<SignalName> | null): Line {
  const isOn = (name: SignalName) => on === null || on.has(name)
  return {
    still: Float32Array.from(textSignals, (name) => (isOn(name) ? fixedOrLearned(signals, name) : 0)),
    moving: Float32Array.from(textSignals, (name) => (isOn(name) ? (timesTrust[name] ?? 0) : 0)),
  }
}

function sumsOf(surveyed: Surveyed, weights: Line): Line {
  return { still: textSums(surveyed, weights.still), moving: textSums(surveyed, weights.moving) }
}

function pointOn({ still, moving }: Line, trust: number): Float32Array {
  const sums = still.slice()
  for (let candidate = 0; candidate < sums.length; candidate++) sums[candidate]! += trust * moving[candidate]!
  return sums
}
