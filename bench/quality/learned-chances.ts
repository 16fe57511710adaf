import { calibrationOf, learningShares, type JudgedScore, type SchemeRanking } from '#domain'
import type { RankingCase } from '../../training/cases/ranking-case'
import { shownPlaces } from '../../training/model/learn-chances'
import type { LearnedChances } from './report'

/**
 * Whether chances come true once part of a table is agreed, and whether they would have as they were before: both on the
 * concepts that are left.
 * @param order positions in the population, in the order in which they are agreed
 */
export function learnedChances(
  ranked: RankingCase,
  order: readonly number[],
  rankingWith: (agreed: readonly number[]) => SchemeRanking,
): LearnedChances[] {
  const base = rankingWith([])
  return learningShares.map((share) => {
    const agreed = Math.round(share * order.length)
    const rest = order.slice(agreed).map((at) => ranked.population[at]!)
    const learned = rankingWith(order.slice(0, agreed))
    const [before, after] = [errorsOf(ranked, base, rest), errorsOf(ranked, learned, rest)]
    return {
      share,
      agreed,
      rest: rest.length,
      adaptedTo: learned.adaptation.decisions,
      first: { base: before.first, learned: after.first },
      shown: { base: before.shown, learned: after.shown },
    }
  })
}

/** Expected calibration error of first candidates, and of all that are shown. */
function errorsOf({ matches }: RankingCase, ranking: SchemeRanking, sources: readonly number[]) {
  const judged = sources.map((source) => {
    const { targets, probabilities } = ranking.brief(source, shownPlaces)
    const right = new Set(matches[source]!.map(({ target }) => target))
    return probabilities.map((score, place): JudgedScore => ({ score, accepted: right.has(targets[place]!) }))
  })
  const firsts = judged.map(([first = { score: 0, accepted: false }]) => first)
  return { first: calibrationOf(firsts).ece, shown: calibrationOf(judged.flat()).ece }
}
