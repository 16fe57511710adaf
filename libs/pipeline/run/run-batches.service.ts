import { Transactions } from '#database'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import type { RunContext, RunStatus } from './run'

export type RunStep = 'embed' | 'rank'

/** One leaf of a run. */
export interface Batch<Items> {
  items: Items
  /** How many texts or sources. */
  size: number
}

const statusOf: Record<RunStep, RunStatus> = { embed: 'embedding', rank: 'ranking' }

/** The plan of a run in the database, and what of it is done. */
@Injectable()
export class RunBatches {
  constructor(private readonly database: Transactions) {}

  /** null when the run is gone. */
  async run(runId: string): Promise<RunContext | null> {
    const [row] = await this.database.manager.query<RunContext[]>(selectRun, [runId])
    return row ?? null
  }

  /**
   * The batch with its run; null when there is nothing to do for it: done before, or the run has moved on, was
   * cancelled or is gone. A job may come twice or late.
   */
  async open<Items>(runId: string, step: RunStep, number: number): Promise<{ run: RunContext; items: Items } | null> {
    const run = await this.run(runId)
    if (run?.status !== statusOf[step]) return null
    const [batch] = await this.database.manager.query<{ items: Items }[]>(
      `select items from run_batch where run_id = $1 and step = $2 and number = $3 and finished_at is null`,
      [runId, step, number],
    )
    return batch ? { run, items: batch.items } : null
  }

  /** Writes the plan down and says that the run embeds, unless that was done before. One transaction: all or nothing. */
  async plan(runId: string, modelId: number, embed: Batch<unknown>[], rank: Batch<unknown>[]): Promise<void> {
    await this.database.inTransaction(async (manager) => {
      const [, begun] = await manager.query<[unknown[], number]>(
        `update run set status = 'embedding', model_id = $2, started_at = now() where id = $1 and status = 'waiting'`,
        [runId, modelId],
      )
      if (begun === 0) return
      await insert(manager, runId, 'embed', embed)
      await insert(manager, runId, 'rank', rank)
    })
  }

  /** @returns whether it was the last open one of its step */
  async finish(runId: string, step: RunStep, number: number): Promise<boolean> {
    await this.database.manager.query(
      `update run_batch set finished_at = now() where run_id = $1 and step = $2 and number = $3`,
      [runId, step, number],
    )
    return (await this.openNumbers(runId, step)).length === 0
  }

  /** Numbers of the batches of a step that are not done. */
  async openNumbers(runId: string, step: RunStep): Promise<number[]> {
    const rows = await this.database.manager.query<{ number: number }[]>(
      `select number from run_batch where run_id = $1 and step = $2 and finished_at is null order by number`,
      [runId, step],
    )
    return rows.map(({ number }) => number)
  }

  /** Runs that have not ended, the oldest first. */
  async unfinishedRuns(): Promise<string[]> {
    const rows = await this.database.manager.query<{ id: string }[]>(
      `select id from run where status in ('waiting', 'embedding', 'ranking') order by created_at`,
    )
    return rows.map(({ id }) => id)
  }

  /** Says how many sources a worker has surveyed. @returns whether the run still waits for it */
  async surveyed(runId: string, sources: number, complete: boolean): Promise<boolean> {
    const [, count] = await this.database.manager.query<[unknown[], number]>(
      `update run set surveyed = $2, surveyed_at = case when $3 then now() end where id = $1 and status = 'ranking'`,
      [runId, sources, complete],
    )
    return count > 0
  }

  /** Moves the run from one status to the next; does nothing when it is not in the first. */
  async move(runId: string, from: RunStatus, to: RunStatus): Promise<void> {
    await this.database.manager.query(
      `update run set status = $3, finished_at = case when $3 = 'finished' then now() end where id = $1 and status = $2`,
      [runId, from, to],
    )
  }

  /** Ends a run that cannot go on, with the reason in words. */
  async fail(runId: string, reason: string): Promise<void> {
    await this.database.manager.query(
      `update run set status = 'failed', error = $2, finished_at = now()
       where id = $1 and status in ('waiting', 'embedding', 'ranking')`,
      [runId, reason],
    )
  }
}

async function insert(manager: EntityManager, runId: string, step: RunStep, batches: Batch<unknown>[]): Promise<void> {
  for (const [number, { items, size }] of batches.entries()) {
    await manager.query(`insert into run_batch (run_id, step, number, items, size) values ($1, $2, $3, $4, $5)`, [
      runId,
      step,
      number,
      JSON.stringify(items),
      size,
    ])
  }
}

const selectRun = `
select r.id, r.project_id as "projectId", r.status, r.parameters, r.model_id as "modelId",
  r.learned_decisions as "learnedDecisions",
  p.source_version_id as "sourceVersionId", p.source_language as "sourceLanguage",
  p.target_version_id as "targetVersionId", p.target_kinds as "targetKinds"
from run r join project p on p.id = r.project_id
where r.id = $1`
