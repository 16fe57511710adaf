import { Transactions } from '#database'
import type { Actor } from '#domain'
import { JobQueue } from '#jobs'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { AuditService } from '../people/audit.service'
import { RankingModels } from '../rank/ranking-models.service'
import { selectRuns, toRun, type Run, type RunParameters } from './run'

const active = ['waiting', 'embedding', 'ranking']

/** Suggestion runs of a project: begun, watched, cancelled. */
@Injectable()
export class RunService {
  constructor(
    private readonly database: Transactions,
    private readonly audit: AuditService,
    private readonly jobs: JobQueue,
    private readonly models: RankingModels,
  ) {}

  /**
   * Begins a run.
   * @throws UserError 404 without such a project, 409 while another run of it goes on, 422 when the target version has
   * no labels in the language wanted
   */
  async start(actor: Actor, projectId: string, parameters: RunParameters): Promise<Run> {
    const { name, version } = await this.models.get()
    const runId = await this.database.inTransaction(async (manager) => {
      await this.checkStart(manager, projectId, parameters)
      const [row] = await manager.query<{ id: string }[]>(
        `insert into run (project_id, parameters, created_by) values ($1, $2, $3) returning id`,
        [projectId, JSON.stringify({ ...parameters, ranker: { name, version } }), actor.id],
      )
      await this.audit.record(manager, actor, 'run.started', { projectId, runId: row!.id, ...parameters })
      return row!.id
    })
    await this.jobs.enqueue('run.start', { runId })
    return this.get(projectId, runId)
  }

  /** Newest first. */
  async list(projectId: string): Promise<Run[]> {
    const rows = await this.query(`${selectRuns} where r.project_id = $1 order by r.created_at desc, r.id`, [projectId])
    return rows.map(toRun)
  }

  /** @throws UserError 404 */
  async get(projectId: string, runId: string): Promise<Run> {
    const [row] = await this.query(`${selectRuns} where r.project_id = $1 and r.id = $2`, [projectId, runId])
    if (!row) throw UserError.notFound('This run')
    return toRun(row)
  }

  /** Ends a run after the batch at hand; what it embedded stays for the next one. One that has ended stays as it is. */
  async cancel(actor: Actor, projectId: string, runId: string): Promise<Run> {
    await this.database.inTransaction(async (manager) => {
      const [, count] = await manager.query<[unknown[], number]>(
        `update run set status = 'cancelled', finished_at = now()
         where id = $1 and project_id = $2 and status = any($3)`,
        [runId, projectId, active],
      )
      if (count > 0) await this.audit.record(manager, actor, 'run.cancelled', { projectId, runId })
    })
    return this.get(projectId, runId)
  }

  private async checkStart(manager: EntityManager, projectId: string, { labels }: RunParameters): Promise<void> {
    const [project] = await manager.query<{ language: string; languages: string[]; busy: boolean }[]>(
      `select case when $3 then 'en' else p.source_language end as language, v.languages,
         exists(select from run where project_id = p.id and status = any($2)) as busy
       from project p join scheme_version v on v.id = p.target_version_id
       where p.id = $1 for update of p`,
      [projectId, active, labels === 'en'],
    )
    if (!project) throw UserError.notFound('This project')
    if (project.busy) {
      throw UserError.conflict('run-in-progress', 'A run of this project is going on. Wait for its end, or cancel it.')
    }
    if (project.languages.includes(project.language)) return
    const known = project.languages.join(', ')
    throw new UserError(
      'no-labels-in-language',
      `The target classification has no labels in “${project.language}”, only in: ${known}.`,
    )
  }

  private query(sql: string, parameters: unknown[]): Promise<Parameters<typeof toRun>[0][]> {
    return this.database.manager.query(sql, parameters)
  }
}
