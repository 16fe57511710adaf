import { reasonsToLook, type CarryReason, type EarlierReview, type Fates } from './carry-over'

/** Answers that a release touched, and that nobody has looked at since. */
export interface WaitingAnswers {
  reasons: readonly CarryReason[]
  /** Of every target that anybody chose: its id in the version of that release, null where it is gone. */
  successors: ReadonlyMap<number, number | null>
}

/**
 * Why answers that still wait have to be looked at after one more release: for the reasons that they waited for, as long
 * as what is proposed is still there, and for those that this release adds.
 * @param review the answers, as the version names their targets for which they were given
 * @param targets what this release made of the targets of the one before
 */
export function reasonsStillToLook(waiting: WaitingAnswers, review: EarlierReview, targets: Fates): CarryReason[] {
  const known = waiting.reasons
    .map((reason) => ({ ...reason, proposals: proposalsOf(reason, targets) }))
    .filter(({ code, proposals }) => proposals.length > 0 || !consistsOfProposals.has(code))
  const added = reasonsToLook(review, targets.since(waiting.successors)).filter(
    ({ code, targetId }) => code !== 'target-retired' || waiting.successors.get(targetId!) !== null,
  )
  return [...known, ...added]
}

/** Reasons that are nothing without what they propose. */
const consistsOfProposals: ReadonlySet<string> = new Set(['narrower-added', 'may-fit-now'])

/** In the later version. What may stand for a retired target has successors of its own, where it is retired as well. */
function proposalsOf({ code, proposals }: CarryReason, targets: Fates): number[] {
  const followed = proposals.flatMap((id) => {
    const { afterId, replacements } = targets.of(id)
    if (afterId !== null) return [afterId]
    return code === 'target-retired' ? replacements.map(({ concept }) => concept.id) : []
  })
  return [...new Set(followed)]
}
