import type { Schemas } from '../../../../libs/api-client/index'

export type Problem = Schemas['Problem']

/** An answer of the API that says what went wrong (RFC 9457). */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title)
  }

  get isSignedOut(): boolean {
    return this.problem.code === 'not-signed-in'
  }
}

/** A mistake of the person or the protocol repeats itself; only a failing network or server is worth another try. */
export function isWorthRetrying(failures: number, error: unknown): boolean {
  const status = error instanceof ProblemError ? error.problem.status : 0
  return failures < 2 && (status === 0 || status >= 502)
}
