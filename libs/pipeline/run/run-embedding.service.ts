import { textHash } from '#domain'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { TextEmbedder } from '../embed/text-embedder.service'
import { RunBatches } from './run-batches.service'
import type { TextBatch } from './run-planner.service'
import { RunSteps } from './run-steps.service'

/** Embeds one batch of a run. */
@Injectable()
export class RunEmbedding {
  constructor(
    private readonly batches: RunBatches,
    private readonly texts: TextEmbedder,
    private readonly steps: RunSteps,
  ) {}

  /** @throws UserError when this process has another model than the one the run was planned with */
  async embed(runId: string, number: number): Promise<void> {
    const batch = await this.batches.open<TextBatch>(runId, 'embed', number)
    if (!batch) return
    const { maxTokens, texts } = batch.items
    const { embedder, modelId } = await this.texts.model()
    if (modelId !== batch.run.modelId) {
      throw new UserError(
        'model-changed',
        'The embedding model is another one than when the run began: start it again.',
      )
    }
    const embeddable = texts.map((text) => ({ text, maxTokens, hash: textHash(text, maxTokens) }))
    await this.texts.embed(embedder, modelId, embeddable)
    if (await this.batches.finish(runId, 'embed', number)) await this.steps.goOn(runId)
  }
}
