import {
  Handles,
  JobQueue,
  JobRunnerModule,
  jobNames,
  type Attempt,
  type Handler,
  type JobName,
  type Payload,
} from '#jobs'
import { Config, PlatformModule } from '#platform'
import { Logger, type INestApplicationContext, type Type } from '@nestjs/common'
import { Test } from '@nestjs/testing'
import { randomUUID } from 'node:crypto'
import { createTestDatabase, type TestDatabase } from '../support/test-database'

/** What the handlers below have been asked to do, and what they answer. */
const calls: { name: JobName; payload: unknown; attempt: Attempt }[] = []
let failures = 0
let onCall: () => void = () => undefined
let hold: Promise<void> = Promise.resolve()

function handlerOf(name: JobName): Type<Handler<JobName>> {
  @Handles(name)
  class Recorder implements Handler<JobName> {
    async handle(payload: Payload<JobName>, attempt: Attempt): Promise<void> {
      calls.push({ name, payload, attempt })
      onCall()
      await hold
      if (failures-- > 0) throw new Error('not this time')
    }
  }
  return Recorder
}

let database: TestDatabase
const open: INestApplicationContext[] = []

async function boot(handlers: Type<unknown>[]): Promise<INestApplicationContext> {
  const builder = Test.createTestingModule({ imports: [PlatformModule, JobRunnerModule], providers: handlers })
  const app = await builder.overrideProvider(Config).useValue(database.config).compile()
  try {
    await app.init()
  } catch (error) {
    // What did not start cannot be closed as a whole.
    await app.get(JobQueue).onApplicationShutdown()
    throw error
  }
  open.push(app)
  return app
}

/** Resolves when `count` jobs other than sweeps have begun. */
async function begun(count: number): Promise<void> {
  while (work().length < count) await new Promise<void>((resolve) => (onCall = resolve))
}
const work = () => calls.filter(({ name }) => name !== 'sweep')

beforeAll(async () => {
  Logger.overrideLogger(false)
  database = await createTestDatabase()
})
beforeEach(() => {
  calls.length = 0
  failures = 0
  hold = Promise.resolve()
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((app) => app.close()))
})
afterAll(() => database.close())

describe('a worker', () => {
  it('sweeps by itself', async () => {
    await boot(jobNames.map(handlerOf))
    while (!calls.some(({ name }) => name === 'sweep')) await new Promise<void>((resolve) => (onCall = resolve))
  })

  it('does not start when a job has no handler', async () => {
    const handlers = jobNames.filter((name) => name !== 'run.rank').map(handlerOf)
    await expect(boot(handlers)).rejects.toThrow('run.rank has none')
  })

  it('does not start when a job has two', async () => {
    const handlers = [...jobNames, 'run.rank' as const].map(handlerOf)
    await expect(boot(handlers)).rejects.toThrow('run.rank has Recorder and Recorder')
  })

  it('hands the payload to the handler', async () => {
    const jobs = (await boot(jobNames.map(handlerOf))).get(JobQueue)
    const payload = { runId: randomUUID(), number: 3 }
    await jobs.enqueue('run.embed', payload)
    await begun(1)
    expect(work()).toEqual([{ name: 'run.embed', payload, attempt: { number: 1, last: false } }])
  })

  it('tries again, and says which attempt is the last', async () => {
    failures = 1
    const jobs = (await boot(jobNames.map(handlerOf))).get(JobQueue)
    await jobs.enqueue('upload.inspect', { uploadId: randomUUID() })
    await begun(2)
    expect(work().map(({ attempt }) => attempt)).toEqual([
      { number: 1, last: false },
      { number: 2, last: true },
    ])
  })

  it('refuses a payload that an older release queued', async () => {
    const jobs = (await boot(jobNames.map(handlerOf))).get(JobQueue)
    const good = { runId: randomUUID() }
    await jobs.enqueue('run.start', { runId: 7 } as never)
    await jobs.enqueue('run.start', good)
    await begun(1)
    expect(work().map(({ payload }) => payload)).toEqual([good])
  })
})

describe('the queue', () => {
  it('takes the same work once while it waits or runs', async () => {
    let release: () => void = () => undefined
    hold = new Promise((resolve) => (release = resolve))
    const jobs = (await boot(jobNames.map(handlerOf))).get(JobQueue)
    const [first, second] = [{ runId: randomUUID() }, { runId: randomUUID() }]
    await jobs.enqueue('run.start', first)
    await begun(1)
    for (const payload of [first, second, second]) await jobs.enqueue('run.start', payload)
    release()
    await begun(2)
    await jobs.enqueue('run.finish', second)
    await begun(3)
    expect(work().map(({ name, payload }) => [name, payload])).toEqual([
      ['run.start', first],
      ['run.start', second],
      ['run.finish', second],
    ])
  })

  it('takes the same work again when it is done', async () => {
    const jobs = (await boot(jobNames.map(handlerOf))).get(JobQueue)
    const payload = { runId: randomUUID() }
    while (work().length < 3) {
      await jobs.enqueue('run.finish', payload)
      await begun(1)
    }
  })

  it('does learning once more when it is asked for while it goes on, however often', async () => {
    let release: () => void = () => undefined
    hold = new Promise((resolve) => (release = resolve))
    const jobs = (await boot(jobNames.map(handlerOf))).get(JobQueue)
    const [run, other] = [{ runId: randomUUID() }, { runId: randomUUID() }]
    await jobs.enqueue('run.learn', run)
    await begun(1)
    for (let burst = 0; burst < 5; burst++) await jobs.enqueue('run.learn', run)
    release()
    await begun(2)
    // Were there a third of the same, it would stand before this one.
    await jobs.enqueue('run.learn', other)
    await begun(3)
    expect(work().map(({ payload }) => payload)).toEqual([run, run, other])
    await jobs.enqueue('run.learn', run)
    await begun(4)
  })
})
