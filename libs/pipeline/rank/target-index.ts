import { labelText, Ranker, wholeText, type ConceptTexts, type EmbeddableText, type Suggestion } from '#domain'
import { Similarity } from '#embedding'
import { hashKey, type HashKey } from '../embed/embedding-store.service'

/** Whether a source is compared by its title alone, or by its description too where it has one. */
export type SourceText = 'title' | 'title+description'

/** What a source is ranked by. */
export type SourceTexts = Pick<ConceptTexts, 'title' | 'description'>

/** Sources whose dot products are computed at once: 64 × 14,500 numbers take 4 MB. */
const sourcesAtOnce = 64

/** Every text of a target that is embedded. */
export function textsOfTarget({ title, labels, description }: ConceptTexts): EmbeddableText[] {
  return [...labels.map(({ text }) => labelText(text)), wholeText(title, description)]
}

/** Every text of a source that is embedded. */
export function textsOfSource(source: SourceTexts, text: SourceText): EmbeddableText[] {
  return [labelText(source.title), wholeOfSource(source, text)]
}

function wholeOfSource({ title, description }: SourceTexts, text: SourceText): EmbeddableText {
  return wholeText(title, text === 'title' ? null : description)
}

/** All targets of one scheme in one language, in memory, ready to be ranked for any number of sources. */
export class TargetIndex {
  private readonly ranker: Ranker
  private readonly labels: Similarity
  private readonly wholes: Similarity

  /** @param vectors of `textsOfTarget` of every target */
  constructor(targets: readonly ConceptTexts[], vectors: Map<HashKey, Float32Array>, dimensions: number) {
    const vector = ({ hash }: EmbeddableText) => vectors.get(hashKey(hash))!
    this.ranker = new Ranker(targets.map(({ labels }) => labels))
    this.labels = Similarity.over(
      targets.flatMap(({ labels }) => labels.map(({ text }) => vector(labelText(text)))),
      dimensions,
    )
    this.wholes = Similarity.over(
      targets.map(({ title, description }) => vector(wholeText(title, description))),
      dimensions,
    )
  }

  /** Score of every target for each source. `take` gets them one source at a time and must not keep the array. */
  async scores(
    sources: readonly SourceTexts[],
    text: SourceText,
    vectors: Map<HashKey, Float32Array>,
    take: (source: number, scores: Float32Array) => void,
  ): Promise<void> {
    await this.compare(sources, text, vectors, (source, near) => take(source, this.ranker.scores(...near)))
  }

  /** The best targets of each source, by their position in the index. */
  async suggest(
    sources: readonly SourceTexts[],
    text: SourceText,
    vectors: Map<HashKey, Float32Array>,
    top: number,
  ): Promise<Suggestion[][]> {
    const suggestions: Suggestion[][] = []
    await this.compare(sources, text, vectors, (source, near) => {
      suggestions[source] = this.ranker.suggest(...near, top)
    })
    return suggestions
  }

  private async compare(
    sources: readonly SourceTexts[],
    text: SourceText,
    vectors: Map<HashKey, Float32Array>,
    take: (source: number, near: Parameters<Ranker['scores']>) => void,
  ): Promise<void> {
    const vector = ({ hash }: EmbeddableText) => vectors.get(hashKey(hash))!
    for (let start = 0; start < sources.length; start += sourcesAtOnce) {
      const some = sources.slice(start, start + sourcesAtOnce)
      const labels = await this.labels.dots(some.map(({ title }) => vector(labelText(title))))
      const wholes = await this.wholes.dots(some.map((source) => vector(wholeOfSource(source, text))))
      some.forEach((source, at) => {
        const described = text === 'title+description' && Boolean(source.description?.trim())
        take(start + at, [
          { title: source.title, described },
          { labels: labels[at]!, wholes: wholes[at]! },
        ])
      })
    }
  }
}
