import type { Config } from '#platform'
import { Queue, Worker, createPostgresBackend, type Processor, type QueueOptions, type WorkerOptions } from 'bullmq'
import { UserError } from '#platform'

type Options<T> = Omit<T, 'connection'>

/**
 * Makes queues and workers on Redis where one is configured, else in the schema `bullmq` of the database.
 * Three connections a queue are one more than BullMQ uses at once.
 */
export function queueBackend({ redisUrl, databaseUrl }: Config) {
  if (redisUrl) {
    const connection = { url: redisUrl, maxRetriesPerRequest: null }
    return {
      queue: (name: string, options: Options<QueueOptions>) => new Queue(name, { ...options, connection }),
      worker: (name: string, processor: Processor, options: Options<WorkerOptions>) =>
        new Worker(name, processor, { ...options, connection }),
    }
  }
  if (!databaseUrl) throw new UserError('no-database', 'Neither REDIS_URL nor DATABASE_URL says where jobs are queued.')
  const connection = { connectionString: databaseUrl, migrate: true, max: 3 }
  return {
    queue: (name: string, options: Options<QueueOptions>) =>
      new Queue(name, { ...options, connection }, createPostgresBackend),
    worker: (name: string, processor: Processor, options: Options<WorkerOptions>) =>
      new Worker(name, processor, { ...options, connection }, createPostgresBackend),
  }
}
