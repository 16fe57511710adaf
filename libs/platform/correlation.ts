import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

const storage = new AsyncLocalStorage<string>()

/** Runs `work` so that everything it logs, however deep, carries the same id. */
export function withCorrelationId<T>(work: () => T, id: string = randomUUID()): T {
  return storage.run(id, work)
}

/** The id of the request or job being worked on; undefined outside of one. */
export function correlationId(): string | undefined {
  return storage.getStore()
}
