import { projectRoleIncludes, type ProjectRole } from '../people/roles'
import { emptyAnswer, isEmpty, sameAnswer, withMark, type Answer, type Mark } from './answer'

export const reviewStates = ['to-do', 'to-review', 'disputed', 'agreed', 'settled'] as const
export type ReviewState = (typeof reviewStates)[number]

export type ReviewAct = 'answer' | 'review' | 'settle'

/** What a person is to a concept: the one who answered first, second, third, or someone who has not answered. */
export type Standing = 'first' | 'second' | 'third' | 'newcomer'

/** A step that may be taken: who may take it, and where it can lead. */
export interface Transition {
  from: ReviewState
  by: Standing
  act: ReviewAct
  role: ProjectRole
  to: readonly ReviewState[]
  /** Only where the answer that stands was adopted from a publication, and nobody here has answered. */
  adopted?: true
}

/**
 * The review protocol: one person answers, another reviews, a third decides where the two disagree. What is not in
 * this table is not allowed; so nobody reviews their own answer, and an answer stands still once another relies on it.
 * An answer adopted from a publication is agreed, those who published it having reviewed it, until a reviewer differs.
 */
export const transitions: readonly Transition[] = [
  { from: 'to-do', by: 'newcomer', act: 'answer', role: 'mapper', to: ['to-review'] },
  { from: 'to-review', by: 'first', act: 'answer', role: 'mapper', to: ['to-review', 'to-do'] },
  { from: 'to-review', by: 'newcomer', act: 'review', role: 'reviewer', to: ['agreed', 'disputed'] },
  { from: 'agreed', by: 'newcomer', act: 'review', role: 'reviewer', to: ['agreed', 'disputed'], adopted: true },
  { from: 'agreed', by: 'second', act: 'review', role: 'reviewer', to: ['agreed', 'disputed', 'to-review'] },
  { from: 'disputed', by: 'second', act: 'review', role: 'reviewer', to: ['agreed', 'disputed', 'to-review'] },
  { from: 'disputed', by: 'newcomer', act: 'settle', role: 'reviewer', to: ['settled'] },
  { from: 'settled', by: 'third', act: 'settle', role: 'reviewer', to: ['settled', 'disputed'] },
]

/** The answer of one person, with its place in the review and the mark that completed it. */
export interface PlacedAnswer<M extends Mark = Mark> extends Answer {
  userId: string
  round: 1 | 2 | 3
  lastMark: M
}

/** Where one concept stands. */
export interface Review<M extends Mark = Mark> {
  state: ReviewState
  /** In the order of rounds: at most three. */
  answers: readonly PlacedAnswer<M>[]
}

/**
 * The review that a concept's marks amount to, in the order they were given. People take part in the order in which
 * they first answered; who takes the whole answer back leaves, and may come in again behind the others.
 */
export function foldMarks<M extends Mark>(marks: readonly M[]): Review<M> {
  // A Map keeps the order of arrival, and deleting forgets it.
  const people = new Map<string, { answer: Answer; lastMark: M }>()
  for (const mark of marks) {
    const answer = withMark(people.get(mark.userId)?.answer ?? emptyAnswer, mark)
    if (isEmpty(answer)) people.delete(mark.userId)
    else people.set(mark.userId, { answer, lastMark: mark })
  }
  const answers = [...people].slice(0, 3).map(([userId, { answer, lastMark }], index) => ({
    ...answer,
    userId,
    round: (index + 1) as 1 | 2 | 3,
    lastMark,
  }))
  return { state: stateOf(answers), answers }
}

function stateOf([first, second, third]: readonly PlacedAnswer[]): ReviewState {
  if (!first) return 'to-do'
  if (!second) return isAdopted(first) ? 'agreed' : 'to-review'
  if (third) return 'settled'
  return sameAnswer(first, second) ? 'agreed' : 'disputed'
}

/** Whether a publication gave the answer. */
function isAdopted({ lastMark }: PlacedAnswer): boolean {
  return lastMark.origin === 'adopted'
}

/** Whether what stands is what a publication says, and nobody here has answered. */
export function standsAdopted({ answers: [first, second] }: Review): boolean {
  return first !== undefined && second === undefined && isAdopted(first)
}

export function standingOf({ answers }: Review, userId: string): Standing {
  const round = answers.find((answer) => answer.userId === userId)?.round
  return round === undefined ? 'newcomer' : (['first', 'second', 'third'] as const)[round - 1]!
}

/** The one step that this person may take now; undefined when it is not their turn. */
export function permittedStep(review: Review, userId: string, role: ProjectRole): Transition | undefined {
  const standing = standingOf(review, userId)
  return transitions.find(
    (step) =>
      step.from === review.state &&
      step.by === standing &&
      projectRoleIncludes(role, step.role) &&
      (!step.adopted || standsAdopted(review)),
  )
}

/** What the review has come to for the mapping table. */
export interface Outcome extends Answer {
  /** `provisional`: one person's answer that nobody has reviewed; `open`: nothing yet, or a dispute. */
  standing: 'final' | 'provisional' | 'open'
}

/** The mappings of a concept: what two people agree on, or what the third decided. */
export function outcomeOf({ state, answers }: Review): Outcome {
  const [first, , third] = answers
  if (state === 'agreed') return { ...contentOf(first), standing: 'final' }
  if (state === 'settled') return { ...contentOf(third), standing: 'final' }
  if (state === 'to-review') return { ...contentOf(first), standing: 'provisional' }
  return { ...emptyAnswer, standing: 'open' }
}

/** Whether the mapping table holds something else after a step than before: made, changed or taken back. */
export function changesOutcome(before: Review, after: Review): boolean {
  const [old, now] = [outcomeOf(before), outcomeOf(after)]
  if (old.standing !== 'final' && now.standing !== 'final') return false
  return old.standing !== now.standing || !sameAnswer(old, now)
}

function contentOf(answer: Answer = emptyAnswer): Answer {
  return { verdicts: answer.verdicts, none: answer.none }
}
