import type { Answer, ConceptPage } from '../../api/types'
import type { Act, Acts } from '../keys'
import type { Deciding, Desk } from '../use-desk'

/** The acts that take over the first and the second answer, in their order. */
export const takes = ['takeFirst', 'takeSecond'] as const satisfies readonly Act[]

/** The two answers of a dispute that the reader may settle by taking one over. */
export function takeableAnswers({ state, allowed, answers }: ConceptPage): Answer[] {
  return state === 'disputed' && allowed.includes('settle') ? answers.slice(0, 2) : []
}

/** The third person decides as one of two answers says. */
export function takeActs(desk: Desk | null, deciding: Deciding): Pick<Acts, (typeof takes)[number]> {
  const [first, second] = desk ? takeableAnswers(desk.page) : []
  return {
    takeFirst: () => first && deciding.take(first),
    takeSecond: () => second && deciding.take(second),
  }
}
