import { createApiClient } from '../../../../libs/api-client/index'
import { ProblemError, type Problem } from './problem'

/** The only place where the page meets the API. */
export const api = createApiClient()

interface Reply<T> {
  data?: T
  error?: unknown
  response: Response
}

/**
 * The body of a successful answer.
 * @throws ProblemError with the API's problem details, or with `unreachable` when no answer came.
 */
export async function read<T>(request: Promise<Reply<T>>): Promise<T> {
  const reply = await request.catch(() => {
    throw new ProblemError(unreachable)
  })
  if (!reply.response.ok) throw new ProblemError(asProblem(reply.error, reply.response))
  return reply.data as T
}

const unreachable: Problem = {
  type: 'about:blank',
  title: 'No answer',
  status: 0,
  code: 'unreachable',
  detail: '',
  correlationId: '',
}

/** A proxy in between may answer without problem details. */
function asProblem(body: unknown, response: Response): Problem {
  if (typeof body === 'object' && body !== null && 'code' in body && 'detail' in body) return body as Problem
  return {
    ...unreachable,
    title: response.statusText,
    status: response.status,
    code: `http-${response.status}`,
    correlationId: response.headers.get('x-correlation-id') ?? '',
  }
}
