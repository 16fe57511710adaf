import type { ProjectRole } from '../people/roles'
import type { Mark } from '../validate/answer'
import { outcomeOf, type PlacedAnswer, type Review } from '../validate/review'
import { counts, type ConceptChange, type VersionDifference } from './compare-versions'
import type { Replaced, Replacement } from './replacements'
import { textSimilarity } from './text-similarity'
import type { VersionConcept } from './version'

/** Why an answer given for an earlier version has to be looked at. */
export const carryCodes = [
  'target-retired',
  'target-renamed',
  'target-described',
  'target-moved',
  'narrower-added',
  'may-fit-now',
  'source-new',
  'source-renamed',
  'source-described',
  'source-moved',
] as const
export type CarryCode = (typeof carryCodes)[number]

export interface CarryReason {
  code: CarryCode
  /** Of a target: its id in the version for which the answer was given. */
  targetId: number | null
  language: string | null
  before: string | null
  after: string | null
  similarity: number | null
  /** Ids in the later version: what may stand for a retired target, is new below it, or may fit now. */
  proposals: number[]
}

/** Titles and descriptions at least so alike say the same in other words. */
export const sameMeaning = { renamed: 0.75, described: 0.75 } as const
/** A new concept whose title is at least so alike may fit where nothing did. */
const mayFitFrom = 0.5
const mostProposals = 5

/** What became of one concept. */
export interface Fate {
  /** Its id in the later version; null where it is gone or retired. */
  afterId: number | null
  /** Changes that a mapping may depend on. */
  changes: readonly ConceptChange[]
  replacements: readonly Replacement[]
  /** Concepts that are new directly below it. */
  narrower: readonly VersionConcept[]
}

/** What became of the concepts of one side of a project, by their ids in the earlier version. */
export class Fates {
  private constructor(
    private readonly fates: ReadonlyMap<number, Fate> | null,
    /** Concepts that the later version is the first to have. */
    readonly added: readonly VersionConcept[],
  ) {}

  /** Of a side whose version stays the same. */
  static unchanged(): Fates {
    return new Fates(null, [])
  }

  static of({ pairs, differences }: VersionDifference, replaced: readonly Replaced[]): Fates {
    const added = differences.flatMap(({ kind, after }) => (kind === 'added' && after ? [after] : []))
    const below = new Map<number, VersionConcept[]>()
    for (const concept of added) for (const id of concept.broader) below.set(id, [...(below.get(id) ?? []), concept])
    const changes = new Map(differences.map((one) => [one.before, one.changes]))
    const fates = new Map<number, Fate>()
    for (const { before, after } of pairs) {
      const relevant = (changes.get(before) ?? []).filter(isRelevant)
      const afterId = counts(after) ? after.id : null
      fates.set(before.id, { afterId, changes: relevant, replacements: [], narrower: below.get(after.id) ?? [] })
    }
    for (const { retired, replacements } of replaced) {
      fates.set(retired.id, { ...gone, replacements })
    }
    return new Fates(fates, added)
  }

  of(id: number): Fate {
    if (this.fates === null) return { ...gone, afterId: id }
    return this.fates.get(id) ?? gone
  }

  /** The same of concepts that an earlier release came between. @param successors what it made of them, by their ids */
  since(successors: ReadonlyMap<number, number | null>): Fates {
    const fates = [...successors].map(([id, next]): [number, Fate] => [id, next === null ? gone : this.of(next)])
    return new Fates(new Map(fates), this.added)
  }
}

const gone: Fate = { afterId: null, changes: [], replacements: [], narrower: [] }

/** A word that changed, a text that was added and a new code change no mapping; another meaning or ISCO group may. */
function isRelevant({ kind, aspect, before, after, similarity }: ConceptChange): boolean {
  if (kind === 'moved') return aspect === 'isco-group'
  if (kind !== 'renamed' && kind !== 'described') return false
  return before.length > 0 && after.length > 0 && (similarity ?? 0) < sameMeaning[kind]
}

/** A concept of the source with its review in the earlier project. */
export interface EarlierReview {
  title: string
  language: string
  review: Review
  /** What became of the source itself. */
  source: Fate
}

/**
 * Why the answers of a concept have to be looked at for the later versions; nothing where they still hold. For targets
 * that count, all that changed is looked at; of others, which someone chose and the outcome does not hold, only whether
 * they are still there.
 */
export function reasonsToLook({ title, language, review, source }: EarlierReview, targets: Fates): CarryReason[] {
  if (review.answers.length === 0) return []
  const outcome = outcomeOf(review)
  const answers = outcome.standing === 'open' ? review.answers : [outcome]
  const counting = new Map(answers.flatMap(({ verdicts }) => [...verdicts]))
  const chosen = new Set(review.answers.flatMap(({ verdicts }) => [...verdicts.keys()]))
  return [
    ...[...chosen].flatMap((targetId) => retirement(targetId, targets.of(targetId))),
    ...[...counting].flatMap(([targetId, relation]) => {
      const fate = targets.of(targetId)
      const changed = fate.changes.map((change) => changeReason('target', targetId, change))
      const isAbove = relation === 'exactMatch' || relation === 'broadMatch'
      return isAbove && fate.afterId !== null ? [...changed, ...narrowerAdded(targetId, fate)] : changed
    }),
    ...(answers.some(({ none }) => none) ? mayFitNow(title, language, targets) : []),
    ...source.changes.map((change) => changeReason('source', null, change)),
  ]
}

const blank = { targetId: null, language: null, before: null, after: null, similarity: null, proposals: [] }

/** The reason of a concept that the later version of the source is the first to have. */
export const newSource: CarryReason = { ...blank, code: 'source-new' }

function retirement(targetId: number, { afterId, replacements }: Fate): CarryReason[] {
  if (afterId !== null) return []
  return [{ ...blank, code: 'target-retired', targetId, proposals: replacements.map(({ concept }) => concept.id) }]
}

function changeReason(side: 'source' | 'target', targetId: number | null, change: ConceptChange): CarryReason {
  const { kind, language, before, after, similarity } = change
  const what = kind === 'renamed' || kind === 'described' ? kind : 'moved'
  const text = (texts: readonly string[]) => texts.join(', ') || null
  return {
    ...blank,
    code: `${side}-${what}`,
    targetId,
    language,
    before: text(before),
    after: text(after),
    similarity,
  }
}

function narrowerAdded(targetId: number, { narrower }: Fate): CarryReason[] {
  if (narrower.length === 0) return []
  return [{ ...blank, code: 'narrower-added', targetId, proposals: narrower.map(({ id }) => id) }]
}

/** Where nothing fitted, a new target with a title alike. */
function mayFitNow(title: string, language: string, { added }: Fates): CarryReason[] {
  const alike = added
    .filter(({ kind }) => kind === 'occupation' || kind === 'skill')
    .map(({ id, titles }) => ({ id, similarity: textSimilarity(title, titles[language] ?? '') }))
    .filter(({ similarity }) => similarity >= mayFitFrom)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, mostProposals)
  return alike.length === 0 ? [] : [{ ...blank, code: 'may-fit-now', proposals: alike.map(({ id }) => id) }]
}

/** Who may let earlier answers stand again: what two agreed on becomes final at once, so that a reviewer has to say it. */
export function roleToAcceptAgain(review: Review): ProjectRole {
  return outcomeOf(review).standing === 'final' ? 'reviewer' : 'mapper'
}

/** A mark of an earlier project as the later one takes it over. */
export interface CarriedMark<M> {
  original: M
  /** As the later version names the target. */
  targetId: number | null
}

/**
 * The marks that the answers of an earlier project come to, to be appended in this order: whoever answered first still
 * comes first, so that the fold gives the same state and the same answers. Null where a target has no successor: then
 * the answers cannot stand as they were.
 * @param marks all marks on the concept, in the order they were given
 * @param successorOf id of a target in the later version
 */
export function carriedMarks<M extends Mark>(
  marks: readonly M[],
  { answers }: { answers: readonly PlacedAnswer<M>[] },
  successorOf: (targetId: number) => number | null,
): CarriedMark<M>[] | null {
  const carried: CarriedMark<M>[] = []
  for (const { userId, verdicts, none } of answers) {
    const own = marks.filter((mark) => mark.userId === userId)
    if (none) carried.push({ original: own.findLast(({ kind }) => kind === 'none')!, targetId: null })
    for (const target of verdicts.keys()) {
      const targetId = successorOf(target)
      if (targetId === null) return null
      carried.push({ original: own.findLast((mark) => mark.kind === 'match' && mark.targetId === target)!, targetId })
    }
  }
  return carried
}
