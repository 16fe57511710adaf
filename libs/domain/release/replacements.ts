import { counts, type VersionDifference } from './compare-versions'
import { foldText, textSimilarity } from './text-similarity'
import type { VersionConcept, VersionConcepts } from './version'

/** A concept of the later version that may stand for a retired one. */
export interface Replacement {
  concept: VersionConcept
  /** 0 to 1: how alike the closest of its labels is; same words count 1. */
  similarity: number
  /** The label that speaks for it. */
  label: string
  /** `title`: its own title; `alternative`: the old title has become one of its other titles. */
  through: 'title' | 'alternative'
  sameIsco: boolean
  /** Whether the later version is the first to have it. */
  added: boolean
}

export interface Replaced {
  retired: VersionConcept
  /** Best first, at most `most`. */
  replacements: readonly Replacement[]
  /** `split`: several new concepts look like it; `merged`: another retired one leads to the same concept first. */
  hint: 'split' | 'merged' | null
}

/** Below this two titles share an ending or a word, not a meaning. */
const leastSimilar = 0.4
/** Two concepts that came when one went, both at least so alike, are probably its parts. */
const splitSimilar = 0.55
/** What the same ISCO-08 group is worth beside the words: between equals it decides. */
const iscoWorth = 0.15
const most = 5

/**
 * What may stand for the concepts that a version no longer has: concepts of the same kind whose title or other titles are
 * alike in any language that is compared, those of the same ISCO-08 group before others.
 * @param after all concepts of the later version
 */
export function proposeReplacements(difference: VersionDifference, after: VersionConcepts): Replaced[] {
  const added = new Set(difference.differences.filter(({ kind }) => kind === 'added').map((found) => found.after))
  const candidates = after.filter(counts).map((concept) => ({ concept, labels: labelsOf(concept) }))
  const proposed = difference.differences.flatMap(({ kind, before }) =>
    kind === 'retired' && before ? [{ retired: before, replacements: replacementsOf(before, candidates, added) }] : [],
  )
  const firsts = proposed.flatMap(({ replacements }) => replacements.slice(0, 1).map(({ concept }) => concept))
  return proposed.map((one) => ({ ...one, hint: hintOf(one.replacements, firsts) }))
}

interface Candidate {
  concept: VersionConcept
  labels: readonly { text: string; language: string; through: Replacement['through'] }[]
}

function labelsOf({ titles, alternatives }: VersionConcept): Candidate['labels'] {
  return [
    ...Object.entries(titles).map(([language, text]) => ({ text, language, through: 'title' as const })),
    ...Object.entries(alternatives).flatMap(([language, texts]) =>
      texts.map((text) => ({ text, language, through: 'alternative' as const })),
    ),
  ]
}

function replacementsOf(
  retired: VersionConcept,
  candidates: readonly Candidate[],
  added: ReadonlySet<VersionConcept | null>,
): Replacement[] {
  const worth = ({ similarity, sameIsco }: Replacement) => similarity + (sameIsco ? iscoWorth : 0)
  return candidates
    .filter(({ concept }) => concept.kind === retired.kind && concept.uri !== (retired.uri ?? ''))
    .flatMap((candidate) => {
      const closest = closestLabel(retired, candidate)
      if (!closest || closest.similarity < leastSimilar) return []
      const { concept } = candidate
      const sameIsco = retired.iscoGroup !== null && concept.iscoGroup === retired.iscoGroup
      return [{ concept, ...closest, sameIsco, added: added.has(concept) }]
    })
    .sort((a, b) => worth(b) - worth(a) || a.concept.id - b.concept.id)
    .slice(0, most)
}

function closestLabel({ titles }: VersionConcept, { labels }: Candidate) {
  let best: Pick<Replacement, 'similarity' | 'label' | 'through'> | null = null
  for (const { text, language, through } of labels) {
    const title = titles[language]
    if (title === undefined) continue
    const similarity = foldText(title) === foldText(text) ? 1 : textSimilarity(title, text)
    if (!best || similarity > best.similarity) best = { similarity, label: text, through }
  }
  return best
}

function hintOf(replacements: readonly Replacement[], firsts: readonly VersionConcept[]): Replaced['hint'] {
  if (replacements.filter(({ added, similarity }) => added && similarity >= splitSimilar).length > 1) return 'split'
  const [first] = replacements
  return first && firsts.filter((concept) => concept === first.concept).length > 1 ? 'merged' : null
}
