import { isRetiredStatus } from '../validate/consistency'
import { matchConcepts } from './match-concepts'
import { foldText, textSimilarity } from './text-similarity'
import type { ConceptPair, MatchedBy, VersionConcept, VersionConcepts } from './version'

/** Ways in which a concept that is in both versions can differ. */
export const changeKinds = ['renamed', 'alternatives', 'described', 'moved', 'status'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** Kinds of differences as a report counts them. */
export const differenceKinds = ['added', 'retired', ...changeKinds] as const
export type DifferenceKind = (typeof differenceKinds)[number]

/** What moved: the concept under other parents, into another ISCO-08 group, or to another code. */
export type MovedAspect = 'broader' | 'isco-group' | 'code'

/** One thing that the two versions say differently of a concept. */
export interface ConceptChange {
  kind: ChangeKind
  /** Of a text. */
  language: string | null
  /** Of a move. */
  aspect: MovedAspect | null
  /** Of alternative labels those that only this version has; else at most one text, none where there was none. */
  before: string[]
  after: string[]
  /** 0 to 1: how alike the texts are, or which share of the labels stayed; null where nothing is measured. */
  similarity: number | null
}

/** A concept that the two versions do not have alike. */
export interface ConceptDifference {
  /** `added` and `retired`: it is, or counts, in one of the two only. A concept marked as retired does not count. */
  kind: 'added' | 'retired' | 'changed'
  before: VersionConcept | null
  after: VersionConcept | null
  /** Null where it was not found in the other version. */
  by: MatchedBy | null
  changes: readonly ConceptChange[]
}

/** What the two versions can be compared in: what only one of them says is no difference. */
export interface ComparedAspects {
  languages: readonly string[]
  alternatives: readonly string[]
  descriptions: readonly string[]
  hierarchy: boolean
  iscoGroups: boolean
  codes: boolean
}

export interface VersionDifference {
  compared: ComparedAspects
  pairs: readonly ConceptPair[]
  /** In the order of the later version, then what it no longer has in the order of the earlier one. */
  differences: readonly ConceptDifference[]
}

/**
 * What became of the concepts of a scheme from one version to another.
 * @param languages those that both versions have; titles of the first are compared to find a concept again
 */
export function compareVersions(
  before: VersionConcepts,
  after: VersionConcepts,
  languages: readonly string[],
): VersionDifference {
  const compared = comparable(before, after, languages)
  const pairs = matchConcepts(before, after, languages[0] ?? null)
  const byBefore = new Map(pairs.map((pair) => [pair.before, pair]))
  const byAfter = new Map(pairs.map((pair) => [pair.after, pair]))
  const names = new Names(pairs, languages[0] ?? null)
  const differences = [
    ...after.flatMap((concept) =>
      differenceOf(byAfter.get(concept) ?? { before: null, after: concept }, compared, names),
    ),
    ...before
      .filter((concept) => !byBefore.has(concept))
      .flatMap((concept) => differenceOf({ before: concept, after: null }, compared, names)),
  ]
  return { compared, pairs, differences }
}

/** Whether a version still offers the concept to be mapped to. */
export function counts(concept: VersionConcept | null): concept is VersionConcept {
  return concept !== null && !isRetiredStatus(concept.status)
}

function comparable(before: VersionConcepts, after: VersionConcepts, languages: readonly string[]): ComparedAspects {
  const both = (says: (concept: VersionConcept) => boolean) => before.some(says) && after.some(says)
  return {
    languages,
    alternatives: languages.filter((language) => both(({ alternatives }) => alternatives[language] !== undefined)),
    descriptions: languages.filter((language) => both(({ descriptions }) => descriptions[language] !== undefined)),
    hierarchy: both(({ broader }) => broader.length > 0),
    iscoGroups: both(({ iscoGroup }) => iscoGroup !== null),
    codes: both(({ notation }) => notation !== null),
  }
}

type Found = ConceptPair | { before: VersionConcept | null; after: VersionConcept | null; by?: undefined }

function differenceOf(found: Found, compared: ComparedAspects, names: Names): ConceptDifference[] {
  const { before, after, by = null } = found
  if (counts(before) && counts(after)) {
    const changes = changesOf(before, after, compared, names)
    return changes.length > 0 ? [{ kind: 'changed', before, after, by, changes }] : []
  }
  if (counts(after)) return [{ kind: 'added', before, after, by, changes: [] }]
  return counts(before) ? [{ kind: 'retired', before, after, by, changes: [] }] : []
}

function changesOf(
  before: VersionConcept,
  after: VersionConcept,
  compared: ComparedAspects,
  names: Names,
): ConceptChange[] {
  const moved = (aspect: MovedAspect, old: string | null, now: string | null): ConceptChange[] =>
    old === now
      ? []
      : [{ kind: 'moved', language: null, aspect, before: given(old), after: given(now), similarity: null }]
  return [
    ...textChanges('renamed', before.titles, after.titles, compared.languages),
    ...compared.alternatives.flatMap((language) => labelChanges(before, after, language)),
    ...textChanges('described', before.descriptions, after.descriptions, compared.descriptions),
    ...(compared.hierarchy ? names.movesOf(before, after) : []),
    ...(compared.iscoGroups ? moved('isco-group', before.iscoGroup, after.iscoGroup) : []),
    ...(compared.codes ? moved('code', before.notation, after.notation) : []),
    ...(before.status === after.status
      ? []
      : [{ ...nothing, kind: 'status' as const, before: given(before.status), after: given(after.status) }]),
  ]
}

const nothing = { language: null, aspect: null, similarity: null }
const given = (text: string | null | undefined): string[] => (text === null || text === undefined ? [] : [text])

/** Spaces and the composition of letters are no difference. */
const tidy = (text: string | undefined) => text?.normalize('NFC').replaceAll(/\s+/g, ' ').trim()

function textChanges(
  kind: 'renamed' | 'described',
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  languages: readonly string[],
): ConceptChange[] {
  return languages.flatMap((language) => {
    const [old, now] = [before[language], after[language]]
    if (tidy(old) === tidy(now)) return []
    const similarity = old === undefined || now === undefined ? 0 : textSimilarity(old, now)
    return [{ ...nothing, kind, language, before: given(old), after: given(now), similarity }]
  })
}

function labelChanges(before: VersionConcept, after: VersionConcept, language: string): ConceptChange[] {
  const [old, now] = [before.alternatives[language] ?? [], after.alternatives[language] ?? []]
  if (old.length === now.length && old.every((label, at) => label === now[at])) return []
  const [oldForms, nowForms] = [new Set(old.map(foldText)), new Set(now.map(foldText))]
  const gone = old.filter((label) => !nowForms.has(foldText(label)))
  const come = now.filter((label) => !oldForms.has(foldText(label)))
  if (gone.length + come.length === 0) return []
  const kept = [...oldForms].filter((form) => nowForms.has(form)).length
  const similarity = (2 * kept) / (oldForms.size + nowForms.size)
  return [{ ...nothing, kind: 'alternatives', language, before: gone, after: come, similarity }]
}

/** Parents by the pairs they belong to, and as people read them. */
class Names {
  private readonly numbers = new Map<number, number>()
  private readonly named = new Map<number, string>()

  constructor(pairs: readonly ConceptPair[], language: string | null) {
    pairs.forEach(({ before, after }, number) => {
      for (const concept of [before, after]) {
        this.numbers.set(concept.id, number)
        const title = language === null ? undefined : concept.titles[language]
        this.named.set(concept.id, [concept.notation, title].filter(Boolean).join(' ') || (concept.uri ?? ''))
      }
    })
  }

  /** Parents that have a partner, and differ. A parent that was itself added or retired is reported as that. */
  movesOf(before: VersionConcept, after: VersionConcept): ConceptChange[] {
    const known = ({ broader }: VersionConcept) => broader.filter((id) => this.numbers.has(id))
    const numbers = (ids: readonly number[]) => new Set(ids.map((id) => this.numbers.get(id)!))
    const [old, now] = [known(before), known(after)]
    const [oldNumbers, nowNumbers] = [numbers(old), numbers(now)]
    const gone = old.filter((id) => !nowNumbers.has(this.numbers.get(id)!))
    const come = now.filter((id) => !oldNumbers.has(this.numbers.get(id)!))
    if (gone.length + come.length === 0) return []
    const names = (ids: readonly number[]) => ids.map((id) => this.named.get(id)!)
    return [{ ...nothing, kind: 'moved', aspect: 'broader', before: names(gone), after: names(come) }]
  }
}
