import { bestPositions, highestOf, raise } from './best-positions'
import { LabelForms } from './label-forms'
import { LexicalIndex } from './lexical-index'
import type { TitleMemory } from './memory'
import { candidateCount, roughWeights } from './rough-sum'
import { textSignals, type TextSignal } from './signals'
import { nearestTexts, type Surveyed } from './survey'
import { titleForms } from './title-forms'

/**
 * Dot products of one source's vectors, all of length 1. Each list has a row for each form of the title that was
 * compared, and none where there is nothing to compare with: its signals are then 0 for all targets.
 */
export interface LanguageDots {
  /** With `LabelForms.texts`. */
  labels: readonly Float32Array[]
  /** With `LabelForms.meanDirections`. */
  means: readonly Float32Array[]
  /** With each target's title and description. */
  wholes: readonly Float32Array[]
}

export interface DescriptionDots {
  /** With each target's title and description in the language of the run. */
  own: Float32Array
  /** With the mean directions of the English labels, and with each target's title and description in English. */
  englishMeans: Float32Array
  englishWholes: Float32Array
}

export interface SourceDots {
  /** In the language of the run. */
  own: LanguageDots
  english: LanguageDots
  /** With `TitleMemory.texts`. */
  remembered: readonly Float32Array[]
  /** Of the source's title with its description; null without one. */
  described: DescriptionDots | null
}

/** How much likeness of spelling counts against nearness in meaning when a label is chosen to speak for a target. */
const speakingSpelling = 0.1

/** From here on a further remembered title is worth mentioning. */
const mentionedNearness = 0.75

/** A difference of more words than this says no more. */
const mostWords = 4

/** Compares any source with all targets of one scheme by their texts. Holds scratch space: one source at a time. */
export class TextSignals {
  private index: LexicalIndex | null = null
  private readonly targetsOf: ReadonlyMap<string, readonly number[]>
  private readonly columns: Readonly<Record<TextSignal, Float32Array>>
  /** Dot products of the source at hand: the highest of the forms of its title. */
  private near: { own: Float32Array; english: Float32Array; remembered: Float32Array }
  /** Its likeness of spelling with each text of `own`. */
  private readonly alike: Float32Array
  private readonly rough: Float32Array
  private readonly scratch: {
    own: Float32Array
    english: Float32Array
    remembered: Float32Array
    targets: Float32Array
    spelling: Float32Array
  }
  private readonly wordCounts: Uint8Array

  /** @param english the labels of the same targets in English; empty lists where there are none */
  constructor(
    readonly own: LabelForms,
    readonly english: LabelForms,
    readonly memory: TitleMemory,
  ) {
    this.targetsOf = targetsByText(own)
    const column = () => new Float32Array(own.targets)
    this.columns = Object.fromEntries(textSignals.map((signal) => [signal, column()])) as typeof this.columns
    this.columns.popularity.set(memory.popularity)
    this.rough = column()
    this.scratch = {
      own: new Float32Array(own.texts.length),
      english: new Float32Array(english.texts.length),
      remembered: new Float32Array(memory.texts.length),
      targets: column(),
      spelling: new Float32Array(own.texts.length),
    }
    this.near = { ...this.scratch }
    this.alike = new Float32Array(own.texts.length)
    this.wordCounts = Uint8Array.from(own.texts, countWords)
  }

  /**
   * The best candidates of a source by a rough sum, with all their text signals.
   * @param always a target that is to be among them, as the last one if it is not by its sum
   */
  survey(title: string, dots: SourceDots, top = candidateCount, always: number | null = null): Surveyed {
    const forms = titleForms(title)
    this.compareMeaning(dots)
    this.compareSpelling(forms)
    this.recall(forms, dots.remembered)
    const targets = Int32Array.from(bestPositions(this.sumRoughly(), top, -1))
    if (always !== null && !targets.includes(always)) targets[targets.length - 1] = always
    const { nearest, labelSpelling } = this.findSpeaking(targets, dots)
    this.compareWords(forms, targets, nearest)
    return { targets, signals: this.rowsOf(targets), nearest, labelSpelling }
  }

  /** Made when the first source is compared: who has another thread do that needs none. */
  private get spelling(): LexicalIndex {
    return (this.index ??= new LexicalIndex(this.own.texts))
  }

  private compareMeaning({ own, english, described }: SourceDots): void {
    const { columns, near, scratch } = this
    near.own = highestOf(own.labels, scratch.own)
    near.english = highestOf(english.labels, scratch.english)
    this.own.best(near.own, columns.nearestLabel, columns.preferredLabel)
    this.english.best(near.english, columns.englishLabel, columns.englishPreferred)
    const byTarget = (signal: TextSignal, rows: readonly Float32Array[]) =>
      columns[signal].set(highestOf(rows, scratch.targets))
    byTarget('meanLabel', own.means)
    byTarget('englishMean', english.means)
    byTarget('titleToDescription', own.wholes)
    byTarget('titleToEnglishDescription', english.wholes)
    byTarget('descriptionToDescription', described ? [described.own] : [])
    byTarget('descriptionToEnglishLabels', described ? [described.englishMeans] : [])
    byTarget('descriptionToEnglish', described ? [described.englishWholes] : [])
  }

  private compareSpelling(forms: readonly string[]): void {
    const { columns, alike, scratch } = this
    forms.forEach((form, place) => {
      this.spelling.scores(form, place === 0 ? alike : scratch.spelling)
      if (place > 0) raise(alike, scratch.spelling)
    })
    this.own.best(alike, columns.spelling, columns.spellingPreferred)
    columns.sameText.fill(0)
    for (const form of forms) for (const target of this.targetsOf.get(form) ?? []) columns.sameText[target] = 1
  }

  private recall(forms: readonly string[], dots: readonly Float32Array[]): void {
    const { columns, near, memory } = this
    near.remembered = highestOf(dots, this.scratch.remembered)
    memory.nearest(near.remembered, columns.remembered)
    memory.votes(near.remembered, columns.rememberedVote)
    memory.alikeTitles(forms, columns.rememberedSpelling)
  }

  private sumRoughly(): Float32Array {
    const { rough, columns } = this
    rough.fill(0)
    for (const signal of textSignals) {
      const weight = roughWeights[signal] ?? 0
      const column = columns[signal]
      if (weight !== 0) for (let target = 0; target < rough.length; target++) rough[target]! += weight * column[target]!
    }
    return rough
  }

  private findSpeaking(targets: Int32Array, dots: SourceDots): Pick<Surveyed, 'nearest' | 'labelSpelling'> {
    const { near, alike, own, english, memory } = this
    const nearest = new Int32Array(targets.length * nearestTexts.length).fill(-1)
    const labelSpelling = new Float32Array(targets.length)
    const worth = (text: number) => near.own[text]! + speakingSpelling * alike[text]!
    const englishWorth = (text: number) => near.english[text]!
    targets.forEach((target, candidate) => {
      const label = speakingText(own, target, worth)
      const speaksEnglish = dots.english.labels.length > 0 ? speakingText(english, target, englishWorth) : -1
      const remembered = memory.speaking(target, near.remembered, mentionedNearness)
      nearest.set([label, speaksEnglish, remembered.title, remembered.more], candidate * nearestTexts.length)
      labelSpelling[candidate] = label < 0 ? 0 : alike[label]!
    })
    return { nearest, labelSpelling }
  }

  /** How many words the title has beyond the label that speaks for the target, in fours: -1 to 1. */
  private compareWords(forms: readonly string[], targets: Int32Array, nearest: Int32Array): void {
    const own = Math.min(...forms.map(countWords))
    targets.forEach((target, candidate) => {
      const label = nearest[candidate * nearestTexts.length]!
      const more = label < 0 ? 0 : own - this.wordCounts[label]!
      this.columns.wordDifference[target] = Math.max(-mostWords, Math.min(mostWords, more)) / mostWords
    })
  }

  private rowsOf(targets: Int32Array): Float32Array {
    const rows = new Float32Array(targets.length * textSignals.length)
    textSignals.forEach((signal, at) => {
      const column = this.columns[signal]
      for (let row = 0; row < targets.length; row++) rows[row * textSignals.length + at] = column[targets[row]!]!
    })
    return rows
  }
}

function targetsByText({ texts, starts, targets }: LabelForms): Map<string, number[]> {
  const byText = new Map<string, number[]>()
  for (let target = 0; target < targets; target++) {
    for (let at = starts[target]!; at < starts[target + 1]!; at++) {
      const known = byText.get(texts[at]!)
      if (known) known.push(target)
      else byText.set(texts[at]!, [target])
    }
  }
  return byText
}

/** The text of a target that is worth most, the first among equals; -1 for a target without one. */
function speakingText({ starts }: LabelForms, target: number, worth: (text: number) => number): number {
  let best = -1
  for (let at = starts[target]!; at < starts[target + 1]!; at++) if (best < 0 || worth(at) > worth(best)) best = at
  return best
}

const countWords = (text: string) => Math.min(255, text.split(' ').length)
