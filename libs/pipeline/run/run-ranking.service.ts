import type { Suggestion } from '#domain'
import { Injectable } from '@nestjs/common'
import { ConceptTextReader } from '../embed/concept-text-reader.service'
import { EmbeddingStore } from '../embed/embedding-store.service'
import { TargetIndexes } from '../rank/target-indexes.service'
import { textsOfSource } from '../rank/target-index'
import { SuggestionStore } from '../suggest/suggestion-store.service'
import { RunBatches } from './run-batches.service'
import { RunSteps } from './run-steps.service'
import { labelLanguage, type RunContext } from './run'

/** Ranks one batch of a run and stores its suggestions. */
@Injectable()
export class RunRanking {
  constructor(
    private readonly batches: RunBatches,
    private readonly concepts: ConceptTextReader,
    private readonly vectors: EmbeddingStore,
    private readonly indexes: TargetIndexes,
    private readonly suggestions: SuggestionStore,
    private readonly steps: RunSteps,
  ) {}

  async rank(runId: string, number: number): Promise<void> {
    const batch = await this.batches.open<number[]>(runId, 'rank', number)
    if (!batch) return
    await this.suggestions.replace(runId, await this.suggest(batch.run, batch.items))
    if (await this.batches.finish(runId, 'rank', number)) await this.steps.goOn(runId)
  }

  /** The best targets of each source, by the ids of both. */
  private async suggest(run: RunContext, sourceIds: readonly number[]): Promise<Map<number, Suggestion[]>> {
    const { text, top } = run.parameters
    const { index, targetIds } = await this.indexes.of({
      versionId: run.targetVersionId,
      languages: run.targetLanguages,
      kinds: run.targetKinds,
      language: labelLanguage(run),
      modelId: run.modelId!,
    })
    const sources = await this.concepts.read(sourceIds, run.sourceLanguage)
    const hashes = sources.flatMap((source) => textsOfSource(source, text)).map(({ hash }) => hash)
    const ranked = await index.suggest(sources, text, await this.vectors.read(run.modelId!, hashes), top)
    return new Map(
      sources.map(({ id }, at) => [id, ranked[at]!.map((one) => ({ ...one, target: targetIds[one.target]! }))]),
    )
  }
}
