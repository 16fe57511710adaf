import { Reasons, SchemeRanking, titleTokens, type RankingModel, type Suggestion } from '#domain'
import type { Embedder } from '#embedding'
import { formsOfSource } from './survey-material'
import type { TargetSpace, VectorOf } from './target-space'

/** Ranks the targets of one scheme for any words: a title without a scheme around it. */
export class FreeTextRanking {
  constructor(
    private readonly space: TargetSpace,
    private readonly model: RankingModel,
    private readonly embedder: Embedder,
  ) {}

  /** The best `top` targets, by their positions, with what the texts say for each. */
  async rank(title: string, top: number): Promise<Suggestion[]> {
    const source = { title, description: null, notation: null, declaredIsco: null }
    const survey = {
      sources: [{ notation: null, declaredIsco: null, described: false }],
      targets: this.space.facts,
      surveyed: await this.space.survey([source], 'title', await this.vectorsOf(source)),
      neighbours: [{ sources: new Int32Array(0), dots: new Float32Array(0) }],
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

  private async vectorsOf(source: Parameters<typeof formsOfSource>[0]): Promise<VectorOf> {
    const texts = formsOfSource(source).map(({ text }) => text)
    const vectors = await this.embedder.embed(texts, titleTokens)
    const byText = new Map(texts.map((text, at) => [text, vectors[at]!]))
    return ({ text }) => byText.get(text)!
  }
}
