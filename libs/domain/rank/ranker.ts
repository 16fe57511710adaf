import { normaliseText } from '../embed/text-hash'
import type { Evidence, Suggestion } from '../suggest/suggestion'
import { TitleComparison } from './compare'
import { hybridWeights, toScore } from './hybrid'
import { LexicalIndex } from './lexical-index'

/** A label of a target; `target` is its position, 0 to the number of targets. */
export interface TargetLabel {
  target: number
  text: string
  language: string
  kind: 'preferred' | 'alternative'
}

/** What the ranker may know of a source. Nothing here could carry the right answer. */
export interface RankedSource {
  title: string
  /** Whether `Nearness.wholes` compares its description too. */
  described: boolean
}

/** Dot products of a source's vectors of unit length. */
export interface Nearness {
  /** Of its title with each label, in the order the ranker got them. */
  labels: Float32Array
  /** Of its title, or title and description, with each target's title and description. */
  wholes: Float32Array
}

/** Orders the targets of one scheme for any source: meaning and spelling together. Deterministic. */
export class Ranker {
  private readonly spelling: LexicalIndex
  /** Labels of target t, preferred first, stand at `starts[t]` to `starts[t + 1]` of `labelsOf`. */
  private readonly starts: Uint32Array
  private readonly labelsOf: Uint32Array
  /** Spelling likeness of the source at hand with each label. */
  private readonly alike: Float32Array

  constructor(
    readonly targets: number,
    private readonly labels: readonly TargetLabel[],
  ) {
    this.spelling = new LexicalIndex(labels.map(({ text }) => normaliseText(text)))
    this.alike = new Float32Array(labels.length)
    const byTarget = labels.map((label, position) => ({ ...label, position }))
    byTarget.sort((a, b) => a.target - b.target || Number(b.kind === 'preferred') - Number(a.kind === 'preferred'))
    this.labelsOf = Uint32Array.from(byTarget, ({ position }) => position)
    this.starts = new Uint32Array(targets + 1)
    for (const { target } of labels) this.starts[target + 1]!++
    for (let target = 0; target < targets; target++) this.starts[target + 1]! += this.starts[target]!
  }

  /** Combined score of every target, 0 to 100. A target without a label in these languages gets 0. */
  scores(source: RankedSource, near: Nearness): Float32Array {
    this.spelling.scores(normaliseText(source.title), this.alike)
    const { nearestLabel, preferredLabel, spelling } = hybridWeights
    const whole = source.described ? hybridWeights.wholeByDescription : hybridWeights.wholeByTitle
    const sum = nearestLabel + preferredLabel + spelling + whole
    const scores = new Float32Array(this.targets)
    for (let target = 0; target < this.targets; target++) {
      const start = this.starts[target]!
      if (start === this.starts[target + 1]!) continue
      const preferred = near.labels[this.labelsOf[start]!]!
      const combined =
        nearestLabel * this.highest(near.labels, target) +
        preferredLabel * preferred +
        spelling * this.highest(this.alike, target) +
        whole * near.wholes[target]!
      scores[target] = toScore(combined, sum)
    }
    return scores
  }

  /** The best `top` targets with their evidence; equal scores stand in the order of the targets. */
  suggest(source: RankedSource, near: Nearness, top: number): Suggestion[] {
    const scores = this.scores(source, near)
    const title = new TitleComparison(source.title)
    return bestPositions(scores, top).map((target, place) => ({
      target,
      rank: place + 1,
      score: scores[target]!,
      evidence: this.evidence(title, target, near),
    }))
  }

  /** The highest of some numbers about labels among those of one target. */
  private highest(ofLabels: Float32Array, target: number): number {
    let highest = -1
    const end = this.starts[target + 1]!
    for (let at = this.starts[target]!; at < end; at++) {
      const value = ofLabels[this.labelsOf[at]!]!
      if (value > highest) highest = value
    }
    return highest
  }

  private evidence(title: TitleComparison, target: number, near: Nearness): Evidence {
    const { nearestLabel, spelling } = hybridWeights
    const worth = (label: number) => nearestLabel * near.labels[label]! + spelling * this.alike[label]!
    const own = this.labelsOf.subarray(this.starts[target], this.starts[target + 1])
    const speaking = own.reduce((best, label) => (worth(label) > worth(best) ? label : best))
    const { text, language, kind } = this.labels[speaking]!
    return {
      dense: this.highest(near.labels, target),
      lexical: this.highest(this.alike, target),
      label: { text, language, kind },
      how: title.likeness(text, this.alike[speaking]!),
      sharedWords: title.sharedWords(text),
    }
  }
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
