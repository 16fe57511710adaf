import { JobQueue, successor } from '#jobs'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { PlannerStatistics } from '../health/planner-statistics.service'
import { RankingModels } from '../rank/ranking-models.service'
import { LearnedOutlines } from './learned-outlines.service'
import { RunBatches } from './run-batches.service'

/** Leads a run from step to step. Every method may be called at any time, and twice. */
@Injectable()
export class RunSteps {
  constructor(
    private readonly batches: RunBatches,
    private readonly jobs: JobQueue,
    private readonly outlines: LearnedOutlines,
    private readonly models: RankingModels,
    private readonly statistics: PlannerStatistics,
  ) {}

  /** Queues whatever the run needs next; a job that is queued already is not queued again. */
  async goOn(runId: string): Promise<void> {
    const run = await this.batches.run(runId)
    if (run?.status === 'waiting') return this.jobs.enqueue('run.start', { runId })
    if (run?.status === 'embedding') {
      if (await this.enqueueOpen(runId, 'embed')) return
      await this.batches.move(runId, 'embedding', 'ranking')
    }
    if (run?.status === 'embedding' || run?.status === 'ranking') {
      if (await this.enqueueOpen(runId, 'rank')) return
      await this.jobs.enqueue(successor['run.rank'], { runId })
    }
  }

  /** The end, when every batch is done. Decisions that there are already are then learned from. */
  async finish(runId: string): Promise<void> {
    if ((await this.batches.openNumbers(runId, 'rank')).length > 0) return
    await this.statistics.refresh()
    await this.batches.move(runId, 'ranking', 'finished')
    await this.jobs.enqueue(successor['run.finish'], { runId })
  }

  /**
   * Finds what a killed process left lying between the commit of one step and the queueing of the next, and decisions
   * that nothing was learned from yet.
   */
  async sweep(): Promise<void> {
    for (const runId of await this.batches.unfinishedRuns()) await this.goOn(runId)
    const due = await this.outlines.due(await this.models.get())
    await this.jobs.enqueueAll(
      'run.learn',
      due.map((runId) => ({ payload: { runId } })),
    )
  }

  /**
   * Does one job's work. When it fails for the last time the run ends with the reason in words.
   * @throws what `work` throws, so that the queue sees it
   */
  async attempt(runId: string, last: boolean, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (last) await this.batches.fail(runId, inWords(error))
      throw error
    }
  }

  /** @returns whether there was an open batch */
  private async enqueueOpen(runId: string, step: 'embed' | 'rank'): Promise<boolean> {
    const open = await this.batches.openNumbers(runId, step)
    await this.jobs.enqueueAll(
      step === 'embed' ? successor['run.start'] : successor['run.embed'],
      open.map((number) => ({ payload: { runId, number } })),
    )
    return open.length > 0
  }
}

function inWords(error: unknown): string {
  if (error instanceof UserError) return error.message
  const reason = error instanceof Error ? error.message : String(error)
  return `The run could not go on: ${reason} Start it again; what it has embedded is kept.`
}
