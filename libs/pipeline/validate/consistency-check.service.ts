import { Transactions } from '#database'
import { newestRelease, type Relation } from '#domain'
import { JobQueue } from '#jobs'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { lockConcepts } from './mark-store'
import { writeWarnings } from './warning-ledger'

/** Sources looked at in one transaction: it keeps those who mark for as long. */
const sourcesAtOnce = 100

interface DueCheck {
  projectId: string
  newerVersionId: number | null
}

/**
 * Looks at all mappings of a project anew where marks alone cannot keep the warnings right: when a newer release of the
 * target has been loaded, and once for mappings that are older than the warnings.
 */
@Injectable()
export class ConsistencyCheck {
  constructor(
    private readonly database: Transactions,
    private readonly jobs: JobQueue,
  ) {}

  /** Queues the check of every project that is due. */
  async sweep(): Promise<void> {
    const due = await this.due()
    await this.jobs.enqueueAll(
      'project.check',
      due.map(({ projectId }) => ({ payload: { projectId } })),
    )
  }

  /** Short transactions one after the other; one that was killed is due again and begins anew. */
  async check(projectId: string): Promise<void> {
    const due = (await this.due()).find((each) => each.projectId === projectId)
    if (!due) return
    await this.database.manager.query(begin, [projectId, due.newerVersionId])
    for (let last: number | undefined = 0; last !== undefined;) last = await this.checkAfter(projectId, last)
    await this.database.manager.query(finish, [projectId, due.newerVersionId])
  }

  private async due(): Promise<DueCheck[]> {
    const projects = await this.database.manager.query<ProjectReleases[]>(selectReleases)
    return projects.flatMap(({ projectId, targetVersionId, releases, finished, newerVersionId }) => {
      const newest = newestRelease(releases)?.id ?? targetVersionId
      const wanted = newest === targetVersionId ? null : newest
      return finished && wanted === newerVersionId ? [] : [{ projectId, newerVersionId: wanted }]
    })
  }

  /** @returns the last source looked at; undefined at the end */
  private async checkAfter(projectId: string, after: number): Promise<number | undefined> {
    const sources = await this.database.manager.query<{ id: number }[]>(selectMapped, [projectId, after, sourcesAtOnce])
    const ids = sources.map(({ id }) => id)
    if (ids.length === 0) return undefined
    await this.database.inTransaction(async (manager) => {
      await lockConcepts(manager, projectId, ids)
      const mappings = await readMappings(manager, projectId, ids)
      const changes = [...mappings].map(([conceptId, verdicts]) => ({ conceptId, before: verdicts, after: verdicts }))
      await writeWarnings(manager, projectId, changes)
    })
    return ids.length < sourcesAtOnce ? undefined : ids[ids.length - 1]
  }
}

interface ProjectReleases {
  projectId: string
  targetVersionId: number
  /** Those of the target's scheme that are complete. */
  releases: { id: number; version: string }[]
  /** How the project was last looked at. */
  finished: boolean
  newerVersionId: number | null
}

const selectReleases = `
select p.id as "projectId", p.target_version_id as "targetVersionId",
  k.finished_at is not null as finished, k.newer_version_id as "newerVersionId",
  (select coalesce(json_agg(json_build_object('id', v.id, 'version', v.version)), '[]') from scheme_version v
   where v.scheme_id = own.scheme_id and v.status = 'ready') as releases
from project p join scheme_version own on own.id = p.target_version_id
left join consistency_check k on k.project_id = p.id`

const begin = `
insert into consistency_check (project_id, newer_version_id) values ($1, $2)
on conflict (project_id) do update set newer_version_id = excluded.newer_version_id, finished_at = null`

/** A newer release may have been loaded meanwhile and another check begun. */
const finish = `
update consistency_check set finished_at = now() where project_id = $1 and newer_version_id is not distinct from $2`

/** $1 project, $2 source to go on after, $3 how many */
const selectMapped = `
select distinct source_id as id from mapping where project_id = $1 and source_id > $2 order by source_id limit $3`

async function readMappings(
  manager: EntityManager,
  projectId: string,
  sources: readonly number[],
): Promise<Map<number, Map<number, Relation>>> {
  const rows = await manager.query<{ sourceId: number; targetId: number; relation: Relation }[]>(
    `select source_id as "sourceId", target_id as "targetId", relation from mapping
     where project_id = $1 and source_id = any($2)`,
    [projectId, sources],
  )
  const bySource = new Map<number, Map<number, Relation>>()
  for (const { sourceId, targetId, relation } of rows) {
    bySource.set(sourceId, (bySource.get(sourceId) ?? new Map<number, Relation>()).set(targetId, relation))
  }
  return bySource
}
