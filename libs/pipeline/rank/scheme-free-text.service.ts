import type { Suggestion } from '#domain'
import { JobQueue } from '#jobs'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { EmbeddingStore, hashKey } from '../embed/embedding-store.service'
import { TextEmbedder } from '../embed/text-embedder.service'
import { FreeTextRanking, type FreeText } from './free-text'
import { Kept } from './kept'
import { RankingModels } from './ranking-models.service'
import { textsOfTargets, type TargetMaterial } from './survey-material'
import { SurveyMaterials } from './survey-materials.service'
import { TargetSpace } from './target-space'

/** The occupations of a version in one of its languages. */
export interface SchemeInLanguage {
  versionId: number
  language: string
}

interface Ranked {
  ranking: FreeTextRanking
  /** Ids of the targets by their positions. */
  targetIds: readonly number[]
}

/** Versions in a language that stay laid out, their vectors in memory. */
const mostKept = 2

/**
 * Ranks the occupations of a version for any words, without a project. What the people of a project agreed on is theirs:
 * it is not remembered here, as it is in their own search.
 */
@Injectable()
export class SchemeFreeText {
  private readonly kept = new Kept<Ranked>(mostKept)

  constructor(
    private readonly materials: SurveyMaterials,
    private readonly vectors: EmbeddingStore,
    private readonly texts: TextEmbedder,
    private readonly models: RankingModels,
    private readonly jobs: JobQueue,
  ) {}

  /**
   * The best `top` occupations for each text, by their ids in the database.
   * @throws UserError 503 while the texts of the version are being embedded, which this begins where nobody has
   */
  async rank(scheme: SchemeInLanguage, texts: readonly FreeText[], top: number): Promise<Suggestion[][]> {
    const key = `${scheme.versionId} ${scheme.language}`
    const { ranking, targetIds } = await this.kept.get(key, () => this.make(scheme))
    const found = await ranking.rankAll(texts, top)
    return found.map((suggestions) =>
      suggestions.map((suggestion) => ({ ...suggestion, target: targetIds[suggestion.target]! })),
    )
  }

  /** Embeds what is not embedded yet; goes on where it left off when it was killed. */
  async prepare(scheme: SchemeInLanguage): Promise<void> {
    const { embedder, modelId } = await this.texts.model()
    const missing = await this.texts.missing(modelId, textsOfTargets(await this.materialOf(scheme)))
    for (const batch of missing) await this.texts.embed(embedder, modelId, batch)
  }

  private async make(scheme: SchemeInLanguage): Promise<Ranked> {
    const material = await this.materialOf(scheme)
    const { embedder, modelId } = await this.texts.model()
    const texts = textsOfTargets(material)
    const missing = (await this.texts.missing(modelId, texts)).reduce((sum, { length }) => sum + length, 0)
    if (missing > 0) {
      await this.jobs.enqueue('scheme.embed', scheme)
      throw new UserError('being-prepared', stillToEmbed(missing), { status: 503 })
    }
    const vectors = await this.vectors.read(
      modelId,
      texts.map(({ hash }) => hash),
    )
    const space = await TargetSpace.of(material, ({ hash }) => vectors.get(hashKey(hash))!, embedder.model.dimensions)
    return {
      ranking: new FreeTextRanking(space, await this.models.get(), embedder),
      targetIds: material.targets.map(({ id }) => id),
    }
  }

  private async materialOf({ versionId, language }: SchemeInLanguage) {
    const targets = await this.materials.targets({ versionId, kinds: ['occupation'], language })
    return { targets, remembered: [], sourceLanguage: language } satisfies TargetMaterial
  }
}

const stillToEmbed = (missing: number) =>
  `This version is being made ready for search; ${missing} of its texts are still to be read. Try again in a minute.`
