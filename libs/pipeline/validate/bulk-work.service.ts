import { Transactions } from '#database'
import { foldMarks, isAsAccepted, isUntouched, type TraceableMark } from '#domain'
import { JobQueue } from '#jobs'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { writeReviews } from './mapping-ledger'
import { emptyRow } from './mark-rows'
import { insertMarks, lockConcepts, touchConcepts, type PlacedMark } from './mark-store'

/** Concepts answered in one transaction: whoever marks meanwhile does not wait noticeably. */
const conceptsAtOnce = 50

interface Act {
  id: string
  projectId: string
  userId: string
  runId: string
  relation: PlacedMark['relation']
  status: 'accepting' | 'undoing'
}

interface Item {
  conceptId: number
  targetId: number
  score: number
  learned: boolean
}

/**
 * Does what a person asked for by one act, in short transactions. Each writes down what became of its concepts with
 * them, so that a killed act goes on where it was.
 */
@Injectable()
export class BulkWork {
  constructor(
    private readonly database: Transactions,
    private readonly jobs: JobQueue,
  ) {}

  /** Queues again what a lost queue forgot. */
  async sweep(): Promise<void> {
    const open = await this.database.manager.query<{ bulkId: string }[]>(
      `select id as "bulkId" from bulk_decision where status in ('accepting', 'undoing')`,
    )
    await this.jobs.enqueueAll(
      'bulk.carry-out',
      open.map((payload) => ({ payload })),
    )
  }

  /** Accepts, or takes back where the act was undone meanwhile, to the end. */
  async carryOut(bulkId: string): Promise<void> {
    while (await this.someMore(bulkId));
  }

  /** @returns whether there may be more to do */
  private async someMore(bulkId: string): Promise<boolean> {
    const done = await this.database.inTransaction(async (manager) => {
      const act = await lockAct(manager, bulkId)
      if (!act) return null
      const others = await (act.status === 'accepting' ? acceptSome(manager, act) : takeBackSome(manager, act))
      return { projectId: act.projectId, others }
    })
    if (done) await this.database.inTransaction((manager) => touchConcepts(manager, done.projectId, done.others))
    return done !== null
  }
}

/** @returns null when there is nothing to do; nobody undoes the act, and no second worker goes on with it, meanwhile */
async function lockAct(manager: EntityManager, bulkId: string): Promise<Act | null> {
  const [act] = await manager.query<Act[]>(
    `select id, project_id as "projectId", user_id as "userId", run_id as "runId", status,
       criteria ->> 'relation' as relation
     from bulk_decision where id = $1 and status in ('accepting', 'undoing') for update`,
    [bulkId],
  )
  return act ?? null
}

async function acceptSome(manager: EntityManager, act: Act): Promise<number[]> {
  const items = await nextItems(manager, act, 'waiting')
  if (items.length === 0) {
    await manager.query(`update bulk_decision set status = 'accepted' where id = $1`, [act.id])
    return []
  }
  const said = await lockAndRead(manager, act, items)
  const free = items.filter(({ conceptId }) => isUntouched(said.get(conceptId) ?? []))
  const others = await say(
    manager,
    act,
    said,
    free.map((item) => acceptance(act, item)),
  )
  await settle(manager, act, items, free, { done: 'accepted', left: 'passed' })
  return others
}

async function takeBackSome(manager: EntityManager, act: Act): Promise<number[]> {
  await manager.query(`update bulk_item set outcome = 'passed' where bulk_id = $1 and outcome = 'waiting'`, [act.id])
  const items = await nextItems(manager, act, 'accepted')
  if (items.length === 0) {
    await manager.query(`update bulk_decision set status = 'undone', undone_at = now() where id = $1`, [act.id])
    return []
  }
  const said = await lockAndRead(manager, act, items)
  const free = items.filter(({ conceptId }) => isAsAccepted(said.get(conceptId) ?? [], act.id))
  const others = await say(
    manager,
    act,
    said,
    free.map((item) => withdrawal(act, item)),
  )
  await settle(manager, act, items, free, { done: 'withdrawn', left: 'kept' })
  return others
}

function nextItems(manager: EntityManager, act: Act, outcome: 'waiting' | 'accepted'): Promise<Item[]> {
  return manager.query<Item[]>(
    `select source_id as "conceptId", target_id as "targetId", score, learned from bulk_item
     where bulk_id = $1 and outcome = $2 order by source_id limit $3`,
    [act.id, outcome, conceptsAtOnce],
  )
}

/** Everything said about these concepts, which nobody adds to until the transaction ends. */
async function lockAndRead(
  manager: EntityManager,
  act: Act,
  items: readonly Item[],
): Promise<Map<number, TraceableMark[]>> {
  const ids = items.map(({ conceptId }) => conceptId)
  await lockConcepts(manager, act.projectId, ids)
  const rows = await manager.query<{ conceptId: number; marks: TraceableMark[] }[]>(selectMarks, [act.projectId, ids])
  return new Map(rows.map(({ conceptId, marks }) => [conceptId, marks]))
}

const selectMarks = `
select source_id as "conceptId", json_agg(json_build_object('userId', user_id, 'kind', kind, 'targetId', target_id,
  'relation', relation, 'reason', reason, 'origin', origin,
  'bulkId', bulk_id) order by id) as marks
from mark where project_id = $1 and source_id = any($2) group by source_id`

/** @returns other concepts whose warnings changed */
async function say(
  manager: EntityManager,
  act: Act,
  said: ReadonlyMap<number, TraceableMark[]>,
  marks: readonly PlacedMark[],
): Promise<number[]> {
  if (marks.length === 0) return []
  await insertMarks(manager, act.projectId, marks)
  const reviewed = marks.map((mark) => {
    const before = said.get(mark.conceptId) ?? []
    return { conceptId: mark.conceptId, before: foldMarks(before), after: foldMarks([...before, mark]) }
  })
  return writeReviews(manager, act.projectId, reviewed)
}

function acceptance({ id, userId, relation, runId }: Act, { conceptId, targetId, score, learned }: Item): PlacedMark {
  const mark = { ...emptyRow, kind: 'match', comment: null, origin: 'suggestion', rank: 1 } as const
  return { ...mark, conceptId, userId, targetId, relation, runId, score, learned, bulkId: id }
}

function withdrawal({ id, userId }: Act, { conceptId }: Item): PlacedMark {
  return { ...emptyRow, kind: 'withdraw', comment: null, conceptId, userId, bulkId: id }
}

async function settle(
  manager: EntityManager,
  act: Act,
  items: readonly Item[],
  free: readonly Item[],
  { done, left }: { done: string; left: string },
): Promise<void> {
  await manager.query(
    `update bulk_item set outcome = case when source_id = any($3) then $4 else $5 end
     where bulk_id = $1 and source_id = any($2)`,
    [act.id, items.map(({ conceptId }) => conceptId), free.map(({ conceptId }) => conceptId), done, left],
  )
}
