/** The ranking of one source, as little of it as a person could see a difference in. */
export interface Outline {
  /** Targets, best first. */
  targets: ArrayLike<number>
  /** The chance of each in percent. */
  scores: ArrayLike<number>
  /** The chance that none fits, in percent. */
  none: number
}

/** In points. Everything shifts by hundredths whenever something is decided somewhere; nobody could see that. */
const noticeable = 1

/**
 * How far the ranking of a source moved, in points: as far as the chance that moved furthest. A target that is on one
 * list only had no chance on the other. Behind the first place, targets that change their order without a chance moving
 * by a point were equally likely all along.
 * @returns 0 where nothing noticeable changed, at least 1 where another target stands first
 */
export function movement(before: Outline, after: Outline): number {
  const gained = scoresOf(after)
  const lost = scoresOf(before)
  let furthest = Math.abs(after.none - before.none)
  for (const [target, score] of gained) furthest = Math.max(furthest, Math.abs(score - (lost.get(target) ?? 0)))
  for (const [target, score] of lost) if (!gained.has(target)) furthest = Math.max(furthest, score)
  if (furthest >= noticeable) return furthest
  return before.targets[0] === after.targets[0] ? 0 : noticeable
}

function scoresOf({ targets, scores }: Outline): Map<number, number> {
  return new Map(Array.from(targets, (target, place) => [target, scores[place]!]))
}
