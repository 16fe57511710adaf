import {
  broaderByNotation,
  candidateCount,
  labelText,
  meanDirection,
  TargetCodes,
  TextSignals,
  TitleMemory,
  type DescriptionDots,
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
  /** Of each target the mean direction of its labels. */
  readonly directions: readonly Float32Array[]
  private readonly codes: TargetCodes
  private readonly own: LanguageSpace
  private readonly english: LanguageSpace
  private readonly remembered: Similarity

  /** @param vector of `textsOfTargets` */
  constructor(material: TargetMaterial, vector: VectorOf, dimensions: number) {
    const { targets, sourceLanguage } = material
    const forms = labelFormsOf(targets)
    const titles = withPositions(material)
    this.facts = factsOf(targets)
    this.codes = new TargetCodes(this.facts)
    this.signals = new TextSignals(forms.own, forms.english, new TitleMemory(titles, targets.length, sourceLanguage))
    const nothing = new Float32Array(dimensions)
    const vectorsOf = (labels: LabelForms) => labels.texts.map((text) => vector(labelText(text)))
    this.directions = forms.own.meanDirections(vectorsOf(forms.own), dimensions)
    const space = (labels: LabelForms, wholes: Float32Array[]): LanguageSpace => {
      const vectors = vectorsOf(labels)
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

  /**
   * The best candidates of each source with their signals; a target whose code the source's extends is among them.
   * @param vector of `textsOfSource`
   */
  async survey(
    sources: readonly SourceToSurvey[],
    text: SourceText,
    vector: VectorOf,
    top = candidateCount,
  ): Promise<Surveyed[]> {
    return this.candidates(sources, await this.compare(sources, text, vector), top)
  }

  /** The second half of `survey`. @param dots of `compare` for the same sources */
  candidates(sources: readonly SourceToSurvey[], dots: readonly SourceDots[], top = candidateCount): Surveyed[] {
    return sources.map((source, at) => this.signals.survey(source.title, dots[at]!, top, this.codes.of(source)))
  }

  /**
   * One matrix product for each matrix, over the titles of all sources; the rows are then handed to their sources. Every
   * form of a title is compared with the labels of its language, where spelling decides; all else with their mean, which
   * takes half the time for gendered titles and changes MRR little (PT, NL +.003, DK ±0, SI -.008). The first half of
   * `survey`.
   */
  async compare(sources: readonly SourceToSurvey[], text: SourceText, vector: VectorOf): Promise<SourceDots[]> {
    const forms = sources.map((source) => formsOfSource(source).map(vector))
    const titles = forms.map((own) => (own.length === 1 ? own[0]! : meanDirection(own, own[0]!.length)))
    const described = sources.filter((source) => isDescribed(source, text))
    const [labels, own, english, englishLabels, remembered, descriptions] = await Promise.all([
      this.own.labels.dots(forms.flat()),
      nearnessTo(this.own, titles),
      nearnessTo(this.english, titles),
      this.english.labels.dots(titles),
      this.remembered.dots(titles),
      this.compareDescriptions(described, vector),
    ])
    let start = 0
    return sources.map((source, at) => {
      const end = start + forms[at]!.length
      const dots: SourceDots = {
        own: { labels: labels.slice(start, end), means: [own.means[at]!], wholes: [own.wholes[at]!] },
        english: { labels: [englishLabels[at]!], means: [english.means[at]!], wholes: [english.wholes[at]!] },
        remembered: [remembered[at]!],
        described: descriptions.get(source) ?? null,
      }
      start = end
      return dots
    })
  }

  private async compareDescriptions(
    described: readonly SourceToSurvey[],
    vector: VectorOf,
  ): Promise<Map<SourceToSurvey, DescriptionDots>> {
    const vectors = described.map((source) => vector(wholeOf(source)))
    const own = await this.own.wholes.dots(vectors)
    const { means, wholes } = await nearnessTo(this.english, vectors)
    return new Map(
      described.map((source, at) => [source, { own: own[at]!, englishMeans: means[at]!, englishWholes: wholes[at]! }]),
    )
  }
}

async function nearnessTo({ means, wholes }: LanguageSpace, queries: readonly Float32Array[]) {
  return { means: await means.dots(queries), wholes: await wholes.dots(queries) }
}

/** A release without a file of its hierarchy has it in its codes. */
function factsOf(targets: readonly TargetToSurvey[]): TargetFacts[] {
  const broader = targets.some(({ parents }) => parents.length > 0) ? null : broaderByNotation(targets)
  return targets.map(({ notation, iscoGroup, parents }, at) => ({
    notation,
    iscoGroup,
    parents: broader?.[at] ?? parents,
  }))
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
