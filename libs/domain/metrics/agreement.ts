import { isTakenOver, type Mark, type MarkOrigin } from '../validate/answer'

/** One thing two people judged: what the first said of it, and what the second said. */
export type Judgement = readonly [first: string, second: string]

/** How far two people agree beyond chance. */
export interface Agreement {
  /** Number of judgements: pairs of source and target that one of the two chose, and sources both left without. */
  n: number
  /** Cohen's κ; null when chance alone would make them agree. */
  kappa: number | null
  /** Krippendorff's α for nominal data; null as above. */
  alpha: number | null
  /** How often which two verdicts met, most frequent first. */
  matrix: { first: string; second: string; n: number }[]
}

export function agreementOf(judgements: readonly Judgement[]): Agreement {
  return {
    n: judgements.length,
    kappa: cohenKappa(judgements),
    alpha: krippendorffAlpha(judgements),
    matrix: matrixOf(judgements),
  }
}

/**
 * Cohen's κ = (p_o − p_e) / (1 − p_e), p_o the share of equal judgements, p_e the one expected from how often each
 * person uses each category (J. Cohen, "A coefficient of agreement for nominal scales", 1960).
 * @returns null without judgements, or when both used one and the same category only
 */
export function cohenKappa(judgements: readonly Judgement[]): number | null {
  const n = judgements.length
  const first = countBy(judgements.map(([category]) => category))
  const second = countBy(judgements.map(([, category]) => category))
  const observed = judgements.filter(([a, b]) => a === b).length / n
  const expected = sum([...first].map(([category, count]) => (count / n) * ((second.get(category) ?? 0) / n)))
  return n === 0 || expected === 1 ? null : (observed - expected) / (1 - expected)
}

/**
 * Krippendorff's α for nominal data, any number of observers, missing values left out:
 * α = 1 − (n − 1) Σ_u [Σ_{c≠k} n_uc n_uk / (m_u − 1)] / Σ_{c≠k} n_c n_k over units u that at least two observers
 * judged (K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011, section E).
 * @param units the values given to each unit, by however many observers judged it
 * @returns null when there is nothing to compare, or all values are the same
 */
export function krippendorffAlpha(units: readonly (readonly string[])[]): number | null {
  const paired = units.filter((values) => values.length > 1)
  const disagreement = sum(paired.map((values) => unequalPairs(countBy(values)) / (values.length - 1)))
  const all = countBy(paired.flat())
  const expected = unequalPairs(all)
  return expected === 0 ? null : 1 - ((sum([...all.values()]) - 1) * disagreement) / expected
}

/** Number of ordered pairs of values that differ: Σ_{c≠k} n_c n_k. */
function unequalPairs(counts: ReadonlyMap<string, number>): number {
  const n = sum([...counts.values()])
  return n * n - sum([...counts.values()].map((count) => count * count))
}

/** A mark as far as independence goes: an answer taken over from someone else or another project is none. */
export type TracedMark = Mark & { origin: MarkOrigin | null }

/**
 * What the first two people to answer a concept said of it independently: of each, the first verdict on each target,
 * up to where they took over the other's answer. Empty when the second never said anything of their own.
 * @param marks all marks on one concept, in the order they were given
 */
export function independentJudgements(marks: readonly TracedMark[]): Judgement[] {
  const [first, second] = [...new Set(marks.map(({ userId }) => userId))].map((userId) =>
    firstVerdicts(marks.filter((mark) => mark.userId === userId)),
  )
  if (!first?.size || !second?.size) return []
  const targets = new Set([...first.keys(), ...second.keys()].filter((target) => target !== NONE))
  if (targets.size === 0) return [[NONE, NONE]]
  const verdictOn = (verdicts: Verdicts, target: number) => verdicts.get(target) ?? (verdicts.has(NONE) ? NONE : OTHER)
  return [...targets].map((target) => [verdictOn(first, target), verdictOn(second, target)])
}

/** Categories beside the relations: the person found that no target fits; the person chose others than this one. */
const NONE = 'no target'
const OTHER = 'not chosen'

type Verdicts = ReadonlyMap<number | typeof NONE, string>

function firstVerdicts(marks: readonly TracedMark[]): Verdicts {
  const verdicts = new Map<number | typeof NONE, string>()
  for (const { kind, targetId, relation, origin } of marks) {
    if (isTakenOver(origin)) break
    const key = kind === 'none' ? NONE : targetId
    if (kind === 'withdraw' || key === null || verdicts.has(key)) continue
    // Whoever first found no target and then chose one is counted with the finding, and the other way round.
    if (verdicts.size > 0 && (key === NONE || verdicts.has(NONE))) continue
    verdicts.set(key, relation ?? NONE)
  }
  return verdicts
}

function matrixOf(judgements: readonly Judgement[]): Agreement['matrix'] {
  const counts = countBy(judgements.map((judgement) => JSON.stringify(judgement)))
  return [...counts]
    .map(([key, n]) => {
      const [first, second] = JSON.parse(key) as Judgement
      return { first, second, n }
    })
    .sort((a, b) => b.n - a.n || (a.first + a.second < b.first + b.second ? -1 : 1))
}

function countBy(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
