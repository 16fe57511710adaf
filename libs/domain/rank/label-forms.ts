import type { ShownLabel } from '../embed/concept-texts'
import { titleForms } from './title-forms'

/** The labels of all targets in the forms in which titles are compared with them. */
export class LabelForms {
  /** Normalised; those of the first target, of the second, and so on, the preferred label's first. */
  readonly texts: readonly string[]
  /** The label that each text is a form of. */
  readonly labels: readonly ShownLabel[]
  /** Texts of target t stand at `starts[t]` to `starts[t + 1]`, those of its preferred label before `preferredEnds[t]`. */
  readonly starts: Uint32Array
  readonly preferredEnds: Uint32Array

  /** @param targets the labels of each; where none is preferred, its first counts as such */
  constructor(targets: readonly (readonly ShownLabel[])[]) {
    const texts: string[] = []
    const labels: ShownLabel[] = []
    this.starts = new Uint32Array(targets.length + 1)
    this.preferredEnds = new Uint32Array(targets.length)
    targets.forEach((own, target) => {
      const seen = new Set<string>()
      this.preferredEnds[target] = texts.length
      preferredFirst(own).forEach((label, place) => {
        for (const form of titleForms(label.text)) {
          if (seen.has(form)) continue
          seen.add(form)
          texts.push(form)
          labels.push(label)
        }
        if (place === 0) this.preferredEnds[target] = texts.length
      })
      this.starts[target + 1] = texts.length
    })
    this.texts = texts
    this.labels = labels
  }

  /** Number of targets. */
  get targets(): number {
    return this.preferredEnds.length
  }

  /** For every target the highest number among its texts, and among those of its preferred label; at least 0. */
  best(byText: Float32Array, all: Float32Array, preferred: Float32Array): void {
    for (let target = 0; target < this.targets; target++) {
      let highest = 0
      let at = this.starts[target]!
      for (const end = this.preferredEnds[target]!; at < end; at++) highest = Math.max(highest, byText[at]!)
      preferred[target] = highest
      for (const end = this.starts[target + 1]!; at < end; at++) highest = Math.max(highest, byText[at]!)
      all[target] = highest
    }
  }

  /**
   * Directions of the targets: the mean of their texts' vectors, of length 1; zeros for a target without a text.
   * @param vectors of `texts`, of length 1
   */
  meanDirections(vectors: readonly Float32Array[], dimensions: number): Float32Array[] {
    return Array.from({ length: this.targets }, (_, target) =>
      meanDirection(vectors.slice(this.starts[target], this.starts[target + 1]), dimensions),
    )
  }
}

function preferredFirst(labels: readonly ShownLabel[]): ShownLabel[] {
  const preferred = labels.find(({ kind }) => kind === 'preferred')
  return preferred ? [preferred, ...labels.filter((label) => label !== preferred)] : [...labels]
}

/** The mean of vectors, of length 1; zeros where there is none, or where they cancel. */
export function meanDirection(vectors: readonly Float32Array[], dimensions: number): Float32Array {
  const sum = new Float32Array(dimensions)
  for (const vector of vectors) for (let at = 0; at < dimensions; at++) sum[at]! += vector[at]!
  const length = Math.hypot(...sum)
  return length === 0 ? sum : sum.map((value) => value / length)
}
