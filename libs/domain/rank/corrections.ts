import { softmax } from './source-order'
import type { Decision, Survey } from './survey'

/** How fast what one decision says fades with the distance of titles, and of targets: cosine, e-fold. */
const titleReach = 0.1
const targetReach = 0.1
/** Neighbours speak together; this much weight that nobody speaks for keeps a few distant ones quiet. */
const unheard = 0.5
/** Log-odds for one target that all near decisions wanted and the order had not expected. */
const strength = 10
/** A share that was expected within so much of what was agreed teaches nothing. */
const leastResidual = 1e-3

/**
 * What decisions say about where the order errs. Of each decided source: which targets were agreed beyond what its order
 * expected, and which were expected and not agreed. It holds for sources with near titles, and for targets with near
 * labels: one step of gradient ascent on the likelihood of all decisions, in the space of functions whose kernel is
 * nearness of titles times nearness of targets (kernel logistic regression; Zhu and Hastie 2005). What the order already
 * knew moves nothing, so decisions that only confirm it are silent. None speaks for its own source.
 */
export class Corrections {
  /** By decided source, what its decision says of targets. */
  private readonly lessons = new Map<number, ReadonlyMap<number, number>>()

  /** @param expected scores of a source's candidates, in log-odds, by their order in the survey, without any decision */
  constructor(
    private readonly survey: Survey,
    private readonly decisions: ReadonlyMap<number, Decision>,
    expected: (source: number) => Float32Array,
  ) {
    for (const decision of decisions.values()) {
      this.lessons.set(decision.source, this.spread(residuals(survey, decision, expected(decision.source))))
    }
  }

  /** For a source, log-odds by target; empty where no near title was decided. */
  of(source: number): ReadonlyMap<number, number> {
    const sums = new Map<number, number>()
    let heard = unheard
    for (const { teacher, weight } of this.teachers(source)) {
      heard += weight
      for (const [target, value] of this.lessons.get(teacher)!) {
        sums.set(target, (sums.get(target) ?? 0) + weight * value)
      }
    }
    for (const [target, sum] of sums) sums.set(target, (strength * sum) / heard)
    return sums
  }

  /** The decided source that speaks most for a target of another. */
  reason(source: number, target: number): number | null {
    let most = 0
    let found: number | null = null
    for (const { teacher, weight } of this.teachers(source)) {
      const value = weight * (this.lessons.get(teacher)!.get(target) ?? 0)
      if (value > most) [most, found] = [value, teacher]
    }
    return found
  }

  private teachers(source: number): { teacher: number; weight: number }[] {
    const { sources, dots } = this.survey.neighbours[source]!
    return [...sources].flatMap((teacher, place) =>
      this.decisions.has(teacher) ? [{ teacher, weight: Math.exp((dots[place]! - 1) / titleReach) }] : [],
    )
  }

  /** What is said of a target is said of those near it, as far as they are near. */
  private spread(residuals: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
    const lesson = new Map<number, number>()
    for (const [target, residual] of residuals) {
      const { targets, dots } = this.survey.nearTargets[target]!
      targets.forEach((near, place) => {
        const value = residual * Math.exp((dots[place]! - 1) / targetReach)
        lesson.set(near, (lesson.get(near) ?? 0) + value)
      })
    }
    return lesson
  }
}

/**
 * Agreed minus expected share of each candidate. Of several agreed targets each gets its share of what was expected of
 * them together, so that what counts is whether one of them stands first.
 */
function residuals({ surveyed }: Survey, { source, matches }: Decision, scores: Float32Array): Map<number, number> {
  const { targets } = surveyed[source]!
  const agreed = new Set(matches.map(({ target }) => target))
  const shares = softmax([...scores])
  const expected = shares.reduce((sum, share, candidate) => sum + (agreed.has(targets[candidate]!) ? share : 0), 0)
  const found = new Map<number, number>()
  // Of a target that was no candidate nothing can be learned.
  if (expected === 0 && agreed.size > 0) return found
  shares.forEach((share, candidate) => {
    const target = targets[candidate]!
    const residual = agreed.has(target) ? share / expected - share : -share
    if (Math.abs(residual) > leastResidual) found.set(target, residual)
  })
  return found
}
