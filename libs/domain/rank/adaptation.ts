import { logistic } from './ranking-model'
import type { Decision } from './survey'

/** What becomes of log-odds: they turn around a pivot by a stretch, and move by a shift. */
export interface Line {
  pivot: number
  shift: number
  /** Above 0: a higher chance stays the higher one. */
  stretch: number
}

/** How far the decisions of one project move the chances that were learned from published tables. */
export interface Adaptation {
  /** That the first candidate is accepted. */
  first: Line
  /** That one of those below is. */
  lower: Line
  /** That nothing fits. */
  none: Line
  /** How many decisions say so; none move nothing. */
  decisions: number
}

/** What is stated of a source before anything is decided: log-odds that each shown candidate is accepted, and of none. */
export interface Stated {
  /** Positions, best first. */
  targets: readonly number[]
  accepted: readonly number[]
  none: number
}

/** Log-odds as they were stated, and what became of it. */
export interface Judged {
  logOdds: number
  accepted: boolean
}

/** What is to be expected of a line before anything was judged. */
export interface Expected {
  /** Log-odds that most candidates have: between projects the shift is spread there, whatever the stretch is. */
  pivot: number
  shift: number
  /** Standard deviations of the shift, in log-odds, and of the stretch, as a factor around 1. */
  spread: { shift: number; stretch: number }
  /** How much each that is judged counts. */
  weight: number
}

/** The lower candidates of a source are many and say much the same. */
const ofLower: Expected = { pivot: -3, shift: 0, spread: { shift: 1, stretch: 0.3 }, weight: 0.1 }
/** An office that accepts more of those below accepts more of the first. */
const ofFirst = (lower: Line): Expected => {
  return { pivot: 0, shift: 0.8 * lower.shift, spread: { shift: 0.6, stretch: 0.15 }, weight: 1 }
}
const ofNone: Expected = { pivot: 0, shift: 0, spread: { shift: 1, stretch: 0.15 }, weight: 1 }

const untouched: Line = { pivot: 0, shift: 0, stretch: 1 }
export const unadapted: Adaptation = { first: untouched, lower: untouched, none: untouched, decisions: 0 }

/** Changes smaller than half a step nobody sees. */
const step = { shift: 0.1, stretch: 0.05 }
/** Fewer decisions say nothing yet; then half as many again are waited for each time. */
const fewest = 10
const more = 1.5
/** Beyond it a chance is 0 or 1 in whole per mille. */
const mostLogOdds = 8

/**
 * How many of a project's decisions its chances are adapted to. It rises by half each time: every decision would move all
 * chances by hundredths, which nobody sees and every row would have to be stored for.
 * @returns 0 as long as there are too few
 */
export function adaptedTo(decisions: number): number {
  if (decisions < fewest) return 0
  let rung = fewest
  for (let next = rung; next <= decisions; next = Math.ceil(rung * more)) rung = next
  return rung
}

/** What a line makes of log-odds. */
export function onLine({ pivot, shift, stretch }: Line, logOdds: number): number {
  return pivot + shift + stretch * (logOdds - pivot)
}

/** Whether two make the same chances of the same log-odds, however many decisions say so. */
export function movesAlike(one: Adaptation, other: Adaptation): boolean {
  return (['first', 'lower', 'none'] as const).every((part) => {
    const [a, b] = [one[part], other[part]]
    return a.pivot === b.pivot && a.shift === b.shift && a.stretch === b.stretch
  })
}

/**
 * Offices differ in what they accept: one maps each of its concepts to five occupations, the next to one.
 * @param decisions the earliest first, so that another one changes nothing about those that were heard
 */
export function adaptationTo(decisions: readonly Decision[], statedOf: (source: number) => Stated): Adaptation {
  const heard = decisions.slice(0, adaptedTo(decisions.length))
  if (heard.length === 0) return unadapted
  const candidates = heard.map(({ source, matches }) => {
    const { targets, accepted } = statedOf(source)
    const agreed = new Set(matches.map(({ target }) => target))
    return accepted.map((logOdds, place): Judged => ({ logOdds, accepted: agreed.has(targets[place]!) }))
  })
  const none = heard.map(({ source, matches }): Judged => {
    return { logOdds: statedOf(source).none, accepted: matches.length === 0 }
  })
  const lower = lineThrough(
    candidates.flatMap((shown) => shown.slice(1)),
    ofLower,
  )
  const first = lineThrough(
    candidates.flatMap((shown) => shown.slice(0, 1)),
    ofFirst(lower),
  )
  return { first, lower, none: lineThrough(none, ofNone), decisions: heard.length }
}

/**
 * The likeliest line over stated log-odds, given what became of them and what was expected: Platt's scaling (1999) with
 * a normal prior, by Newton's method with steps that are halved until they gain. In steps of .1 and .05.
 */
export function lineThrough(judged: readonly Judged[], expected: Expected): Line {
  const away = judged.map(({ logOdds, accepted }) => ({ away: clip(logOdds) - expected.pivot, accepted }))
  let line: Line = { pivot: expected.pivot, shift: expected.shift, stretch: 1 }
  let loss = lossOf(line, away, expected)
  for (let size = 1; size > 1e-6;) {
    const { shift, stretch } = newtonStep(line, away, expected)
    const next = { ...line, shift: line.shift - size * shift, stretch: line.stretch - size * stretch }
    const nextLoss = lossOf(next, away, expected)
    if (nextLoss > loss) size /= 2
    else if (loss - nextLoss < 1e-6) return inSteps(next)
    else [line, loss, size] = [next, nextLoss, 1]
  }
  return inSteps(line)
}

/** Log-odds from the pivot, and what became of it. */
type Placed = { away: number; accepted: boolean }[]

/** Minus the logarithm of how likely it all is, but for a constant. */
function lossOf({ pivot, shift, stretch }: Line, judged: Placed, { weight, spread, ...expected }: Expected): number {
  const prior = (((shift - expected.shift) / spread.shift) ** 2 + ((stretch - 1) / spread.stretch) ** 2) / 2
  return judged.reduce((sum, { away, accepted }) => {
    const moved = pivot + shift + stretch * away
    return sum + weight * Math.log1p(Math.exp(accepted ? -moved : moved))
  }, prior)
}

/** The inverse of the second derivatives times the first. */
function newtonStep(
  { pivot, shift, stretch }: Line,
  judged: Placed,
  { weight, spread, ...expected }: Expected,
): Pick<Line, 'shift' | 'stretch'> {
  let [aa, ab, bb] = [spread.shift ** -2, 0, spread.stretch ** -2]
  let [a, b] = [(shift - expected.shift) * aa, (stretch - 1) * bb]
  for (const { away, accepted } of judged) {
    const chance = logistic(pivot + shift + stretch * away)
    const pull = weight * (chance - Number(accepted))
    const bend = weight * chance * (1 - chance)
    a += pull
    b += pull * away
    aa += bend
    ab += bend * away
    bb += bend * away ** 2
  }
  const determinant = aa * bb - ab * ab
  return { shift: (bb * a - ab * b) / determinant, stretch: (aa * b - ab * a) / determinant }
}

function inSteps({ pivot, shift, stretch }: Line): Line {
  // Without the minus that a small negative number leaves on 0.
  const round = (value: number, by: number) => (Math.round(value / by) || 0) / Math.round(1 / by)
  return { pivot, shift: round(shift, step.shift), stretch: Math.max(step.stretch, round(stretch, step.stretch)) }
}

const clip = (logOdds: number) => Math.max(-mostLogOdds, Math.min(mostLogOdds, logOdds))
