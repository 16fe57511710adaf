import { Transactions } from '#database'
import { newestRelease, type Actor } from '#domain'
import { JobQueue } from '#jobs'
import { Injectable } from '@nestjs/common'
import { AuditService } from '../people/audit.service'
import { readInheritance, type Inheritance } from './inheritance'

/** Versions of a project's classifications that are newer than those it maps, and what it began with. */
export interface ProjectReleases {
  newer: { source: NewerVersion | null; target: NewerVersion | null }
  inheritance: Inheritance | null
  /** Projects that follow this one. */
  followedBy: { id: string; name: string }[]
}

export interface NewerVersion {
  id: number
  schemeKey: string
  title: string
  version: string
  /** The one that the project maps. */
  current: string
}

/** What a project began with, and what it could lead to. */
@Injectable()
export class InheritanceService {
  constructor(
    private readonly database: Transactions,
    private readonly audit: AuditService,
    private readonly jobs: JobQueue,
  ) {}

  async releases(projectId: string): Promise<ProjectReleases> {
    const { manager } = this.database
    const sides = await manager.query<Side[]>(selectVersions, [projectId])
    const newer = (name: Side['side']): NewerVersion | null => {
      const side = sides.find((one) => one.side === name)
      const newest = side && newestRelease(side.versions)
      if (!side || !newest || newest.id === side.currentId) return null
      return { ...newest, schemeKey: side.schemeKey, title: side.title, current: side.current }
    }
    const followedBy = await manager.query<{ id: string; name: string }[]>(
      `select p.id, p.name from inheritance i join project p on p.id = i.project_id where i.follows = $1
       order by i.created_at`,
      [projectId],
    )
    const inheritance = await readInheritance(manager, projectId)
    return { newer: { source: newer('source'), target: newer('target') }, inheritance, followedBy }
  }

  /** Ends the taking over after what is at hand, or lets it go on. What was taken over stays. */
  async put(actor: Actor, projectId: string, status: 'running' | 'cancelled'): Promise<ProjectReleases> {
    const changed = await this.database.inTransaction(async (manager) => {
      const [, count] = await manager.query<[unknown[], number]>(
        `update inheritance set status = $2 where project_id = $1 and status = $3`,
        [projectId, status, status === 'running' ? 'cancelled' : 'running'],
      )
      if (count > 0) await this.audit.record(manager, actor, `inheritance.${status}`, { projectId })
      return count > 0
    })
    if (changed && status === 'running') await this.jobs.enqueue('project.inherit', { projectId })
    return this.releases(projectId)
  }
}

interface Side {
  side: 'source' | 'target'
  currentId: number
  current: string
  schemeKey: string
  title: string
  versions: { id: number; version: string }[]
}

/** $1 project */
const selectVersions = `
select side, own.id as "currentId", own.version as current, s.key as "schemeKey", s.title,
  (select json_agg(json_build_object('id', v.id, 'version', v.version)) from scheme_version v
   where v.scheme_id = s.id and v.status = 'ready') as versions
from project p cross join lateral (
  values ('source', p.source_version_id), ('target', p.target_version_id)) as side(side, version_id)
join scheme_version own on own.id = side.version_id join scheme s on s.id = own.scheme_id
where p.id = $1`
