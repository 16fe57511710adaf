import { Handles, type Handler, type Payload } from '#jobs'
import { RunLearning } from '#pipeline'
import { Injectable } from '@nestjs/common'

/** A failure fails no run: its suggestions stand, and the sweep asks again. */
@Injectable()
@Handles('run.learn')
export class LearnRunHandler implements Handler<'run.learn'> {
  constructor(private readonly learning: RunLearning) {}

  handle({ runId }: Payload<'run.learn'>): Promise<void> {
    return this.learning.learn(runId)
  }
}
