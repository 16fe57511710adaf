import { SetMetadata } from '@nestjs/common'
import type { JobName, Payload } from './catalogue'

export const HANDLES = 'crosswalk:handles'

/** Declares a provider of the worker as the one handler of a job. */
export const Handles = (name: JobName) => SetMetadata(HANDLES, name)

/** What a class marked with `@Handles(name)` implements. */
export interface Handler<Name extends JobName> {
  /**
   * One use-case call. A rejection makes the queue try again, as often as the catalogue says; the use case has by then
   * stored what went wrong in words its user understands.
   */
  handle(payload: Payload<Name>, attempt: Attempt): Promise<void>
}

export interface Attempt {
  /** 1 for the first. */
  number: number
  /** Whether the queue gives up when this one fails. */
  last: boolean
}
