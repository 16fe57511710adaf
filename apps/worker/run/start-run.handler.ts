import { Handles, type Attempt, type Handler, type Payload } from '#jobs'
import { RunPlanner, RunSteps } from '#pipeline'
import { Injectable } from '@nestjs/common'

@Injectable()
@Handles('run.start')
export class StartRunHandler implements Handler<'run.start'> {
  constructor(
    private readonly planner: RunPlanner,
    private readonly steps: RunSteps,
  ) {}

  handle({ runId }: Payload<'run.start'>, { last }: Attempt): Promise<void> {
    return this.steps.attempt(runId, last, () => this.planner.start(runId))
  }
}
