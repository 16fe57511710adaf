import { Config, withCorrelationId } from '#platform'
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common'
import { UnrecoverableError, type Job, type Worker } from 'bullmq'
import { queueBackend } from './backend'
import { catalogue, queueNames, queues, type JobName } from './catalogue'
import type { Handler } from './handler'
import { JobHandlers } from './job-handlers'
import { JobQueue } from './job-queue'

/**
 * A killed worker's job is taken up again once its lock has run out and the next look for stalled jobs finds it: after
 * 5 to 10 s. The lock is renewed every 2.5 s, so a handler must not keep the event loop longer than that.
 */
const lockDuration = 5_000
const stalledInterval = 5_000
/** A job that takes its worker down with it every time is given up after this many. */
const maxStalledCount = 10
const sweepInterval = 15_000

/** Works on the jobs of every queue with the handlers of this process. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('JobRunner')
  private workers: Worker[] = []

  constructor(
    private readonly config: Config,
    private readonly handlers: JobHandlers,
    private readonly jobs: JobQueue,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const handlers = this.handlers.collect()
    const backend = queueBackend(this.config)
    this.workers = queueNames.map((name) => {
      const options = { concurrency: queues[name], lockDuration, stalledInterval, maxStalledCount }
      const worker = backend.worker(name, (job) => this.process(job, handlers), options) as Worker
      worker.on('failed', (job, error) =>
        this.logger.error(`${job?.name} ${job?.id} failed: ${error.message}`, error.stack),
      )
      worker.on('error', (error) => this.logger.warn(`Queue ${name}: ${error.message}`))
      return worker
    })
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()))
    await this.jobs.sweepEvery(sweepInterval)
  }

  /** Lets running jobs end. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()))
  }

  private process(job: Job, handlers: Map<JobName, Handler<JobName>>): Promise<void> {
    return withCorrelationId(async () => {
      const name = job.name as JobName
      const handler = handlers.get(name)
      if (!handler) throw new UnrecoverableError(`There is no job ${job.name} in this release`)
      // Jobs outlive a deploy: what an older release queued is checked like anything from outside.
      const payload = catalogue[name].payload.safeParse(job.data)
      if (!payload.success)
        throw new UnrecoverableError(`The payload of ${job.name} is not understood: ${payload.error}`)
      const number = job.attemptsMade + 1
      await handler.handle(payload.data, { number, last: number >= (job.opts.attempts ?? 1) })
    }, job.id)
  }
}
