import type { Problem } from '../problem'
import type { ProblemCode } from './expectations'

type Given = { code: ProblemCode } & Pick<Problem, 'file' | 'message'> & Partial<Problem>

/** A problem with its defaults: an error that concerns the whole file; the value shortened to 200 characters. */
export function makeProblem(given: Given): Problem {
  const problem: Problem = { line: null, column: null, value: null, severity: 'error', ...given }
  return { ...problem, value: problem.value === null ? null : [...problem.value].slice(0, 200).join('') }
}
