import type { Problem } from '../problem'
import { limits, printed } from './limits'
import type { ProblemCode } from './expectations'

type Given = { code: ProblemCode } & Pick<Problem, 'file' | 'message'> & Partial<Problem>

/** The first letters of a text, none of them cut in half. Never spreads the whole: it may be a hundred megabytes. */
export function shortened(text: string, letters: number): string {
  return text.length <= letters ? text : [...text.slice(0, 2 * letters)].slice(0, letters).join('').toWellFormed()
}

export const controls = 'A cell contains control characters; they are left out.'

/** @param line of the header; 0 when there is none */
export function noRowsBelow(file: string, line: number): Problem {
  const message = 'There is nothing below the header: the table has no rows.'
  return makeProblem({ file, line: line || null, code: 'no-rows', message })
}

/** A problem with its defaults: an error that concerns the whole file; the value shortened to 200 characters. */
export function makeProblem(given: Given): Problem {
  const problem: Problem = { line: null, column: null, value: null, severity: 'error', ...given }
  return { ...problem, value: problem.value === null ? null : shortened(problem.value, 200) }
}

/** So many of a kind are listed that nobody reads more; the last one of a kind says how many others there are. */
export function cappedProblems(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>()
  const kept = problems.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1
    counts.set(code, count)
    return count <= limits.problems
  })
  if (kept.length === problems.length) return kept
  const last = new Map(kept.map((problem) => [problem.code, problem]))
  return kept.map((problem) => {
    const more = counts.get(problem.code)! - limits.problems
    if (more <= 0 || last.get(problem.code) !== problem) return problem
    return { ...problem, message: `${problem.message} ${printed(more)} more of this kind are not listed.` }
  })
}
