import {
  changeKinds,
  differenceKinds,
  type ConceptChange,
  type ConceptDifference,
  type DifferenceKind,
  type MatchedBy,
  type Replaced,
  type VersionConcept,
} from '#domain'
import type { ComparedVersion, ComparedVersions } from './version-differences.service'

/** A concept as one of the two versions has it, to be read. */
export interface VersionedConcept {
  id: number
  uri: string | null
  notation: string | null
  kind: VersionConcept['kind']
  iscoGroup: string | null
  title: string
}

export interface ProposedReplacement {
  concept: VersionedConcept
  similarity: number
  /** The label that is alike, and whether it is the title or another one. */
  label: string
  through: 'title' | 'alternative'
  sameIsco: boolean
  added: boolean
}

/** One line of the report: a concept and all that changed about it. */
export interface ReportedDifference {
  kind: ConceptDifference['kind']
  before: VersionedConcept | null
  after: VersionedConcept | null
  by: MatchedBy | null
  changes: ConceptChange[]
  /** Of a retired concept. */
  replacements: ProposedReplacement[]
  hint: Replaced['hint']
}

/** What changed between two versions of a scheme. */
export interface DifferenceReport {
  scheme: { key: string; title: string }
  from: Pick<ComparedVersion, 'id' | 'version'>
  to: Pick<ComparedVersion, 'id' | 'version'>
  compared: {
    languages: string[]
    alternatives: string[]
    descriptions: string[]
    hierarchy: boolean
    iscoGroups: boolean
    codes: boolean
    /** What only one of the two has, so that nothing is said of it. */
    onlyBefore: string[]
    onlyAfter: string[]
  }
  /** How concepts of the one were found in the other. */
  matched: Record<MatchedBy, number>
  /** Concepts by kind of difference: one with two changes counts in both. */
  counts: Record<DifferenceKind, number>
  unchanged: number
  /** Of those asked for. */
  total: number
  differences: ReportedDifference[]
}

export interface ReportWish {
  kind?: DifferenceKind
  /** Words of a title or the beginning of a code. */
  query?: string
  offset: number
  limit: number
}

/** The part of a comparison that someone asks to see. */
export function reportOf(compared: ComparedVersions, { kind, query, offset, limit }: ReportWish): DifferenceReport {
  const { differences, pairs } = compared.difference
  const wanted = differences.filter((one) => isOf(one, kind) && speaksOf(one, query))
  const replaced = new Map(compared.replaced.map((one) => [one.retired, one]))
  const language = compared.difference.compared.languages[0]
  const changed = differences.filter(({ before, after }) => before && after).length
  return {
    ...headOf(compared),
    matched: countMatches(pairs.map(({ by }) => by)),
    counts: Object.fromEntries(
      differenceKinds.map((each) => [each, differences.filter((one) => isOf(one, each)).length]),
    ) as Record<DifferenceKind, number>,
    unchanged: pairs.length - changed,
    total: wanted.length,
    differences: wanted.slice(offset, offset + limit).map((one) => toReported(one, replaced, language)),
  }
}

/** Every difference as a line, for a file. */
export function* reportedDifferences(compared: ComparedVersions): Generator<ReportedDifference> {
  const replaced = new Map(compared.replaced.map((one) => [one.retired, one]))
  for (const one of compared.difference.differences) {
    yield toReported(one, replaced, compared.difference.compared.languages[0])
  }
}

function headOf({ scheme, from, to, difference }: ComparedVersions) {
  const { languages, alternatives, descriptions, ...aspects } = difference.compared
  return {
    scheme: { key: scheme.key, title: scheme.title },
    from: { id: from.id, version: from.version },
    to: { id: to.id, version: to.version },
    compared: {
      languages: [...languages],
      alternatives: [...alternatives],
      descriptions: [...descriptions],
      ...aspects,
      onlyBefore: from.languages.filter((language) => !to.languages.includes(language)),
      onlyAfter: to.languages.filter((language) => !from.languages.includes(language)),
    },
  }
}

function isOf({ kind, changes }: ConceptDifference, wanted: DifferenceKind | undefined): boolean {
  if (wanted === undefined) return true
  return kind === wanted || changes.some((change) => change.kind === wanted)
}

function speaksOf({ before, after }: ConceptDifference, query = ''): boolean {
  const words = query.trim().toLowerCase()
  return [before, after].some(
    (concept) =>
      concept !== null &&
      (words === '' ||
        concept.notation?.toLowerCase().startsWith(words) === true ||
        Object.values(concept.titles).some((title) => title.toLowerCase().includes(words))),
  )
}

function countMatches(found: readonly MatchedBy[]): Record<MatchedBy, number> {
  const count = (by: MatchedBy) => found.filter((each) => each === by).length
  return { uri: count('uri'), notation: count('notation'), title: count('title') }
}

function toReported(
  { kind, before, after, by, changes }: ConceptDifference,
  replaced: ReadonlyMap<VersionConcept, Replaced>,
  language: string | undefined,
): ReportedDifference {
  const found = kind === 'retired' && before ? replaced.get(before) : undefined
  return {
    kind,
    by,
    before: before && toVersioned(before, language),
    after: after && toVersioned(after, language),
    changes: [...changes].sort((a, b) => changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind)),
    replacements: (found?.replacements ?? []).map(({ concept, ...rest }) => ({
      concept: toVersioned(concept, language),
      ...rest,
    })),
    hint: found?.hint ?? null,
  }
}

/** @param language of the title; another one where there is none in it */
export function toVersioned(
  { id, uri, notation, kind, iscoGroup, titles }: VersionConcept,
  language = '',
): VersionedConcept {
  return {
    id,
    uri,
    notation,
    kind,
    iscoGroup,
    title: titles[language] ?? Object.values(titles)[0] ?? notation ?? uri ?? '',
  }
}
