import type { Answer, Verdict } from '../../api/types'

/** In what two answers that are not the same differ. */
export type Difference =
  { kind: 'none'; by: string } | { kind: 'relation'; target: string } | { kind: 'relations' | 'some' | 'targets' }

/** In what the first two answers differ. */
export function differenceOf(first: Answer, second: Answer): Difference {
  const none = [first, second].find((answer) => answer.none)
  if (none) return { kind: 'none', by: none.user.name }
  const shared = first.verdicts.filter((verdict) => saysOf(second, verdict.targetId))
  if (shared.length === 0) return { kind: 'targets' }
  if (shared.length < Math.max(first.verdicts.length, second.verdicts.length)) return { kind: 'some' }
  const apart = shared.filter((verdict) => !saysTheSame(second, verdict))
  return apart.length === 1 ? { kind: 'relation', target: apart[0]!.targetTitle } : { kind: 'relations' }
}

/** Whether an answer holds this verdict. */
export function saysTheSame(answer: Answer, { targetId, relation }: Verdict): boolean {
  return saysOf(answer, targetId)?.relation === relation
}

function saysOf(answer: Answer, targetId: number): Verdict | undefined {
  return answer.verdicts.find((verdict) => verdict.targetId === targetId)
}
