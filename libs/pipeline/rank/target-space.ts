import { setImmediate as others } from 'node:timers/promises'
import {
  broaderByNotation,
  candidateCount,
  labelText,
  meanDirection,
  TargetCodes,
  type DescriptionDots,
  type EmbeddableText,
  type LabelForms,
  type RememberedTitle,
  type Surveyed,
  type TargetFacts,
  type TextSignals,
} from '#domain'
import { Similarity } from '#embedding'
import type { DotsMemory } from './dots-memory'
import {
  formsOfSource,
  isDescribed,
  wholeOf,
  type SourceText,
  type SourceToSurvey,
  type TargetMaterial,
  type TargetToSurvey,
} from './survey-material'
import { candidatesOf, textSignalsOf, type ComparedSource, type SignalTexts } from './text-comparison'

/** Where the vectors of embedded texts are found; of length 1. */
export type VectorOf = (text: EmbeddableText) => Float32Array

/** The targets in one language, as matrices. */
interface LanguageSpace {
  labels: Similarity
  /** Of each target the mean direction of its labels. */
  directions: readonly Float32Array[]
  means: Similarity
  wholes: Similarity
}

/** All targets of one scheme and what was mapped to them elsewhere, in memory, ready to be compared with any source. */
export class TargetSpace {
  readonly facts: readonly TargetFacts[]
  private readonly codes: TargetCodes

  private constructor(
    { targets }: TargetMaterial,
    /** What `signals` is made of. */
    readonly texts: SignalTexts,
    readonly signals: TextSignals,
    private readonly own: LanguageSpace,
    private readonly english: LanguageSpace,
    private readonly remembered: Similarity,
  ) {
    this.facts = factsOf(targets)
    this.codes = new TargetCodes(this.facts)
  }

  /**
   * Lays the targets out: a second or two for ESCO, in parts, so that whoever else waits is served in between.
   * @param vector of `textsOfTargets`
   */
  static async of(material: TargetMaterial, vector: VectorOf, dimensions: number): Promise<TargetSpace> {
    const { targets } = material
    const texts = signalTextsOf(material)
    const signals = textSignalsOf(texts)
    await others()
    const nothing = new Float32Array(dimensions)
    const space = (labels: LabelForms, wholes: Float32Array[]) => languageSpace(labels, wholes, vector, dimensions)
    const wholes = targets.map((target) => vector(wholeOf(target)))
    const own = await space(signals.own, wholes)
    const englishWholes = targets.map(({ english }) => (english ? vector(wholeOf(english)) : nothing))
    const english = await space(signals.english, englishWholes)
    const titles = signals.memory.titles.map(({ title }) => vector(labelText(title)))
    await others()
    return new TargetSpace(material, texts, signals, own, english, Similarity.over(titles, dimensions))
  }

  /** Of each target the mean direction of its labels in the language of the run. */
  get directions(): readonly Float32Array[] {
    return this.own.directions
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
    return this.candidates(await this.compare(sources, text, vector), top)
  }

  /** The second half of `survey`. @param compared by `compare` */
  candidates(compared: readonly ComparedSource[], top = candidateCount): Surveyed[] {
    return candidatesOf(this.signals, compared, top)
  }

  /**
   * One matrix product for each matrix, over the titles of all sources; the rows are then handed to their sources. Every
   * form of a title is compared with the labels of its language, where spelling decides; all else with their mean, which
   * takes half the time for gendered titles and changes MRR little (PT, NL +.003, DK ±0, SI -.008). The first half of
   * `survey`. One product after the other: each holds up this process, and whoever waits for it is served in between.
   * @param memory where the dot products are kept until its next use; their own when absent
   */
  async compare(
    sources: readonly SourceToSurvey[],
    text: SourceText,
    vector: VectorOf,
    memory?: DotsMemory,
  ): Promise<ComparedSource[]> {
    const forms = sources.map((source) => formsOfSource(source).map(vector))
    const titles = forms.map((own) => (own.length === 1 ? own[0]! : meanDirection(own, own[0]!.length)))
    const described = sources.filter((source) => isDescribed(source, text))
    memory?.begin(this.numbersFor(forms.flat().length, titles.length, described.length))
    const dots: Dots = (similarity, queries) => memory?.dots(similarity, queries) ?? similarity.dots(queries)
    const labels = await dots(this.own.labels, forms.flat())
    const own = await nearnessTo(this.own, titles, dots)
    const english = await nearnessTo(this.english, titles, dots)
    const englishLabels = await dots(this.english.labels, titles)
    const remembered = await dots(this.remembered, titles)
    const descriptions = await this.compareDescriptions(described, vector, dots)
    let start = 0
    return sources.map((source, at) => {
      const end = start + forms[at]!.length
      const dots = {
        own: { labels: labels.slice(start, end), means: [own.means[at]!], wholes: [own.wholes[at]!] },
        english: { labels: [englishLabels[at]!], means: [english.means[at]!], wholes: [english.wholes[at]!] },
        remembered: [remembered[at]!],
        described: descriptions.get(source) ?? null,
      }
      start = end
      return { title: source.title, dots, always: this.codes.of(source) }
    })
  }

  /** How many dot products so many forms, titles and descriptions have. */
  private numbersFor(forms: number, titles: number, described: number): number {
    const ofTitle = this.english.labels.size + this.remembered.size + 4 * this.facts.length
    return forms * this.own.labels.size + titles * ofTitle + described * 3 * this.facts.length
  }

  private async compareDescriptions(
    described: readonly SourceToSurvey[],
    vector: VectorOf,
    dots: Dots,
  ): Promise<Map<SourceToSurvey, DescriptionDots>> {
    const vectors = described.map((source) => vector(wholeOf(source)))
    const own = await dots(this.own.wholes, vectors)
    const { means, wholes } = await nearnessTo(this.english, vectors, dots)
    return new Map(
      described.map((source, at) => [source, { own: own[at]!, englishMeans: means[at]!, englishWholes: wholes[at]! }]),
    )
  }
}

async function languageSpace(
  forms: LabelForms,
  wholes: readonly Float32Array[],
  vector: VectorOf,
  dimensions: number,
): Promise<LanguageSpace> {
  const vectors = forms.texts.map((text) => vector(labelText(text)))
  await others()
  const directions = forms.meanDirections(vectors, dimensions)
  const matrix = (vectors: readonly Float32Array[]) => Similarity.over(vectors, dimensions)
  const space = { labels: matrix(vectors), directions, means: matrix(directions), wholes: matrix(wholes) }
  await others()
  return space
}

type Dots = (similarity: Similarity, queries: readonly Float32Array[]) => Promise<Float32Array[]>

async function nearnessTo({ means, wholes }: LanguageSpace, queries: readonly Float32Array[], dots: Dots) {
  return { means: await dots(means, queries), wholes: await dots(wholes, queries) }
}

function signalTextsOf(material: TargetMaterial): SignalTexts {
  return {
    own: material.targets.map(({ labels }) => labels),
    english: material.targets.map(({ english }) => english?.labels ?? []),
    remembered: withPositions(material),
    language: material.sourceLanguage,
  }
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
