import { Handles, type Attempt, type Handler, type Payload } from '#jobs'
import { RunRanking, RunSteps } from '#pipeline'
import { Injectable } from '@nestjs/common'

@Injectable()
@Handles('run.rank')
export class RankBatchHandler implements Handler<'run.rank'> {
  constructor(
    private readonly ranking: RunRanking,
    private readonly steps: RunSteps,
  ) {}

  handle({ runId, number }: Payload<'run.rank'>, { last }: Attempt): Promise<void> {
    return this.steps.attempt(runId, last, () => this.ranking.rank(runId, number))
  }
}
