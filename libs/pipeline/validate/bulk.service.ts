import { Transactions } from '#database'
import type { Actor } from '#domain'
import { JobQueue } from '#jobs'
import { UserError } from '#platform'
import { Injectable, Logger } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { AuditService } from '../people/audit.service'
import type { BulkAct, BulkCriteria, BulkPreview, NewBulk } from './bulk'
import { latestRunSql } from '../run/shown-sql'
import { selectActs, selectFitting, selectPreview } from './bulk-sql'
import { parameters } from './work-filter-sql'

/** Lets a person accept many suggestions by one act, after a look at what they are. `BulkWork` then does it. */
@Injectable()
export class BulkService {
  private readonly logger = new Logger(BulkService.name)

  constructor(
    private readonly database: Transactions,
    private readonly audit: AuditService,
    private readonly jobs: JobQueue,
  ) {}

  /** What an act with these criteria would accept now. */
  async preview(actor: Actor, projectId: string, criteria: BulkCriteria): Promise<BulkPreview> {
    const { values, add } = parameters()
    const sql = selectPreview(criteria, { projectId, userId: actor.id }, add)
    const [preview] = await this.database.manager.query<BulkPreview[]>(sql, values)
    return preview!
  }

  /**
   * Begins the act: writes down what is to be accepted and leaves the rest to the worker.
   * @throws UserError 409 when the suggestions seen are those of an older run, or nothing of the list fits any more
   */
  async begin(actor: Actor, projectId: string, bulk: NewBulk): Promise<BulkAct> {
    const id = await this.database.inTransaction(async (manager) => {
      await checkRun(manager, projectId, bulk.runId)
      const [{ id }] = await manager.query<[{ id: string }]>(
        `insert into bulk_decision (project_id, user_id, run_id, criteria, checked, size)
         values ($1, $2, $3, $4, $5, 0) returning id`,
        [projectId, actor.id, bulk.runId, JSON.stringify(bulk.criteria), JSON.stringify(bulk.checked)],
      )
      const size = await writeItems(manager, { projectId, userId: actor.id }, id, bulk)
      if (size === 0) {
        throw UserError.conflict('nothing-to-accept', 'Others were faster: nothing of this list is left to accept.')
      }
      await this.audit.record(manager, actor, 'bulk.begun', { projectId, bulkId: id, size, criteria: bulk.criteria })
      return id
    })
    await this.carryOut(id)
    return this.act(projectId, id)
  }

  /** The latest acts, newest first. */
  async list(projectId: string): Promise<BulkAct[]> {
    return this.database.manager.query<BulkAct[]>(selectActs, [projectId, null])
  }

  /**
   * Takes back what nobody has touched since; of an act still at work, the rest is not begun. Doing it twice does nothing.
   * @throws UserError 404 for an act of another project, 403 for that of another person: an answer is taken back by
   *   whoever gave it
   */
  async undo(actor: Actor, projectId: string, bulkId: string): Promise<BulkAct> {
    const act = await this.act(projectId, bulkId)
    if (act.user.id !== actor.id) {
      throw UserError.forbidden(`${act.user.name} accepted these suggestions; only ${act.user.name} can undo that.`)
    }
    await this.database.inTransaction(async (manager) => {
      const [changed] = await manager.query<[unknown[], number]>(
        `update bulk_decision set status = 'undoing' where id = $1 and status in ('accepting', 'accepted') returning id`,
        [bulkId],
      )
      if (changed.length > 0) await this.audit.record(manager, actor, 'bulk.undone', { projectId, bulkId })
    })
    await this.carryOut(bulkId)
    return this.act(projectId, bulkId)
  }

  private async act(projectId: string, bulkId: string): Promise<BulkAct> {
    const [act] = await this.database.manager.query<BulkAct[]>(selectActs, [projectId, bulkId])
    if (!act) throw UserError.notFound('This act')
    return act
  }

  /** Where the queue cannot be reached the sweep finds what is to be done. */
  private async carryOut(bulkId: string): Promise<void> {
    await this.jobs
      .enqueue('bulk.carry-out', { bulkId })
      .catch((error: unknown) => this.logger.warn(`Accepting at once has to wait: ${String(error)}`))
  }
}

async function checkRun(manager: EntityManager, projectId: string, runId: string): Promise<void> {
  const [latest] = await manager.query<unknown[]>(
    `select from project p where p.id = $1 and $2 = ${latestRunSql('p.id')}`,
    [projectId, runId],
  )
  if (latest) return
  const sentence = 'There are newer suggestions than those you have looked at: look at the list again.'
  throw UserError.conflict('newer-suggestions', sentence)
}

/** @returns how many of the concepts seen still fit, with the target seen */
async function writeItems(
  manager: EntityManager,
  reader: { projectId: string; userId: string },
  bulkId: string,
  { criteria, pairs }: NewBulk,
): Promise<number> {
  const { values, add } = parameters()
  const fitting = selectFitting(criteria, reader, add)
  const seen = `unnest(${add(pairs.map(([concept]) => concept))}::int[], ${add(pairs.map(([, target]) => target))}::int[])`
  const [row] = await manager.query<[{ size: number }]>(
    `with written as (
       insert into bulk_item (bulk_id, source_id, target_id, score, learned)
       select ${add(bulkId)}, f.id, f.target_id, f.score, f.learned
       from (${fitting}) f join ${seen} as seen(concept, target) on seen.concept = f.id and seen.target = f.target_id
       returning source_id)
     select count(*)::int as size from written`,
    values,
  )
  await manager.query('update bulk_decision set size = $2 where id = $1', [bulkId, row.size])
  return row.size
}
