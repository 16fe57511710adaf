import { normaliseText } from '../embed/text-hash'
import type { Evidence, Suggestion } from '../suggest/suggestion'
import { likeness, sharedWords } from './compare'
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
    return Float32Array.from({ length: this.targets }, (_, target) => {
      const [start, end] = this.range(target)
      if (start === end) return 0
      const { dense, lexical } = this.best(start, end, near)
      const preferred = near.labels[this.labelsOf[start]!]!
      const combined =
        nearestLabel * dense + preferredLabel * preferred + spelling * lexical + whole * near.wholes[target]!
      return toScore(combined, sum)
    })
  }

  /** The best `top` targets with their evidence; equal scores stand in the order of the targets. */
  suggest(source: RankedSource, near: Nearness, top: number): Suggestion[] {
    const scores = this.scores(source, near)
    return bestPositions(scores, top).map((target, place) => ({
      target,
      rank: place + 1,
      score: scores[target]!,
      evidence: this.evidence(source.title, target, near),
    }))
  }

  private range(target: number): [start: number, end: number] {
    return [this.starts[target]!, this.starts[target + 1]!]
  }

  private best(start: number, end: number, near: Nearness): { dense: number; lexical: number } {
    let dense = -1
    let lexical = 0
    for (let at = start; at < end; at++) {
      const label = this.labelsOf[at]!
      dense = Math.max(dense, near.labels[label]!)
      lexical = Math.max(lexical, this.alike[label]!)
    }
    return { dense, lexical }
  }

  private evidence(title: string, target: number, near: Nearness): Evidence {
    const [start, end] = this.range(target)
    const { nearestLabel, spelling } = hybridWeights
    const worth = (label: number) => nearestLabel * near.labels[label]! + spelling * this.alike[label]!
    const speaking = this.labelsOf.subarray(start, end).reduce((best, at) => (worth(at) > worth(best) ? at : best))
    const { text, language, kind } = this.labels[speaking]!
    return {
      ...this.best(start, end, near),
      label: { text, language, kind },
      how: likeness(title, text, this.alike[speaking]!),
      sharedWords: sharedWords(title, text),
    }
  }
}

/** Positions of the highest numbers above 0, best first, the earlier first among equals. */
function bestPositions(scores: Float32Array, top: number): number[] {
  const positions = [...scores.keys()].filter((position) => scores[position]! > 0)
  return positions.sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, top)
}
