import { Transactions } from '#database'
import type { Actor } from '#domain'
import { installationFolder } from '#platform'
import { Injectable, Logger } from '@nestjs/common'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { AuditService } from '../people/audit.service'
import { RunService } from '../run/run.service'
import { readDemonstration } from './demonstration-files'
import { DemonstrationMarks } from './demonstration-marks'
import { DemonstrationProject } from './demonstration-project'

/** Remembered once everything is there, so that what people change afterwards is never put back. */
const prepared = 'demonstration.prepared'
const lookAgainAfter = 300

/** Gives a new installation a project that has been through every step. See demonstration/README.md. */
@Injectable()
export class DemonstrationService {
  private readonly logger = new Logger('Demonstration')

  constructor(
    private readonly transactions: Transactions,
    private readonly project: DemonstrationProject,
    private readonly runs: RunService,
    private readonly marks: DemonstrationMarks,
    private readonly audit: AuditService,
  ) {}

  /**
   * Prepares the demonstration where there is no other project. Goes on where a start that was killed left off: each
   * step looks first for what it would make. Ends early when the process is asked to stop.
   */
  async prepare(stop?: AbortSignal): Promise<void> {
    if (await this.isPreparedOrUnwanted()) return
    const demonstration = await readDemonstration(join(installationFolder(), 'demonstration'))
    const people = await this.project.people(demonstration.people)
    const projectId = await this.project.ensure(people, demonstration)
    const runId = await this.suggestions(people.owner, projectId, stop)
    await this.marks.add(people, projectId, runId, demonstration.marks)
    await this.audit.record(this.transactions.manager, null, prepared, { projectId })
    this.logger.log('The demonstration is ready')
  }

  private async isPreparedOrUnwanted(): Promise<boolean> {
    const [row] = await this.transactions.manager.query<unknown[]>(
      `select from audit_event where action = $1 union all select from project where not is_demonstration limit 1`,
      [prepared],
    )
    return row !== undefined
  }

  /** The run whose suggestions the marks refer to, once it has ended. */
  private async suggestions(owner: Actor, projectId: string, stop?: AbortSignal): Promise<string> {
    const begun = (await this.runs.list(projectId)).find(({ status }) => !['failed', 'cancelled'].includes(status))
    let run = begun ?? (await this.runs.start(owner, projectId, { text: 'title', labels: 'source', top: 30 }))
    while (run.finishedAt === null) {
      await sleep(lookAgainAfter, undefined, { signal: stop })
      run = await this.runs.get(projectId, run.id)
    }
    if (run.status !== 'finished') throw new Error(`The run of the demonstration ended as ${run.status}: ${run.error}`)
    return run.id
  }
}
