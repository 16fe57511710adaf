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
 * list only had no chance on the other.
 * @returns 0 where nothing noticeable changed, at least 1 where targets of a noticeable chance changed their order
 */
export function movement(before: Outline, after: Outline): number {
  const gained = scoresOf(after)
  const lost = scoresOf(before)
  let furthest = Math.abs(after.none - before.none)
  for (const [target, score] of gained) furthest = Math.max(furthest, Math.abs(score - (lost.get(target) ?? 0)))
  for (const [target, score] of lost) if (!gained.has(target)) furthest = Math.max(furthest, score)
  if (furthest >= noticeable) return furthest
  return sameOrder(before, after) ? 0 : noticeable
}

function scoresOf({ targets, scores }: Outline): Map<number, number> {
  return new Map(Array.from(targets, (target, place) => [target, scores[place]!]))
}

/** Of the targets that have a noticeable chance on both lists; one that barely has it may come and go. */
function sameOrder(before: Outline, after: Outline): boolean {
  const [old, now] = [noticeableTargets(before), noticeableTargets(after)]
  const both = new Set(old.filter((target) => now.includes(target)))
  const order = (targets: number[]) => targets.filter((target) => both.has(target)).join()
  return old[0] === now[0] && order(old) === order(now)
}

function noticeableTargets({ targets, scores }: Outline): number[] {
  return Array.from(targets).filter((_, place) => place === 0 || scores[place]! >= noticeable)
}
