import { Injectable } from '@nestjs/common'
import { DiscoveryService } from '@nestjs/core'
import { jobNames, type JobName } from './catalogue'
import { HANDLES, type Handler } from './handler'

/** Finds the handler of every job among the providers of the process. */
@Injectable()
export class JobHandlers {
  constructor(private readonly discovery: DiscoveryService) {}

  /**
   * @throws Error when a job of the catalogue has no handler, or two: a worker that silently leaves jobs lying is worse
   * than one that does not start.
   */
  collect(): Map<JobName, Handler<JobName>> {
    const found = this.discovery.getProviders().flatMap(({ instance, metatype }) => {
      const name = metatype ? (Reflect.getMetadata(HANDLES, metatype) as JobName | undefined) : undefined
      return name ? [{ name, handler: instance as Handler<JobName> }] : []
    })
    const wrong = jobNames.flatMap((name) => {
      const handlers = found.filter((each) => each.name === name).map(({ handler }) => handler.constructor.name)
      return handlers.length === 1 ? [] : [`${name} has ${handlers.join(' and ') || 'none'}`]
    })
    if (wrong.length > 0) throw new Error(`Every job needs exactly one handler: ${wrong.join('; ')}`)
    return new Map(found.map(({ name, handler }) => [name, handler]))
  }
}
