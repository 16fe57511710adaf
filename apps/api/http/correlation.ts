import { randomUUID } from 'node:crypto'
import { withCorrelationId } from '#platform'
import type { NextFunction, Request, Response } from 'express'

/** Names each request, in its answer's X-Correlation-Id and in all that it logs, so that a report can be traced. */
export function correlate(_: Request, response: Response, next: NextFunction): void {
  const id = randomUUID()
  response.setHeader('X-Correlation-Id', id)
  withCorrelationId(next, id)
}
