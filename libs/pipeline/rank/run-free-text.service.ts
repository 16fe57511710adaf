import { Injectable } from '@nestjs/common'
import type { Suggestion } from '#domain'
import { EmbeddingStore, hashKey } from '../embed/embedding-store.service'
import { TextEmbedder } from '../embed/text-embedder.service'
import { FreeTextRanking } from './free-text'
import { Kept } from './kept'
import { RankingModels } from './ranking-models.service'
import { textsOfTargets } from './survey-material'
import { SurveyMaterials, type RunToSurvey } from './survey-materials.service'
import { TargetSpace } from './target-space'

/** A run whose targets have been embedded. */
export type EmbeddedRun = RunToSurvey & { modelId: number }

interface Ranked {
  ranking: FreeTextRanking
  /** Ids of the targets by their positions. */
  targetIds: readonly number[]
}

/** Targets of so many runs stay laid out, their vectors in memory. */
const mostKept = 2

/**
 * Ranks the targets of a run for any words, by meaning, spelling and what was mapped elsewhere. The first search after a
 * start or a new run waits until the targets are read and laid out.
 */
@Injectable()
export class RunFreeText {
  private readonly kept = new Kept<Ranked>(mostKept)

  constructor(
    private readonly materials: SurveyMaterials,
    private readonly vectors: EmbeddingStore,
    private readonly texts: TextEmbedder,
    private readonly models: RankingModels,
  ) {}

  /** The best `top` targets by their ids in the database. @throws Error when a text of the run is not embedded */
  async rank(run: EmbeddedRun, words: string, top: number): Promise<Suggestion[]> {
    const { ranking, targetIds } = await this.kept.get(run.id, () => this.make(run))
    const found = await ranking.rank(words, top)
    return found.map((suggestion) => ({ ...suggestion, target: targetIds[suggestion.target]! }))
  }

  private async make(run: EmbeddedRun): Promise<Ranked> {
    const material = await this.materials.targetsOf(run)
    const hashes = textsOfTargets(material).map(({ hash }) => hash)
    const vectors = await this.vectors.read(run.modelId, hashes)
    const { embedder } = await this.texts.model()
    const space = await TargetSpace.of(material, ({ hash }) => vectors.get(hashKey(hash))!, embedder.model.dimensions)
    return {
      ranking: new FreeTextRanking(space, await this.models.get(), embedder),
      targetIds: material.targets.map(({ id }) => id),
    }
  }
}
