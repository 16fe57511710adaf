import { standingOf, type Mark, type MarkOrigin, type Relation, type Review } from '#domain'
import { UserError } from '#platform'
import type { EntityManager } from 'typeorm'
import type { ConceptUnderReview, StoredMark } from './review-reader'

export const reasonKinds = ['missing', 'too-general', 'mixture', 'obsolete'] as const
export type ReasonKind = (typeof reasonKinds)[number]

export interface NewMark {
  /** `agree`: take over the whole answer of the person whose answer is being reviewed. */
  kind: 'match' | 'none' | 'withdraw' | 'agree'
  targetId?: number
  relation?: Relation
  reason?: string
  /** Which of the reasons that the page offers `reason` is; none for own words. */
  reasonKind?: ReasonKind
  comment?: string
  /** Where the target was found; `suggestion` needs it to be one of the run's suggestions. */
  origin?: 'suggestion' | 'search'
  /** The run whose suggestions were on the screen; the latest finished one where none is named. */
  runId?: string
  /** Whether they stood as decisions had moved them; default: yes, as the page shows them unless asked otherwise. */
  learned?: boolean
}

/** A mark about to be stored. */
export interface MarkRow extends Mark {
  reasonKind: ReasonKind | null
  comment: string | null
  origin: MarkOrigin | null
  runId: string | null
  rank: number | null
  score: number | null
  /** Whether rank and score are those of a learned suggestion. */
  learned: boolean
}

/** The rows that a mark comes to: one, or those of a whole answer. @throws UserError when the mark is not sound */
export async function rowsOf(
  manager: EntityManager,
  actorId: string,
  found: ConceptUnderReview,
  review: Review<StoredMark>,
  mark: NewMark,
): Promise<MarkRow[]> {
  const blank = { ...emptyRow, userId: actorId, comment: mark.comment ?? null }
  switch (mark.kind) {
    case 'match':
      return [await matchRow(manager, found, mark, blank)]
    case 'none':
      if (!mark.reason) throw new UserError('reason-missing', 'Say why no target fits.')
      return [{ ...blank, kind: 'none', reason: mark.reason, reasonKind: mark.reasonKind ?? null }]
    case 'withdraw':
      return [withdrawRow(review, mark.targetId ?? null, blank)]
    case 'agree':
      return agreeRows(review, found, blank)
  }
}

/** A mark of which nothing is known yet but who gives it. */
export const emptyRow = {
  targetId: null,
  relation: null,
  reason: null,
  reasonKind: null,
  origin: null,
  runId: null,
  rank: null,
  score: null,
  learned: false,
}

type Blank = Omit<MarkRow, 'kind'>

async function matchRow(
  manager: EntityManager,
  found: ConceptUnderReview,
  { targetId, relation, origin, runId = found.runId ?? undefined, learned = true }: NewMark,
  blank: Blank,
): Promise<MarkRow> {
  if (targetId === undefined || !relation)
    throw new UserError('match-incomplete', 'A match names a target and a relation.')
  await checkTarget(manager, found, targetId)
  const suggested = runId === undefined ? undefined : await suggestionOf(manager, runId, found, { targetId, learned })
  if (origin === 'suggestion' && !suggested) {
    throw new UserError('not-suggested', 'This target is not among the suggestions of the run.')
  }
  const row: MarkRow = { ...blank, kind: 'match', targetId, relation, origin: 'search' }
  return suggested && origin !== 'search' ? { ...row, origin: 'suggestion', runId: runId!, ...suggested } : row
}

function withdrawRow(review: Review<StoredMark>, targetId: number | null, blank: Blank): MarkRow {
  const own = review.answers.find((answer) => answer.userId === blank.userId)
  if (!own || (targetId !== null && !own.verdicts.has(targetId))) {
    throw UserError.conflict('nothing-to-withdraw', 'There is no mark of yours here to take back.')
  }
  return { ...blank, kind: 'withdraw', targetId }
}

/** The reviewer's own earlier answer, if any, is taken back, then the first answer is said again in their name. */
function agreeRows(review: Review<StoredMark>, { blindReview }: ConceptUnderReview, blank: Blank): MarkRow[] {
  const standing = standingOf(review, blank.userId)
  const first = review.answers[0]
  if (!first || review.state === 'to-do' || (standing === 'newcomer' && review.answers.length > 1)) {
    throw UserError.conflict('nothing-to-agree-with', 'There is no single answer of someone else here to agree with.')
  }
  if (standing === 'first' || standing === 'third') {
    throw UserError.conflict('nothing-to-agree-with', 'Agreeing is for the person who reviews; give your own answer.')
  }
  // What a publication says is no answer of a colleague that a reviewer could be led by.
  if (blindReview && standing === 'newcomer' && review.state !== 'agreed') {
    throw UserError.conflict(
      'blind-review',
      'This project is reviewed blind: give your own answer before you see the other.',
    )
  }
  const cleared: MarkRow[] = standing === 'second' ? [{ ...blank, kind: 'withdraw', comment: null }] : []
  if (first.none) return [...cleared, { ...blank, kind: 'none', reason: first.none.reason, origin: 'agreement' }]
  const taken = [...first.verdicts].map(([targetId, relation]): MarkRow => {
    return { ...blank, kind: 'match', targetId, relation, origin: 'agreement' }
  })
  return [...cleared, ...taken]
}

async function checkTarget(manager: EntityManager, found: ConceptUnderReview, targetId: number): Promise<void> {
  const [target] = await manager.query<unknown[]>(
    'select from concept where id = $1 and scheme_version_id = $2 and kind = any($3)',
    [targetId, found.targetVersionId, found.targetKinds],
  )
  if (!target) {
    throw new UserError('not-a-target', 'This concept cannot be a target here: it is of another version or kind.')
  }
}

/** As the expert saw it; as the other ranking has it, where learning took it off the list meanwhile. */
async function suggestionOf(
  manager: EntityManager,
  runId: string,
  found: ConceptUnderReview,
  seen: { targetId: number; learned: boolean },
) {
  const [suggestion] = await manager.query<{ rank: number; score: number; learned: boolean }[]>(
    `select s.rank, s.score, s.learned from suggestion s join run r on r.id = s.run_id
     where s.run_id = $1 and s.source_id = $2 and s.target_id = $3 and r.project_id = $4
     order by s.learned <> $5 limit 1`,
    [runId, found.concept.id, seen.targetId, found.projectId, seen.learned],
  )
  return suggestion
}
