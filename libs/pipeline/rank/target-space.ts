import {
  candidateCount,
  labelText,
  TextSignals,
  TitleMemory,
  type EmbeddableText,
  type LabelForms,
  type RememberedTitle,
  type SourceDots,
  type Surveyed,
  type TargetFacts,
} from '#domain'
import { Similarity } from '#embedding'
import {
  formsOfSource,
  isDescribed,
  labelFormsOf,
  wholeOf,
  type SourceText,
  type SourceToSurvey,
  type TargetMaterial,
  type TargetToSurvey,
} from './survey-material'

/** Where the vectors of embedded texts are found; of length 1. */
export type VectorOf = (text: EmbeddableText) => Float32Array

/** The targets in one language, as matrices. */
interface LanguageSpace {
  labels: Similarity
  means: Similarity
  wholes: Similarity
}

/** All targets of one scheme and what was mapped to them elsewhere, in memory, ready to be compared with any source. */
export class TargetSpace {
  readonly signals: TextSignals
  readonly facts: readonly TargetFacts[]
  private readonly own: LanguageSpace
  private readonly english: LanguageSpace
  private readonly remembered: Similarity

  /** @param vector of `textsOfTargets` */
  constructor(material: TargetMaterial, vector: VectorOf, dimensions: number) {
    const { targets, sourceLanguage } = material
    const forms = labelFormsOf(targets)
    const titles = withPositions(material)
    this.facts = targets.map(({ iscoGroup, parents }) => ({ iscoGroup, parents }))
    this.signals = new TextSignals(forms.own, forms.english, new TitleMemory(titles, targets.length, sourceLanguage))
    const nothing = new Float32Array(dimensions)
    const space = (labels: LabelForms, wholes: Float32Array[]): LanguageSpace => {
      const vectors = labels.texts.map((text) => vector(labelText(text)))
      return {
        labels: Similarity.over(vectors, dimensions),
        means: Similarity.over(labels.meanDirections(vectors, dimensions), dimensions),
        wholes: Similarity.over(wholes, dimensions),
      }
    }
    this.own = space(
      forms.own,
      targets.map((target) => vector(wholeOf(target))),
    )
    this.english = space(
      forms.english,
      targets.map(({ english }) => (english ? vector(wholeOf(english)) : nothing)),
    )
    this.remembered = Similarity.over(
      titles.map(({ title }) => vector(labelText(title))),
      dimensions,
    )
  }

  /** The best candidates of each source with their signals. @param vector of `textsOfSource` */
  async survey(
    sources: readonly SourceToSurvey[],
    text: SourceText,
    vector: VectorOf,
    top = candidateCount,
  ): Promise<Surveyed[]> {
    const dots = await this.compare(sources, text, vector)
    return sources.map(({ title }, at) => this.signals.survey(title, dots[at]!, top))
  }

  /** One matrix product for each matrix, over all forms of all titles; the rows are then handed to their sources. */
  private async compare(sources: readonly SourceToSurvey[], text: SourceText, vector: VectorOf): Promise<SourceDots[]> {
    const forms = sources.map((source) => formsOfSource(source).map(vector))
    const queries = forms.flat()
    const described = sources.map((source) => isDescribed(source, text))
    const own = await dotsWith(this.own, queries)
    const english = await dotsWith(this.english, queries)
    const remembered = await this.remembered.dots(queries)
    const descriptions = await this.own.wholes.dots(
      sources.filter((_, at) => described[at]).map((source) => vector(wholeOf(source))),
    )
    let start = 0
    let description = 0
    return forms.map(({ length }, at) => {
      const rows = (matrix: readonly Float32Array[]) => matrix.slice(start, start + length)
      const dots: SourceDots = {
        own: { labels: rows(own.labels), means: rows(own.means), wholes: rows(own.wholes) },
        english: { labels: rows(english.labels), means: rows(english.means), wholes: rows(english.wholes) },
        remembered: rows(remembered),
        described: described[at] ? descriptions[description++]! : null,
      }
      start += length
      return dots
    })
  }
}

async function dotsWith({ labels, means, wholes }: LanguageSpace, queries: readonly Float32Array[]) {
  return {
    labels: await labels.dots(queries),
    means: await means.dots(queries),
    wholes: await wholes.dots(queries),
  }
}

/** Remembered titles by the positions of their targets; one whose targets are not among these is left out. */
function withPositions({ targets, remembered }: TargetMaterial): RememberedTitle[] {
  const positions = new Map(targets.map(({ key }: TargetToSurvey, position) => [key, position]))
  return remembered.flatMap(({ matches, ...title }) => {
    const known = matches.flatMap(({ target, relation }) => {
      const position = positions.get(target)
      return position === undefined ? [] : [{ target: position, relation }]
    })
    return known.length > 0 ? [{ ...title, matches: known }] : []
  })
}
