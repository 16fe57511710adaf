import { Handles, type Attempt, type Handler, type Payload } from '#jobs'
import { RunSteps } from '#pipeline'
import { Injectable } from '@nestjs/common'

@Injectable()
@Handles('run.finish')
export class FinishRunHandler implements Handler<'run.finish'> {
  constructor(private readonly steps: RunSteps) {}

  handle({ runId }: Payload<'run.finish'>, { last }: Attempt): Promise<void> {
    return this.steps.attempt(runId, last, () => this.steps.finish(runId))
  }
}
