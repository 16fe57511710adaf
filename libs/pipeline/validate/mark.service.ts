import { Injectable } from '@nestjs/common'
import { Transactions } from '#database'
import {
  foldMarks,
  permittedStep,
  refusalOf,
  standingOf,
  type Actor,
  type Mark,
  type MarkOrigin,
  type Relation,
  type Review,
  type Transition,
} from '#domain'
import { UserError } from '#platform'
import type { EntityManager } from 'typeorm'
import { AuditService } from '../people/audit.service'
import type { ConceptPage } from './concept-page'
import { readConceptUnderReview, type ConceptUnderReview, type StoredMark } from './review-reader'
import { WorkService } from './work.service'

export interface NewMark {
  /** `agree`: take over the whole answer of the person whose answer is being reviewed. */
  kind: 'match' | 'none' | 'withdraw' | 'agree'
  targetId?: number
  relation?: Relation
  reason?: string
  comment?: string
  /** Where the target was found; `suggestion` needs it to be one of the run's suggestions. */
  origin?: 'suggestion' | 'search'
  /** The run whose suggestions were on the screen; the latest finished one where none is named. */
  runId?: string
}

/** A mark about to be stored. */
interface Row extends Mark {
  comment: string | null
  origin: MarkOrigin | null
  runId: string | null
  rank: number | null
  score: number | null
}

/** Takes down what experts say, as far as the review protocol lets them. */
@Injectable()
export class MarkService {
  constructor(
    private readonly database: Transactions,
    private readonly work: WorkService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Adds a mark and returns the concept as it then stands.
   * @throws UserError 404 for a concept outside the project, 409 with a sentence when the protocol forbids it, 422 when
   *   the mark itself is not sound
   */
  async add(actor: Actor, projectId: string, conceptId: number, mark: NewMark): Promise<ConceptPage> {
    await this.database.inTransaction(async (manager) => {
      await lockConcept(manager, projectId, conceptId)
      const found = await readConceptUnderReview(manager, actor, projectId, conceptId)
      const review = foldMarks(found.marks)
      const step = permittedStep(review, actor.id, found.role)
      if (!step) throw refused(review, actor, found)
      const rows = await this.rows(manager, actor, found, review, mark)
      await insertMarks(manager, projectId, conceptId, rows)
      const after = foldMarks<Mark>([...found.marks, ...rows])
      await storeState(manager, projectId, conceptId, after, step)
      await this.audit.record(manager, actor, 'mark.added', { projectId, conceptId, act: step.act, kind: mark.kind })
    })
    return this.work.page(actor, projectId, conceptId)
  }

  private async rows(
    manager: EntityManager,
    actor: Actor,
    found: ConceptUnderReview,
    review: Review<StoredMark>,
    mark: NewMark,
  ): Promise<Row[]> {
    const blank = { ...emptyRow, userId: actor.id, comment: mark.comment ?? null }
    switch (mark.kind) {
      case 'match':
        return [await matchRow(manager, found, mark, blank)]
      case 'none':
        if (!mark.reason) throw new UserError('reason-missing', 'Say why no target fits.')
        return [{ ...blank, kind: 'none', reason: mark.reason }]
      case 'withdraw':
        return [withdrawRow(review, mark.targetId ?? null, blank)]
      case 'agree':
        return agreeRows(review, found, blank)
    }
  }
}

const emptyRow = {
  targetId: null,
  relation: null,
  reason: null,
  origin: null,
  runId: null,
  rank: null,
  score: null,
}

type Blank = Omit<Row, 'kind'>

async function matchRow(
  manager: EntityManager,
  found: ConceptUnderReview,
  { targetId, relation, origin, runId = found.runId ?? undefined }: NewMark,
  blank: Blank,
): Promise<Row> {
  if (targetId === undefined || !relation)
    throw new UserError('match-incomplete', 'A match names a target and a relation.')
  await checkTarget(manager, found, targetId)
  const suggested = runId === undefined ? undefined : await suggestionOf(manager, runId, found, targetId)
  if (origin === 'suggestion' && !suggested) {
    throw new UserError('not-suggested', 'This target is not among the suggestions of the run.')
  }
  const row: Row = { ...blank, kind: 'match', targetId, relation, origin: 'search' }
  return suggested && origin !== 'search' ? { ...row, origin: 'suggestion', runId: runId!, ...suggested } : row
}

function withdrawRow(review: Review<StoredMark>, targetId: number | null, blank: Blank): Row {
  const own = review.answers.find((answer) => answer.userId === blank.userId)
  if (!own || (targetId !== null && !own.verdicts.has(targetId))) {
    throw UserError.conflict('nothing-to-withdraw', 'There is no mark of yours here to take back.')
  }
  return { ...blank, kind: 'withdraw', targetId }
}

/** The reviewer's own earlier answer, if any, is taken back, then the first answer is said again in their name. */
function agreeRows(review: Review<StoredMark>, { blindReview }: ConceptUnderReview, blank: Blank): Row[] {
  const standing = standingOf(review, blank.userId)
  const first = review.answers[0]
  if (!first || review.state === 'to-do' || (standing === 'newcomer' && review.answers.length > 1)) {
    throw UserError.conflict('nothing-to-agree-with', 'There is no single answer of someone else here to agree with.')
  }
  if (standing === 'first' || standing === 'third') {
    throw UserError.conflict('nothing-to-agree-with', 'Agreeing is for the person who reviews; give your own answer.')
  }
  if (blindReview && standing === 'newcomer') {
    throw UserError.conflict(
      'blind-review',
      'This project is reviewed blind: give your own answer before you see the other.',
    )
  }
  const cleared: Row[] = standing === 'second' ? [{ ...blank, kind: 'withdraw', comment: null }] : []
  if (first.none) return [...cleared, { ...blank, kind: 'none', reason: first.none.reason, origin: 'agreement' }]
  const taken = [...first.verdicts].map(([targetId, relation]): Row => {
    return { ...blank, kind: 'match', targetId, relation, origin: 'agreement' }
  })
  return [...cleared, ...taken]
}

function refused(review: Review<StoredMark>, actor: Actor, { role, marks }: ConceptUnderReview): UserError {
  const names = new Map(marks.map(({ userId, userName }) => [userId, userName]))
  const { code, sentence } = refusalOf(review, actor.id, role, (userId) => names.get(userId) ?? 'Someone')
  return UserError.conflict(code, sentence)
}

/** Two marks on one concept wait for each other; those on different concepts do not. */
async function lockConcept(manager: EntityManager, projectId: string, conceptId: number): Promise<void> {
  await manager.query(
    `insert into concept_state (project_id, source_id, state)
     select p.id, c.id, 'to-do' from project p join concept c on c.scheme_version_id = p.source_version_id
     where p.id = $1 and c.id = $2 on conflict do nothing`,
    [projectId, conceptId],
  )
  await manager.query('select from concept_state where project_id = $1 and source_id = $2 for update', [
    projectId,
    conceptId,
  ])
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

async function suggestionOf(manager: EntityManager, runId: string, found: ConceptUnderReview, targetId: number) {
  const [suggestion] = await manager.query<{ rank: number; score: number }[]>(
    `select s.rank, s.score from suggestion s join run r on r.id = s.run_id
     where s.run_id = $1 and s.source_id = $2 and s.target_id = $3 and r.project_id = $4`,
    [runId, found.concept.id, targetId, found.projectId],
  )
  return suggestion
}

async function insertMarks(manager: EntityManager, projectId: string, conceptId: number, rows: Row[]): Promise<void> {
  for (const row of rows) {
    await manager.query(
      `insert into mark (project_id, source_id, user_id, kind, target_id, relation, reason, comment, origin, run_id,
         rank, score) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        projectId,
        conceptId,
        row.userId,
        row.kind,
        row.targetId,
        row.relation,
        row.reason,
        row.comment,
        row.origin,
        row.runId,
        row.rank,
        row.score,
      ],
    )
  }
}

async function storeState(
  manager: EntityManager,
  projectId: string,
  conceptId: number,
  { state, answers }: Review,
  step: Transition,
): Promise<void> {
  if (!step.to.includes(state)) throw new Error(`The step ${step.from} → ${step.act} led to ${state}.`)
  const [first, second, third] = answers.map(({ userId }) => userId)
  await manager.query(
    `update concept_state set state = $3, first_by = $4, second_by = $5, third_by = $6, updated_at = now()
     where project_id = $1 and source_id = $2`,
    [projectId, conceptId, state, first ?? null, second ?? null, third ?? null],
  )
}
