import { Handles, type Attempt, type Handler, type Payload } from '#jobs'
import { RunEmbedding, RunSteps } from '#pipeline'
import { Injectable } from '@nestjs/common'

@Injectable()
@Handles('run.embed')
export class EmbedBatchHandler implements Handler<'run.embed'> {
  constructor(
    private readonly embedding: RunEmbedding,
    private readonly steps: RunSteps,
  ) {}

  handle({ runId, number }: Payload<'run.embed'>, { last }: Attempt): Promise<void> {
    return this.steps.attempt(runId, last, () => this.embedding.embed(runId, number))
  }
}
