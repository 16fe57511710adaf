import { normaliseText } from '../embed/text-hash'
import type { Relation } from '../taxonomy/mapping'
import { bestPositions } from './best-positions'
import { LexicalIndex } from './lexical-index'
import { titleForms } from './title-forms'

/** A title that another table mapped. `Target` is whatever the caller tells targets apart by. */
export interface RememberedTitle<Target = number> {
  /** The classification it belongs to, as people call it. */
  scheme: string
  title: string
  language: string
  /** What it was mapped to; each target once. */
  matches: readonly { target: Target; relation: Relation }[]
}

/** A title mapped to more targets than this is a heading: it says nothing of any of them. */
export const mostMatches = 12

/** Nearest remembered titles that have a vote, and how near they must be. */
const voters = 20
const votingNearness = 0.5

/** Whether a mapped title is worth remembering. */
export function memorable({ matches }: Pick<RememberedTitle<unknown>, 'matches'>): boolean {
  return matches.length > 0 && matches.length <= mostMatches
}

/** What other tables say about the targets of one scheme. A title with n matches gives each a share of 1/n. */
export class TitleMemory {
  /** Normalised, one for each title, in the order in which dot products are handed in. */
  readonly texts: readonly string[]
  /** Logarithm of 1 + the summed shares of each target. */
  readonly popularity: Float32Array
  /** The targets of title i stand in `targetsOf` at `targetStarts[i]` to `targetStarts[i + 1]`. */
  private readonly targetStarts: Uint32Array
  private readonly targetsOf: Uint32Array
  /** The titles mapped to target t stand in `titlesOf` at `titleStarts[t]` to `titleStarts[t + 1]`. */
  private readonly titleStarts: Uint32Array
  private readonly titlesOf: Uint32Array
  private spelling: SpelledTitles | null = null

  /** @param language of the sources that will be compared */
  constructor(
    readonly titles: readonly RememberedTitle[],
    targets: number,
    private readonly language: string,
  ) {
    this.texts = titles.map(({ title }) => normaliseText(title))
    this.targetStarts = new Uint32Array(titles.length + 1)
    titles.forEach(({ matches }, at) => (this.targetStarts[at + 1] = this.targetStarts[at]! + matches.length))
    this.targetsOf = Uint32Array.from(titles.flatMap(({ matches }) => matches.map(({ target }) => target)))
    const shares = new Float32Array(targets)
    this.titleStarts = new Uint32Array(targets + 1)
    for (const { matches } of titles) {
      for (const { target } of matches) {
        shares[target]! += 1 / matches.length
        this.titleStarts[target + 1]!++
      }
    }
    this.popularity = shares.map((share) => Math.log1p(share))
    this.titlesOf = grouped(titles, this.titleStarts)
  }

  /** For every target the dot product of the nearest title mapped to it, at least 0. */
  nearest(dots: Float32Array, into: Float32Array): void {
    const { titleStarts, titlesOf } = this
    for (let target = 0, at = 0; target < into.length; target++) {
      let nearest = 0
      // Without a branch, which no processor could foresee.
      for (const end = titleStarts[target + 1]!; at < end; at++) nearest = Math.max(nearest, dots[titlesOf[at]!]!)
      into[target] = nearest
    }
  }

  /** For every target the shares that the nearest titles overall give it, weighted by how near they are. */
  votes(dots: Float32Array, into: Float32Array): void {
    into.fill(0)
    for (const title of bestPositions(dots, voters, votingNearness)) {
      const { matches } = this.titles[title]!
      for (const { target } of matches) into[target]! += (dots[title]! - votingNearness) / matches.length
    }
  }

  /** For every target the likeness of spelling of the most alike title of the sources' language mapped to it. */
  alikeTitles(forms: readonly string[], into: Float32Array): void {
    into.fill(0)
    // Made when the first source is compared: who has another thread do that needs none.
    const { index, titleOf, alike } = (this.spelling ??= spelledTitles(this.titles, this.language))
    if (titleOf.length === 0) return
    for (const form of forms) {
      index.scores(form, alike)
      for (let at = 0; at < titleOf.length; at++) {
        if (alike[at]! > 0) this.raise(titleOf[at]!, alike[at]!, into)
      }
    }
  }

  /** The title mapped to a target that is nearest, -1 without one, and how many others are nearer than `near`. */
  speaking(target: number, dots: Float32Array, near: number): { title: number; more: number } {
    let title = -1
    let count = 0
    for (let at = this.titleStarts[target]!; at < this.titleStarts[target + 1]!; at++) {
      const other = this.titlesOf[at]!
      if (dots[other]! >= near) count++
      if (title < 0 || dots[other]! > dots[title]!) title = other
    }
    return { title, more: Math.max(0, count - 1) }
  }

  private raise(title: number, value: number, into: Float32Array): void {
    const end = this.targetStarts[title + 1]!
    for (let at = this.targetStarts[title]!; at < end; at++) {
      const target = this.targetsOf[at]!
      if (value > into[target]!) into[target] = value
    }
  }
}

/** Forms of the titles in the language of the sources. */
interface SpelledTitles {
  index: LexicalIndex
  /** The title that each is a form of. */
  titleOf: readonly number[]
  /** Likeness of spelling of the text at hand with each. */
  alike: Float32Array
}

function spelledTitles(titles: readonly RememberedTitle[], language: string): SpelledTitles {
  const forms = titles.flatMap(({ title, language: own }, at) =>
    own === language ? titleForms(title).map((form) => ({ form, at })) : [],
  )
  return {
    index: new LexicalIndex(forms.map(({ form }) => form)),
    titleOf: forms.map(({ at }) => at),
    alike: new Float32Array(forms.length),
  }
}

/** Turns the counts in `starts` into places, and puts every title under each of its targets. */
function grouped(titles: readonly RememberedTitle[], starts: Uint32Array): Uint32Array {
  for (let target = 1; target < starts.length; target++) starts[target]! += starts[target - 1]!
  const next = starts.slice()
  const titlesOf = new Uint32Array(starts.at(-1)!)
  titles.forEach(({ matches }, title) => {
    for (const { target } of matches) titlesOf[next[target]!++] = title
  })
  return titlesOf
}
