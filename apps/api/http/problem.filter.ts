import { STATUS_CODES } from 'node:http'
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common'
import { correlationId, UserError } from '#platform'
import type { Response } from 'express'
import { ZodValidationException } from 'nestjs-zod'
import type { ZodError } from 'zod'
import type { ProblemDetails } from './problem.dto'

type Answer = Pick<ProblemDetails, 'status' | 'code' | 'detail' | 'problems'>

/** The one place where an error becomes an answer: problem details of RFC 9457. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name)

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp()
    const answer = answerTo(error)
    if (error instanceof UserError) this.log.debug({ err: error, msg: error.message })
    else if (answer.status >= 500) this.log.error({ err: error, msg: 'Unexpected error while answering a request' })
    const response = http.getResponse<Response>()
    // A download that broke off midway cannot take its status back: end it so that the client sees a broken transfer.
    if (response.headersSent) return void response.destroy()
    if (answer.status === 503) response.set('Retry-After', comeBackAfter)
    const details: ProblemDetails = {
      type: `urn:crosswalk:problem:${answer.code}`,
      title: STATUS_CODES[answer.status] ?? 'Error',
      ...answer,
      correlationId: correlationId() ?? 'none',
    }
    response.status(answer.status).type('application/problem+json').send(JSON.stringify(details))
  }
}

/** Seconds. */
const comeBackAfter = '10'

/** What the caller is told. An error that nobody wrote for users says nothing of the inside. */
function answerTo(error: unknown): Answer {
  if (error instanceof UserError) {
    const { status, code, message: detail, problems } = error
    return problems.length > 0 ? { status, code, detail, problems: [...problems] } : { status, code, detail }
  }
  if (error instanceof ZodValidationException) {
    return { status: 400, code: 'invalid-request', detail: inWords(error.getZodError() as ZodError) }
  }
  const status = statusOf(error)
  if (status >= 500) {
    return { status: 500, code: 'unexpected', detail: 'Something went wrong here. The log names this correlation id.' }
  }
  return { status, code: codeOf(status), detail: sentences[status] ?? 'The request could not be understood.' }
}

const sentences: Record<number, string> = {
  403: 'Your role does not allow this.',
  404: 'There is nothing at this address.',
  413: 'The request is larger than is allowed here.',
  429: 'Too many attempts. Wait a minute and try again.',
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus()
  // Express and its body parsers throw plain errors that carry a status.
  const status = (error as { status?: unknown } | null)?.status
  return typeof status === 'number' && status >= 400 ? status : 500
}

function codeOf(status: number): string {
  return (STATUS_CODES[status] ?? 'error').toLowerCase().replaceAll(/[^a-z]+/g, '-')
}

function inWords(error: ZodError): string {
  return error.issues.map(({ path, message }) => (path.length ? `${path.join('.')}: ${message}` : message)).join('; ')
}
