import { Injectable } from '@nestjs/common'
import { Transactions } from '#database'
import type { Actor, ProjectRole } from '#domain'
import { UserError } from '#platform'
import type { EntityManager } from 'typeorm'
import { selectRuns, toRun, type Run } from '../run/run'
import { AuditService } from './audit.service'

export interface VersionRef {
  id: number
  schemeKey: string
  title: string
  version: string
  languages: string[]
}

/** How many source concepts stand where in the review. */
export interface Progress {
  total: number
  toDo: number
  toReview: number
  disputed: number
  agreed: number
  settled: number
}

export interface ProjectSummary {
  id: string
  name: string
  description: string
  source: VersionRef
  target: VersionRef
  sourceLanguage: string
  blindReview: boolean
  /** Address of the licence of its tables; null while none is stated. */
  licence: string | null
  isDemonstration: boolean
  /** Of the person who asks. */
  role: ProjectRole
  progress: Progress
  /** The newest, whatever became of it. */
  currentRun: Run | null
}

export interface NewProject {
  name: string
  description?: string
  sourceVersionId: number
  targetVersionId: number
  sourceLanguage: string
  blindReview?: boolean
  licence?: string | null
  isDemonstration?: boolean
}

/** The mappings being made: what is mapped to what, and how far it has come. */
@Injectable()
export class ProjectService {
  constructor(
    private readonly database: Transactions,
    private readonly audit: AuditService,
  ) {}

  /** Projects the person is a member of, all of them for an administrator; newest first. */
  async list(actor: Actor): Promise<ProjectSummary[]> {
    const rows = await this.database.manager.query<ProjectRow[]>(
      `${selectProject} where m.role is not null or $2 order by p.is_demonstration, p.created_at desc, p.id`,
      [actor.id, actor.instanceRole === 'administrator'],
    )
    return this.withRuns(rows)
  }

  /** @throws UserError 404 */
  async get(actor: Actor, id: string): Promise<ProjectSummary> {
    const [row] = await this.database.manager.query<ProjectRow[]>(
      `${selectProject} where p.id = $3 and (m.role is not null or $2)`,
      [actor.id, actor.instanceRole === 'administrator', id],
    )
    if (!row) throw UserError.notFound('This project')
    const [project] = await this.withRuns([row])
    return project!
  }

  /** Whoever creates a project owns it. @throws UserError 422 when a version is not ready or lacks the language */
  async create(actor: Actor, project: NewProject): Promise<ProjectSummary> {
    const id = await this.database.inTransaction(async (manager) => {
      await checkVersions(manager, project)
      const [row] = await manager.query<{ id: string }[]>(
        `insert into project
           (name, description, source_version_id, target_version_id, source_language, blind_review, licence,
            is_demonstration, created_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
        [
          project.name,
          project.description ?? '',
          project.sourceVersionId,
          project.targetVersionId,
          project.sourceLanguage,
          project.blindReview ?? false,
          project.licence ?? null,
          project.isDemonstration ?? false,
          actor.id,
        ],
      )
      const projectId = row!.id
      await manager.query(`insert into project_member (project_id, user_id, role) values ($1, $2, 'owner')`, [
        projectId,
        actor.id,
      ])
      await this.audit.record(manager, actor, 'project.created', { projectId, ...project })
      return projectId
    })
    return this.get(actor, id)
  }

  /**
   * States under which licence the project's tables are given away; versions that are published keep theirs.
   * @param licence its address; null where none is stated
   * @throws UserError 404
   */
  async setLicence(actor: Actor, projectId: string, licence: string | null): Promise<ProjectSummary> {
    await this.database.inTransaction(async (manager) => {
      await manager.query('update project set licence = $2 where id = $1', [projectId, licence])
      await this.audit.record(manager, actor, 'project.licensed', { projectId, licence })
    })
    return this.get(actor, projectId)
  }

  private async withRuns(rows: ProjectRow[]): Promise<ProjectSummary[]> {
    const ids = rows.map(({ runId }) => runId).filter((id) => id !== null)
    const found = await this.database.manager.query<Parameters<typeof toRun>[0][]>(
      `${selectRuns} where r.id = any($1)`,
      [ids],
    )
    const runs = new Map(found.map((row) => [row.id, toRun(row)]))
    return rows.map(({ project, runId }) => ({ ...project, currentRun: runs.get(runId ?? '') ?? null }))
  }
}

interface ProjectRow {
  project: Omit<ProjectSummary, 'currentRun'>
  runId: string | null
}

const versionRef = (version: string, scheme: string) => `json_build_object(
  'id', ${version}.id, 'schemeKey', ${scheme}.key, 'title', ${scheme}.title,
  'version', ${version}.version, 'languages', ${version}.languages)`

/** $1: who asks, $2: whether as administrator. */
const selectProject = `
select json_build_object(
  'id', p.id, 'name', p.name, 'description', p.description,
  'source', ${versionRef('sv', 'ss')}, 'target', ${versionRef('tv', 'ts')},
  'sourceLanguage', p.source_language, 'blindReview', p.blind_review, 'licence', p.licence,
  'isDemonstration', p.is_demonstration,
  'role', case when $2 then 'owner' else m.role end,
  'progress', json_build_object(
    'total', all_sources.n, 'toDo', all_sources.n - started.n, 'toReview', started.to_review,
    'disputed', started.disputed, 'agreed', started.agreed, 'settled', started.settled)) as project,
  (select id from run where project_id = p.id order by created_at desc limit 1) as "runId"
from project p
join scheme_version sv on sv.id = p.source_version_id join scheme ss on ss.id = sv.scheme_id
join scheme_version tv on tv.id = p.target_version_id join scheme ts on ts.id = tv.scheme_id
left join project_member m on m.project_id = p.id and m.user_id = $1
cross join lateral (
  select count(*)::int as n from concept c
  where c.scheme_version_id = p.source_version_id and c.kind not in ('group', 'skill-group')) all_sources
cross join lateral (
  select count(*)::int as n,
    count(*) filter (where state = 'to-review')::int as to_review,
    count(*) filter (where state = 'disputed')::int as disputed,
    count(*) filter (where state = 'agreed')::int as agreed,
    count(*) filter (where state = 'settled')::int as settled
  from concept_state s where s.project_id = p.id and s.state <> 'to-do') started`

async function checkVersions(manager: EntityManager, project: NewProject): Promise<void> {
  const ids = [project.sourceVersionId, project.targetVersionId]
  const ready = await manager.query<{ id: number; languages: string[] }[]>(
    `select id, languages from scheme_version where id = any($1) and status = 'ready'`,
    [ids],
  )
  if (ids.some((id) => !ready.some((version) => version.id === id))) {
    throw new UserError('unknown-version', 'One of the two classifications does not exist or is still being loaded.')
  }
  const source = ready.find(({ id }) => id === project.sourceVersionId)!
  if (!source.languages.includes(project.sourceLanguage)) {
    const known = source.languages.join(', ')
    throw new UserError(
      'unknown-language',
      `The source has no titles in "${project.sourceLanguage}", only in: ${known}.`,
    )
  }
}
