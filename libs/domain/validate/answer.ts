import type { Relation } from '../taxonomy/mapping'

export const markKinds = ['match', 'none', 'withdraw'] as const
export type MarkKind = (typeof markKinds)[number]

/**
 * Where an answer comes from. `agreement`: the reviewer took over the whole answer of another person. `carried`: given
 * in an earlier project, for another version. `adopted`: a published table says so, whoever decided it.
 */
export const markOrigins = ['suggestion', 'search', 'agreement', 'carried', 'adopted'] as const
export type MarkOrigin = (typeof markOrigins)[number]

/** Whether the person did not find it by themselves now: then it says nothing about suggestions or independence. */
export function isTakenOver(origin: MarkOrigin | null | undefined): boolean {
  return origin === 'agreement' || origin === 'carried' || origin === 'adopted'
}

/** One thing that one person said about one source concept. Never changed: a later mark says something else. */
export interface Mark {
  userId: string
  kind: MarkKind
  /** Of a match; of a withdrawal, the target taken back, or null to take back the whole answer. */
  targetId: number | null
  /** Of a match, read SOURCE relation TARGET. */
  relation: Relation | null
  /** Of `none`: why no target fits. */
  reason: string | null
  /** An answer that was adopted stands without a second one; absent says the same as null. */
  origin?: MarkOrigin | null
}

/** What one person's marks on one concept come to: targets with relations, or that there is none. */
export interface Answer {
  verdicts: ReadonlyMap<number, Relation>
  none: { reason: string } | null
}

export const emptyAnswer: Answer = { verdicts: new Map(), none: null }

/**
 * The answer after one more mark of the same person. A target has one relation, so a later match replaces an earlier
 * one (which also keeps exactMatch apart from broadMatch and narrowMatch of the same pair: SKOS reference, S46); that
 * no target fits excludes every match, and the other way round.
 */
export function withMark(answer: Answer, mark: Mark): Answer {
  if (mark.kind === 'none') return { verdicts: new Map(), none: { reason: mark.reason ?? '' } }
  if (mark.targetId === null) return emptyAnswer
  const verdicts = new Map(answer.verdicts)
  if (mark.kind === 'withdraw') verdicts.delete(mark.targetId)
  else if (mark.relation !== null) verdicts.set(mark.targetId, mark.relation)
  return { verdicts, none: mark.kind === 'withdraw' ? answer.none : null }
}

export function isEmpty(answer: Answer): boolean {
  return answer.none === null && answer.verdicts.size === 0
}

/** Whether two people say the same: the same targets in the same relations, or both that there is none. */
export function sameAnswer(a: Answer, b: Answer): boolean {
  if ((a.none === null) !== (b.none === null) || a.verdicts.size !== b.verdicts.size) return false
  return [...a.verdicts].every(([target, relation]) => b.verdicts.get(target) === relation)
}
