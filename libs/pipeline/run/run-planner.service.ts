import type { EmbeddableText } from '#domain'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { TextEmbedder } from '../embed/text-embedder.service'
import { textsOf } from '../rank/survey-material'
import { SurveyMaterials } from '../rank/survey-materials.service'
import { RunBatches, type Batch } from './run-batches.service'
import { RunSteps } from './run-steps.service'
import type { RunContext } from './run'

/** Texts of one limit, as a batch row keeps them: the hash follows from both. */
export interface TextBatch {
  maxTokens: number
  texts: string[]
}

const sourcesPerBatch = 200

/** Cuts a run into batches: the texts that are not embedded yet, then the sources to rank. */
@Injectable()
export class RunPlanner {
  constructor(
    private readonly batches: RunBatches,
    private readonly materials: SurveyMaterials,
    private readonly texts: TextEmbedder,
    private readonly steps: RunSteps,
  ) {}

  /** Plans a run that waits, and sets it going. */
  async start(runId: string): Promise<void> {
    const run = await this.batches.run(runId)
    if (run?.status === 'waiting') await this.plan(run)
    await this.steps.goOn(runId)
  }

  private async plan(run: RunContext): Promise<void> {
    const material = await this.materials.of(run)
    if (material.sources.length === 0 || material.targets.length === 0) {
      const side = material.sources.length === 0 ? 'source' : 'target'
      throw new UserError('nothing-to-rank', `The ${side} classification has no concept with a title to compare.`)
    }
    const { modelId } = await this.texts.model()
    const missing = await this.texts.missing(modelId, textsOf(material))
    const ids = material.sources.map(({ id }) => id)
    await this.batches.plan(run.id, modelId, missing.map(textBatch), sourceBatches(ids))
  }
}

function textBatch(texts: EmbeddableText[]): Batch<TextBatch> {
  const items = { maxTokens: texts[0]!.maxTokens, texts: texts.map(({ text }) => text) }
  return { items, size: texts.length }
}

function sourceBatches(ids: readonly number[]): Batch<number[]>[] {
  const batches: Batch<number[]>[] = []
  for (let start = 0; start < ids.length; start += sourcesPerBatch) {
    const items = ids.slice(start, start + sourcesPerBatch)
    batches.push({ items, size: items.length })
  }
  return batches
}
