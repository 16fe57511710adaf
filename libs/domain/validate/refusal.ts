import type { ProjectRole } from '../people/roles'
import { standingOf, standsAdopted, type Review } from './review'

/** Why a person may not mark a concept now. */
export interface Refusal {
  /** Stable, for programs. */
  code:
    | 'adopted-already'
    | 'answered-already'
    | 'reviewed-already'
    | 'dispute-needs-reviewer'
    | 'agreed-already'
    | 'settled-already'
  /** One sentence that names who has the floor or had it. */
  sentence: string
}

/**
 * Words for a step that the protocol does not permit.
 * @param nameOf display name of a person who answered
 */
export function refusalOf(
  review: Review,
  userId: string,
  role: ProjectRole,
  nameOf: (userId: string) => string,
): Refusal {
  const [first, second, third] = review.answers.map((answer) => nameOf(answer.userId))
  const standing = standingOf(review, userId)
  if (review.state === 'settled') {
    return { code: 'settled-already', sentence: `${third} has settled this concept; only ${third} can change that.` }
  }
  if (standsAdopted(review)) {
    const sentence = `The answer was adopted from ${first}; a reviewer or owner can answer differently.`
    return { code: 'adopted-already', sentence }
  }
  if (standing === 'first') {
    return { code: 'reviewed-already', sentence: `${second} has reviewed your answer, so it can no longer be changed.` }
  }
  if (review.state === 'agreed') {
    return {
      code: 'agreed-already',
      sentence: `${first} and ${second} agree on this concept; there is nothing to decide.`,
    }
  }
  if (review.state === 'disputed') {
    const sentence = `${first} and ${second} disagree; a reviewer or owner decides, and you take part as ${role}.`
    return { code: 'dispute-needs-reviewer', sentence }
  }
  const sentence = `${first} has answered this concept already; a reviewer or owner looks at it next.`
  return { code: 'answered-already', sentence }
}
