import { Config } from '#platform'
import { Injectable, type OnApplicationShutdown } from '@nestjs/common'
import { queueBackend } from './backend'
import { catalogue, queueNames, type JobKind, type JobName, type Payload, type QueueName } from './catalogue'

/** One job to enqueue. Jobs with the same id are one job for as long as it waits or runs. */
export interface JobRequest<Name extends JobName> {
  payload: Payload<Name>
  /** Default: name and payload, so that asking twice for the same work queues it once. */
  id?: string
}

type Queues = Record<QueueName, ReturnType<ReturnType<typeof queueBackend>['queue']>>

/** Puts jobs into queues. Enqueue after the commit of what the job is about; the sweep finds what was forgotten. */
@Injectable()
export class JobQueue implements OnApplicationShutdown {
  private readonly queues: Queues

  constructor(config: Config) {
    const backend = queueBackend(config)
    this.queues = Object.fromEntries(queueNames.map((name) => [name, backend.queue(name, {})])) as Queues
  }

  /**
   * Queues one job. Asking again for one that waits or runs does nothing, unless the catalogue says `again`; a finished or
   * failed one runs again.
   */
  async enqueue<Name extends JobName>(name: Name, payload: Payload<Name>, { id }: { id?: string } = {}): Promise<void> {
    await this.enqueueAll(name, [{ payload, id }])
  }

  /** The same for many jobs of one kind, in one round trip. */
  async enqueueAll<Name extends JobName>(name: Name, requests: readonly JobRequest<Name>[]): Promise<void> {
    const { queue, attempts, again }: JobKind = catalogue[name]
    await this.queues[queue].addBulk(
      requests.map(({ payload, id }) => ({
        name,
        data: payload,
        opts: {
          ...onlyOnce(id ?? jobId(name, payload), again),
          attempts,
          backoff: { type: 'exponential', delay: 1000 },
          // The database says what is done or failed; the queue keeps only what is still to be done.
          removeOnComplete: true,
          removeOnFail: true,
        },
      })),
    )
  }

  /** Has `sweep` done every `milliseconds`, by one worker of however many there are. */
  async sweepEvery(milliseconds: number): Promise<void> {
    const options = { removeOnComplete: true, removeOnFail: true }
    await this.queues.sweep.upsertJobScheduler(
      'sweep',
      { every: milliseconds },
      { name: 'sweep', data: {}, opts: options },
    )
  }

  /** Rejects when the queue does not answer, and may wait for ever when Redis is away. */
  async check(): Promise<void> {
    await this.queues.sweep.count()
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(Object.values(this.queues).map((queue) => queue.close()))
  }
}

/** `run.embed-<run>-3`: the same work always has the same id. BullMQ keeps `:` to itself. */
export function jobId<Name extends JobName>(name: Name, payload: Payload<Name>): string {
  return [name, ...Object.values(payload)].join('-').replaceAll(':', '_')
}

/** What keeps the same work from being queued twice: by its id, or so that one more waits behind the one at work. */
function onlyOnce(id: string, again = false) {
  return again ? { deduplication: { id, keepLastIfActive: true } } : { jobId: id }
}
