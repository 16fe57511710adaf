import { Injectable } from '@nestjs/common'
import { Transactions } from '#database'
import type { Actor } from '#domain'
import { readFilterOptions, type FilterOptions } from './filter-options'
import type { WorkFilter } from './work-filter'
import { readConceptIds } from './work-filter-sql'
import { readWorkItems, type WorkItem } from './work-items'

export interface WorkPart {
  offset: number
  limit: number
  /** Whether the ids of the whole list are wanted with it. */
  ids?: boolean
}

export interface WorkList {
  total: number
  items: WorkItem[]
  /** Of the whole list, in its order; null unless asked for. */
  ids: number[] | null
}

/** What there is to do in a project. */
@Injectable()
export class WorkListService {
  constructor(private readonly database: Transactions) {}

  /** Source concepts of one filter in its order. */
  async list(actor: Actor, projectId: string, filter: WorkFilter, part: WorkPart): Promise<WorkList> {
    const reader = { projectId, userId: actor.id }
    const ids = await readConceptIds(this.database.manager, filter, reader)
    const shown = ids.slice(part.offset, part.offset + part.limit)
    const items = await readWorkItems(this.database.manager, reader, shown)
    return { total: ids.length, items, ids: part.ids ? ids : null }
  }

  /** Lines of these concepts, in this order. */
  async items(actor: Actor, projectId: string, ids: readonly number[]): Promise<{ items: WorkItem[] }> {
    return { items: await readWorkItems(this.database.manager, { projectId, userId: actor.id }, ids) }
  }

  /** What the list of a filter can be narrowed to. */
  options(actor: Actor, projectId: string, filter: WorkFilter): Promise<FilterOptions> {
    return readFilterOptions(this.database.manager, filter, { projectId, userId: actor.id })
  }
}
