import type { Problem } from '#domain'

export interface UserErrorOptions {
  /** HTTP status the API answers with; the shell turns it into an exit code. */
  status?: number
  problems?: readonly Problem[]
  cause?: unknown
}

/**
 * Something the person in front of the page or the shell can understand and act on. The message is one whole sentence
 * in their words; `code` is stable and made for programs (`run-in-progress`).
 */
export class UserError extends Error {
  readonly status: number
  readonly problems: readonly Problem[]

  constructor(
    readonly code: string,
    message: string,
    options: UserErrorOptions = {},
  ) {
    super(message, { cause: options.cause })
    this.name = new.target.name
    this.status = options.status ?? 422
    this.problems = options.problems ?? []
  }

  static notFound(what: string): UserError {
    return new UserError('not-found', `${what} does not exist, or is not visible to you.`, { status: 404 })
  }

  static forbidden(message: string): UserError {
    return new UserError('forbidden', message, { status: 403 })
  }

  static conflict(code: string, message: string): UserError {
    return new UserError(code, message, { status: 409 })
  }
}
