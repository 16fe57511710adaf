import { Injectable } from '@nestjs/common'
import { Transactions } from '#database'
import type { Actor } from '#domain'
import type { EntityManager } from 'typeorm'
import type { Progress } from '../people/project.service'
import { readCounts, type ListCounts } from './list-counts'
import type { WorkFilter } from './work-filter'
import { readConceptIds, type Reader } from './work-filter-sql'
import { readWorkItems, type WorkItem } from './work-items'

/** What has happened in a project since someone last looked. */
export interface Changes {
  /** To be sent with the next question. */
  cursor: string
  /** Concepts that changed, as lists show them now; of very many only some. */
  items: WorkItem[]
  /** The ids of the others that changed. */
  others: number[]
  /** Which of those that changed belong to the list asked about. */
  listed: number[]
  /** Null where nothing changed. */
  progress: Progress | null
  counts: ListCounts | null
}

/** Lines sent at once: no pause of a person is so long that colleagues decide more, short of a bulk decision. */
const most = 200

/** Lets everyone at work in a project see what the others do (ADR 0013). */
@Injectable()
export class ChangesService {
  constructor(private readonly database: Transactions) {}

  /**
   * Whatever a mark, a comment or an assignment changed since the cursor was given; a change may be told twice, never
   * left out.
   * @param since null to begin: tells nothing but the counts
   */
  async since(actor: Actor, projectId: string, since: string | null, filter: WorkFilter): Promise<Changes> {
    const { manager } = this.database
    const reader = { projectId, userId: actor.id }
    const cursor = await readCursor(manager)
    const changed = since === null ? [] : await readChanged(manager, projectId, since)
    if (since !== null && changed.length === 0) {
      return { cursor, items: [], others: [], listed: [], progress: null, counts: null }
    }
    return { cursor, ...(await describe(manager, reader, filter, changed)), ...(await readCounts(manager, reader)) }
  }
}

async function describe(manager: EntityManager, reader: Reader, filter: WorkFilter, changed: number[]) {
  if (changed.length === 0) return { items: [], others: [], listed: [] }
  return {
    items: await readWorkItems(manager, reader, changed.slice(0, most)),
    others: changed.slice(most),
    listed: await readConceptIds(manager, filter, reader, changed),
  }
}

/**
 * A change carries the time at which its transaction began and is seen when that ends. So the next question has to
 * reach back to the beginning of the oldest one under way, which is read before the changes are; a second more, since
 * a transaction begins a moment before others can see that it does. An autovacuum may run for minutes and changes nothing.
 */
async function readCursor(manager: EntityManager): Promise<string> {
  const [row] = await manager.query<{ cursor: string }[]>(`
    select to_char((least(now(), min(xact_start)) - interval '1 second') at time zone 'UTC',
      'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as cursor
    from pg_stat_activity
    where datname = current_database() and backend_type is distinct from 'autovacuum worker'`)
  return row!.cursor
}

async function readChanged(manager: EntityManager, projectId: string, since: string): Promise<number[]> {
  const rows = await manager.query<{ id: number }[]>(
    `select source_id as id from concept_state where project_id = $1 and updated_at >= $2::timestamptz
     order by updated_at desc, source_id`,
    [projectId, since],
  )
  return rows.map(({ id }) => id)
}
