import { setImmediate as others } from 'node:timers/promises'
import { Reasons, SchemeRanking, type RankingModel, type Suggestion, type Surveyed } from '#domain'
import type { Embedder } from '#embedding'
import { hashKey, type HashKey } from '../embed/embedding-store.service'
import { isDescribed, textsOfSource } from './survey-material'
import type { TargetSpace, VectorOf } from './target-space'

/** What targets are looked for: a title without a scheme around it. */
export interface FreeText {
  title: string
  description?: string | null
}

/** Ranks the targets of one scheme for any words. */
export class FreeTextRanking {
  constructor(
    private readonly space: TargetSpace,
    private readonly model: RankingModel,
    private readonly embedder: Embedder,
  ) {}

  /** The best `top` targets, by their positions, with what the texts say for each. */
  async rank(title: string, top: number): Promise<Suggestion[]> {
    return (await this.rankAll([{ title }], top))[0]!
  }

  /**
   * The same for several texts, each by itself, in one pass through the model and one through the targets. Whoever else
   * waits for this process is served between two texts.
   */
  async rankAll(texts: readonly FreeText[], top: number): Promise<Suggestion[][]> {
    const sources = texts.map(sourceOf)
    const described = sources.map((source) => isDescribed(source, 'title+description'))
    const compared = await this.space.compare(sources, 'title+description', await this.vectorsOf(sources))
    const found: Suggestion[][] = []
    for (const [at, source] of sources.entries()) {
      const surveyed = this.space.candidates([compared[at]!])
      found.push(this.best(source.title, described[at]!, surveyed, top))
      if (at + 1 < sources.length) await others()
    }
    return found
  }

  private best(title: string, described: boolean, surveyed: Surveyed[], top: number): Suggestion[] {
    const survey = {
      sources: [{ notation: null, declaredIsco: null, described }],
      targets: this.space.facts,
      surveyed,
      neighbours: [{ sources: new Int32Array(0), dots: new Float32Array(0) }],
      nearTargets: [],
    }
    const ranking = new SchemeRanking(survey, this.model, { context: 'single' })
    const reasons = new Reasons([{ id: 0, notation: null, title }], survey, this.space.signals)
    return ranking.rank(0, top).candidates.map((candidate, place) => ({
      target: candidate.target,
      rank: place + 1,
      score: 100 * candidate.probability,
      evidence: reasons.of(0, candidate),
    }))
  }

  /** Titles and descriptions are read up to lengths of their own, hence two batches where there are descriptions. */
  private async vectorsOf(sources: readonly Source[]): Promise<VectorOf> {
    const texts = sources.flatMap((source) => textsOfSource(source, 'title+description'))
    const distinct = [...new Map(texts.map((text) => [hashKey(text.hash), text])).values()]
    const vectors = new Map<HashKey, Float32Array>()
    for (const maxTokens of new Set(distinct.map((text) => text.maxTokens))) {
      const batch = distinct.filter((text) => text.maxTokens === maxTokens)
      const embedded = await this.embedder.embed(
        batch.map(({ text }) => text),
        maxTokens,
      )
      batch.forEach(({ hash }, at) => vectors.set(hashKey(hash), embedded[at]!))
    }
    return ({ hash }) => vectors.get(hashKey(hash))!
  }
}

type Source = ReturnType<typeof sourceOf>

const sourceOf = ({ title, description = null }: FreeText) => ({
  title,
  description,
  notation: null,
  declaredIsco: null,
})
