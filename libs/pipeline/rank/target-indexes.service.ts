import type { ConceptKind } from '#domain'
import { Injectable } from '@nestjs/common'
import { ConceptTextReader } from '../embed/concept-text-reader.service'
import { EmbeddingStore } from '../embed/embedding-store.service'
import { TargetIndex, textsOfTarget } from './target-index'

/** What decides which targets there are and by which texts they are known. */
export interface TargetChoice {
  versionId: number
  /** Those the version is complete in: it can gain some, and nothing else of it changes. */
  languages: readonly string[]
  kinds: readonly ConceptKind[]
  language: string
  modelId: number
}

export interface LoadedIndex {
  index: TargetIndex
  /** Concept ids by position in the index. */
  targetIds: number[]
}

/**
 * The target index of this process: some 60 MB and 3 s to load for ESCO, so the batches of a run share it. One at a
 * time, since runs seldom alternate.
 */
@Injectable()
export class TargetIndexes {
  private held: { key: string; loading: Promise<LoadedIndex> } | null = null

  constructor(
    private readonly concepts: ConceptTextReader,
    private readonly vectors: EmbeddingStore,
  ) {}

  /** @throws Error when a target's text is not embedded */
  of(choice: TargetChoice): Promise<LoadedIndex> {
    const key = JSON.stringify(choice)
    if (this.held?.key !== key) {
      const loading = this.load(choice)
      this.held = { key, loading }
      loading.catch(() => (this.held = null))
    }
    return this.held.loading
  }

  private async load({ versionId, kinds, language, modelId }: TargetChoice): Promise<LoadedIndex> {
    const targets = await this.concepts.read(await this.concepts.ids(versionId, kinds), language)
    const hashes = targets.flatMap(textsOfTarget).map(({ hash }) => hash)
    const vectors = await this.vectors.read(modelId, hashes)
    const [first] = vectors.values()
    return { index: new TargetIndex(targets, vectors, first?.length ?? 0), targetIds: targets.map(({ id }) => id) }
  }
}
