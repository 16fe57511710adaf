import { Handles, type Handler } from '#jobs'
import { BulkWork, ConsistencyCheck, InheritanceWork, PlannerStatistics, RunSteps, UploadWork } from '#pipeline'
import { Injectable } from '@nestjs/common'

/** Takes up again what a killed process left between two steps, and looks after the database's plans. */
@Injectable()
@Handles('sweep')
export class SweepHandler implements Handler<'sweep'> {
  constructor(
    private readonly uploads: UploadWork,
    private readonly runs: RunSteps,
    private readonly consistency: ConsistencyCheck,
    private readonly bulk: BulkWork,
    private readonly inheritance: InheritanceWork,
    private readonly statistics: PlannerStatistics,
  ) {}

  async handle(): Promise<void> {
    await this.uploads.sweep()
    await this.runs.sweep()
    await this.consistency.sweep()
    await this.bulk.sweep()
    await this.inheritance.sweep()
    await this.statistics.refresh()
  }
}
