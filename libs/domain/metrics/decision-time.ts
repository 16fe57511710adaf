/** How long decisions take, told so that a coffee does not count. */
export interface DecisionTime {
  /** Decisions that were timed. */
  n: number
  /** Gaps left out because they hold a break. */
  breaks: number
  /** Seconds: half of the decisions took less. */
  median: number
  /** Seconds: the middle half of the decisions lies between. */
  middle: [lower: number, upper: number]
}

/** Seconds. Nobody reads two titles faster: what comes sooner was not said by a person. */
export const fastest = 1
/** Seconds. Nobody looks at one concept so long; whoever does has left the desk. */
export const breakAfter = 15 * 60
/** Fewer are chance. */
const leastDecisions = 10

/**
 * The median of the gaps between a person's decisions on one concept and on the next. Neither a lunch nor a night moves
 * it: gaps with a break are left out, as are those of a program, and of what stays the median ignores how long the longest are.
 * @param gaps seconds from the last thing that a person said on one concept to the last they said on their next
 * @returns null where there is too little to say
 */
export function decisionTime(gaps: readonly number[]): DecisionTime | null {
  const timed = gaps.filter((gap) => gap >= fastest && gap <= breakAfter).sort((a, b) => a - b)
  if (timed.length < leastDecisions) return null
  const at = (share: number) => quantile(timed, share)
  return {
    n: timed.length,
    breaks: gaps.filter((gap) => gap > breakAfter).length,
    median: at(0.5),
    middle: [at(0.25), at(0.75)],
  }
}

/** Between two values, as far from each as the share says (R. Hyndman and Y. Fan 1996, definition 7). */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1)
  const below = sorted[Math.floor(place)]!
  return below + (place - Math.floor(place)) * (sorted[Math.ceil(place)]! - below)
}
