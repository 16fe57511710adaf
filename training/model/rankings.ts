import { randomOrder, SchemeRanking, textSignals, type RankingContext, type RankingModel, type Survey } from '#domain'
import type { RankingCase } from '../cases/ranking-case'

/** A case ranked by weights that were learned without it, and the sources that are looked at. */
export interface RankedSample {
  ranked: RankingCase
  context: RankingContext
  ranking: SchemeRanking
  /** Of the population. */
  sources: readonly number[]
  /** Of those that are published without an occupation. */
  none: readonly number[]
  /** The same scheme with the right targets of some sources taken away. */
  bereft: { ranking: SchemeRanking; sources: readonly number[] }
  /** How much the case counts. */
  weight: number
}

export interface SampleSettings {
  context: RankingContext
  /** Sources of the population at most. */
  sources: number
  weight: number
  seed: number
}

/** From this many sources of the population one is asked for again with its right targets taken away. */
const bereftEvery = 4

export function sampleRanking(
  ranked: RankingCase,
  model: RankingModel,
  { context, sources: most, weight, seed }: SampleSettings,
): RankedSample {
  const pick = (from: readonly number[], count: number) =>
    randomOrder(from.length, seed)
      .slice(0, count)
      .map((at) => from[at]!)
  const sources = pick(ranked.population, most)
  const none = pick(
    ranked.table.sources.flatMap((source, at) => (source.none ? [at] : [])),
    most,
  )
  const bereft = sources.filter((_, at) => at % bereftEvery === 0)
  return {
    ranked,
    context,
    ranking: new SchemeRanking(ranked.survey, model, { context }),
    sources,
    none,
    bereft: {
      ranking: new SchemeRanking(withoutRightTargets(ranked, bereft), model, { context }),
      sources: bereft,
    },
    weight,
  }
}

/** The survey of a case as if the right targets of some sources did not exist. */
export function withoutRightTargets({ survey, matches }: RankingCase, sources: readonly number[]): Survey {
  const surveyed = [...survey.surveyed]
  for (const source of sources) {
    const right = new Set(matches[source]!.map(({ target }) => target))
    const { targets, signals, nearest, labelSpelling } = surveyed[source]!
    const kept = [...targets.keys()].filter((candidate) => !right.has(targets[candidate]!))
    const rows = <Row extends Float32Array | Int32Array>(all: Row, width: number): Row => {
      const some = new (all.constructor as new (length: number) => Row)(kept.length * width)
      kept.forEach((candidate, at) => some.set(all.subarray(candidate * width, (candidate + 1) * width), at * width))
      return some
    }
    surveyed[source] = {
      targets: rows(targets, 1),
      signals: rows(signals, textSignals.length),
      nearest: rows(nearest, targets.length === 0 ? 0 : nearest.length / targets.length),
      labelSpelling: rows(labelSpelling, 1),
    }
  }
  return { ...survey, surveyed }
}
