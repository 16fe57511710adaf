import { Transactions } from '#database'
import type { Actor } from '#domain'
import { JobQueue } from '#jobs'
import { UserError } from '#platform'
import { Injectable, Logger } from '@nestjs/common'
import { AuditService } from '../people/audit.service'

/** A published table as it was loaded. */
interface LoadedTable {
  name: string
  file: string | null
  sourceVersionId: number
  targetVersionId: number
  language: string
  total: number
}

/** What is to be said of the project that begins with a table. */
export interface NewAdoption {
  name: string
  /** Address of the licence of its tables. */
  licence?: string | null
}

/** Lets a project begin with what a published table says. */
@Injectable()
export class AdoptionService {
  private readonly logger = new Logger(AdoptionService.name)

  constructor(
    private readonly database: Transactions,
    private readonly audit: AuditService,
    private readonly jobs: JobQueue,
  ) {}

  /**
   * Makes a project of the two versions that the table maps, owned by whoever asks; a job adopts its answers.
   * @returns its id
   * @throws UserError 404 without such a table
   */
  async begin(actor: Actor, goldSetId: string, { name, licence = null }: NewAdoption): Promise<string> {
    const id = await this.database.inTransaction(async (manager) => {
      const [table] = await manager.query<LoadedTable[]>(selectTable, [goldSetId])
      if (!table) throw UserError.notFound('This table')
      const publication = { name: table.name, file: table.file }
      const [author] = await manager.query<{ id: string }[]>(insertAuthor, [
        `publication-${goldSetId}@publication.invalid`,
        table.file ?? table.name,
      ])
      const [project] = await manager.query<{ id: string }[]>(insertProject, [
        name,
        table.sourceVersionId,
        table.targetVersionId,
        table.language,
        licence,
        actor.id,
      ])
      const projectId = project!.id
      await manager.query(`insert into project_member (project_id, user_id, role) values ($1, $2, 'owner')`, [
        projectId,
        actor.id,
      ])
      await manager.query(
        `insert into inheritance (project_id, gold_set_id, publication, total, created_by) values ($1, $2, $3, $4, $5)`,
        [projectId, goldSetId, JSON.stringify({ ...publication, author: author!.id }), table.total, actor.id],
      )
      await this.audit.record(manager, actor, 'project.adopts', { projectId, goldSetId, ...publication })
      return projectId
    })
    await this.jobs
      .enqueue('project.inherit', { projectId: id })
      .catch((error: unknown) => this.logger.warn(`Adopting answers has to wait: ${String(error)}`))
    return id
  }
}

/** $1 gold set. The language is the one that the source has most titles in. */
const selectTable = `
select g.name, g.source_version_id as "sourceVersionId", g.target_version_id as "targetVersionId",
  (select f.name from upload_file f where f.upload_id = g.upload_id order by f.number limit 1) as file,
  coalesce((select l.language from label l join concept c on c.id = l.concept_id
    where c.scheme_version_id = g.source_version_id and l.kind = 'preferred'
    group by 1 order by count(*) desc, 1 limit 1), v.languages[1]) as language,
  (select count(*)::int from concept where scheme_version_id = g.source_version_id
    and kind not in ('group', 'skill-group')) as total
from gold_set g join scheme_version v on v.id = g.source_version_id where g.id = $1`

/** $1 address, $2 name */
const insertAuthor = `
insert into app_user (email, name, disabled_at, is_publication) values ($1, $2, now(), true)
on conflict (email) do update set name = excluded.name returning id`

/** $1 name, $2 source version, $3 target version, $4 language, $5 licence, $6 who */
const insertProject = `
insert into project (name, source_version_id, target_version_id, source_language, licence, created_by)
values ($1, $2, $3, $4, $5, $6) returning id`
