import type { JobName, Payload } from '#jobs'
import { RunEmbedding, RunLearning, RunPlanner, RunRanking, RunSteps } from '#pipeline'
import type { INestApplicationContext } from '@nestjs/common'

export type Job = { [Name in JobName]: { name: Name; payload: Payload<Name> } }[JobName]

/** Stands in for JobQueue: holds jobs until the test has them done, in whatever order and as often as it likes. */
export class HeldJobs {
  jobs: Job[] = []

  async enqueue(name: JobName, payload: unknown): Promise<void> {
    await this.enqueueAll(name, [{ payload }])
  }

  enqueueAll(name: JobName, requests: { payload: unknown }[]): Promise<void> {
    this.jobs.push(...requests.map(({ payload }) => ({ name, payload }) as Job))
    return Promise.resolve()
  }

  /** Takes all that are held. */
  take(): Job[] {
    return this.jobs.splice(0)
  }

  /** Does all jobs, and those that they ask for. */
  async performAll(services: INestApplicationContext): Promise<void> {
    for (let job = this.jobs.shift(); job; job = this.jobs.shift()) await perform(services, job)
  }
}

/** Does one job as the worker's handler does. @param last whether the queue gives up when it fails */
export function perform(services: INestApplicationContext, { name, payload }: Job, last = false): Promise<void> {
  const steps = services.get(RunSteps)
  const attempt = (work: (runId: string) => Promise<void>, runId: string) =>
    steps.attempt(runId, last, () => work(runId))
  if (name === 'run.start') return attempt((runId) => services.get(RunPlanner).start(runId), payload.runId)
  if (name === 'run.embed') {
    return attempt((runId) => services.get(RunEmbedding).embed(runId, payload.number), payload.runId)
  }
  if (name === 'run.rank') {
    return attempt((runId) => services.get(RunRanking).rank(runId, payload.number), payload.runId)
  }
  if (name === 'run.finish') return attempt((runId) => steps.finish(runId), payload.runId)
  if (name === 'run.learn') return services.get(RunLearning).learn(payload.runId)
  throw new Error(`${name} is no job of a run`)
}
