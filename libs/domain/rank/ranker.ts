import type { ShownLabel } from '../embed/concept-texts'
import { normaliseText } from '../embed/text-hash'
import type { Evidence, Suggestion } from '../suggest/suggestion'
import { TitleComparison } from './compare'
import { hybridWeights, toScore } from './hybrid'
import { LexicalIndex } from './lexical-index'

/** What the ranker may know of a source. Nothing here could carry the right answer. */
export interface HybridSource {
  title: string
  /** Whether `Nearness.wholes` compares its description too. */
  described: boolean
}

/** Dot products of a source's vectors of unit length. */
export interface Nearness {
  /** Of its title with each label: those of the first target, of the second, and so on. */
  labels: Float32Array
  /** Of its title, or title and description, with each target's title and description. */
  wholes: Float32Array
}

/** Orders the targets of one scheme for any source: meaning and spelling together. Deterministic. */
export class Ranker {
  private readonly labels: readonly ShownLabel[]
  private readonly spelling: LexicalIndex
  /** Labels of target t stand at `starts[t]` to `starts[t + 1]`. */
  private readonly starts: Uint32Array
  /** Where the preferred label of each target stands; its first, where none is preferred. */
  private readonly preferred: Uint32Array
  /** Spelling likeness of the source at hand with each label. */
  private readonly alike: Float32Array

  /** @param targets the labels of each */
  constructor(private readonly targets: readonly (readonly ShownLabel[])[]) {
    this.labels = targets.flat()
    this.spelling = new LexicalIndex(this.labels.map(({ text }) => normaliseText(text)))
    this.alike = new Float32Array(this.labels.length)
    this.starts = new Uint32Array(targets.length + 1)
    targets.forEach(({ length }, target) => (this.starts[target + 1] = this.starts[target]! + length))
    this.preferred = Uint32Array.from(targets, (labels, target) => {
      const place = labels.findIndex(({ kind }) => kind === 'preferred')
      return this.starts[target]! + Math.max(0, place)
    })
  }

  /** Combined score of every target, 0 to 100. A target without a label in these languages gets 0. */
  scores(source: HybridSource, near: Nearness): Float32Array {
    this.spelling.scores(normaliseText(source.title), this.alike)
    const { nearestLabel, preferredLabel, spelling } = hybridWeights
    const whole = source.described ? hybridWeights.wholeByDescription : hybridWeights.wholeByTitle
    const sum = nearestLabel + preferredLabel + spelling + whole
    const scores = new Float32Array(this.targets.length)
    for (let target = 0; target < scores.length; target++) {
      const start = this.starts[target]!
      const end = this.starts[target + 1]!
      if (start === end) continue
      const combined =
        nearestLabel * highest(near.labels, start, end) +
        preferredLabel * near.labels[this.preferred[target]!]! +
        spelling * highest(this.alike, start, end) +
        whole * near.wholes[target]!
      scores[target] = toScore(combined, sum)
    }
    return scores
  }

  /** The best `top` targets with their evidence; equal scores stand in the order of the targets. */
  suggest(source: HybridSource, near: Nearness, top: number): Suggestion[] {
    const scores = this.scores(source, near)
    const title = new TitleComparison(source.title)
    return bestPositions(scores, top).map((target, place) => ({
      target,
      rank: place + 1,
      score: scores[target]!,
      evidence: this.evidence(title, target, near),
    }))
  }

  private evidence(title: TitleComparison, target: number, near: Nearness): Evidence {
    const { nearestLabel, spelling } = hybridWeights
    const worth = (label: number) => nearestLabel * near.labels[label]! + spelling * this.alike[label]!
    const start = this.starts[target]!
    const end = this.starts[target + 1]!
    let speaking = start
    for (let label = start + 1; label < end; label++) if (worth(label) > worth(speaking)) speaking = label
    const { text, language, kind } = this.labels[speaking]!
    return {
      dense: highest(near.labels, start, end),
      lexical: highest(this.alike, start, end),
      label: { text, language, kind },
      how: title.likeness(text, this.alike[speaking]!),
      sharedWords: title.sharedWords(text),
      signals: {},
    }
  }
}

function highest(numbers: Float32Array, start: number, end: number): number {
  let highest = numbers[start]!
  for (let at = start + 1; at < end; at++) if (numbers[at]! > highest) highest = numbers[at]!
  return highest
}

/**
 * Positions of the `top` highest numbers above 0, best first, the earlier first among equals. One pass that keeps the
 * best so far in order: sorting all 3,000 took as long as computing them.
 */
function bestPositions(scores: Float32Array, top: number): number[] {
  const best: number[] = []
  for (let position = 0; position < scores.length; position++) {
    const score = scores[position]!
    if (score <= 0 || (best.length === top && score <= scores[best[top - 1]!]!)) continue
    let place = best.length === top ? top - 1 : best.length
    while (place > 0 && scores[best[place - 1]!]! < score) {
      best[place] = best[place - 1]!
      place--
    }
    best[place] = position
  }
  return best
}
