import type { EmbeddableText } from '#domain'
import { EmbedderSource, type Embedder } from '#embedding'
import { Injectable } from '@nestjs/common'
import { EmbeddingStore, hashKey, type HashKey } from './embedding-store.service'

/** Texts embedded between two looks at the clock, the progress and the wish to stop: a second or two of work. */
export const textsPerBatch = 256

/** Told after each batch. */
export type OnProgress = (done: number, total: number) => void

/** Embeds texts once: what the database holds for this model is not computed again. */
@Injectable()
export class TextEmbedder {
  constructor(
    private readonly embedders: EmbedderSource,
    private readonly store: EmbeddingStore,
  ) {}

  /** The model of this process and its id in the database. */
  async model(): Promise<{ embedder: Embedder; modelId: number }> {
    const embedder = await this.embedders.get()
    return { embedder, modelId: await this.store.modelId(embedder.model) }
  }

  /** Those of the texts that are not stored yet, none twice, in batches of alike length: padding costs time. */
  async missing(modelId: number, texts: readonly EmbeddableText[]): Promise<EmbeddableText[][]> {
    const distinct = new Map(texts.map((text) => [hashKey(text.hash), text]))
    const known = await this.store.known(
      modelId,
      [...distinct.values()].map(({ hash }) => hash),
    )
    const missing = [...distinct].filter(([key]) => !known.has(key)).map(([, text]) => text)
    missing.sort((a, b) => a.maxTokens - b.maxTokens || a.text.length - b.text.length)
    return batchesOfOneLimit(missing)
  }

  /** Embeds one batch and stores it. */
  async embed(embedder: Embedder, modelId: number, batch: readonly EmbeddableText[]): Promise<void> {
    const [first] = batch
    if (!first) return
    const vectors = await embedder.embed(
      batch.map(({ text }) => text),
      first.maxTokens,
    )
    await this.store.write(
      modelId,
      batch.map(({ hash }) => hash),
      vectors,
    )
  }

  /** The vector of every text, by its hash; computes and stores what is missing. */
  async vectors(texts: readonly EmbeddableText[], onProgress: OnProgress): Promise<Map<HashKey, Float32Array>> {
    const { embedder, modelId } = await this.model()
    const batches = await this.missing(modelId, texts)
    const total = batches.reduce((sum, { length }) => sum + length, 0)
    let done = 0
    for (const batch of batches) {
      await this.embed(embedder, modelId, batch)
      onProgress((done += batch.length), total)
    }
    return this.store.read(
      modelId,
      texts.map(({ hash }) => hash),
    )
  }
}

function batchesOfOneLimit(sorted: readonly EmbeddableText[]): EmbeddableText[][] {
  const batches: EmbeddableText[][] = []
  for (const text of sorted) {
    const last = batches.at(-1)
    if (last && last.length < textsPerBatch && last[0]!.maxTokens === text.maxTokens) last.push(text)
    else batches.push([text])
  }
  return batches
}
