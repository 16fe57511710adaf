import { Transactions } from '#database'
import { JobQueue } from '#jobs'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { latestRunSql } from '../run/shown-sql'
import { lockConcepts, touchConcepts } from '../validate/mark-store'
import { readAdopted } from './adopted-marks'
import { Carrier } from './carrier'
import { readSuccession } from './earlier-project'
import { beginWith, markedAmong, takenOver, type Inheritor, type TakenOver } from './take-over'
import { VersionDifferences } from './version-differences.service'

/** Concepts taken over in one transaction: whoever marks meanwhile does not wait noticeably. */
const conceptsAtOnce = 100

interface Beginning {
  projectId: string
  follows: string | null
  sourceVersionId: number
  targetVersionId: number
  goldSetId: string | null
  /** Account in whose name a published table speaks. */
  author: string | null
}

/**
 * Takes over what a project begins with, in short transactions. Each writes down how far it came with what it did, so
 * that a killed job goes on where it was, and two at once do nothing twice.
 */
@Injectable()
export class InheritanceWork {
  constructor(
    private readonly database: Transactions,
    private readonly jobs: JobQueue,
    private readonly differences: VersionDifferences,
  ) {}

  /** Queues again what a lost queue forgot. */
  async sweep(): Promise<void> {
    const open = await this.database.manager.query<{ projectId: string }[]>(
      `select project_id as "projectId" from inheritance where status = 'running'`,
    )
    await this.jobs.enqueueAll(
      'project.inherit',
      open.map((payload) => ({ payload })),
    )
  }

  /** To the end, or until someone cancels it. @param onProgress told after each transaction */
  async carryOut(projectId: string, onProgress: (done: number, total: number) => void = () => {}): Promise<void> {
    const [beginning] = await this.database.manager.query<Beginning[]>(selectBeginning, [projectId])
    if (!beginning) return
    const inheritor = await this.inheritorOf(beginning)
    while (await this.someMore(beginning, inheritor, onProgress));
    await this.learn(projectId)
  }

  private async inheritorOf(beginning: Beginning): Promise<Inheritor> {
    const { follows, sourceVersionId, targetVersionId } = beginning
    if (follows === null) return (manager, ids) => readAdopted(manager, beginning, ids)
    const succession = await readSuccession(this.database.manager, follows, { sourceVersionId, targetVersionId })
    const carrier = await Carrier.of(this.differences, succession)
    return async (manager, ids) => {
      const decided = await carrier.decide(manager, ids)
      return decided.map(({ marks, ...one }) => ({ ...one, placed: marks.map((mark) => takenOver(one.id, mark)) }))
    }
  }

  /** @returns whether there is more to do */
  private async someMore(
    beginning: Beginning,
    inheritor: Inheritor,
    onProgress: (done: number, total: number) => void,
  ): Promise<boolean> {
    const { projectId } = beginning
    const step = await this.database.inTransaction(async (manager) => {
      const [place] = await manager.query<Place[]>(lockPlace, [projectId])
      if (!place) return null
      const next = await manager.query<{ id: number; position: number }[]>(selectNext, [
        beginning.sourceVersionId,
        place.lastPosition,
        conceptsAtOnce,
      ])
      const ids = next.map(({ id }) => id)
      const others = ids.length === 0 ? [] : await this.takeOver(manager, beginning, ids, inheritor)
      const last = next.at(-1)?.position ?? place.lastPosition
      const [[after]] = await manager.query<[{ done: number; total: number }[]]>(moveOn, [projectId, ids.length, last])
      return { others, more: ids.length > 0, after: after! }
    })
    if (!step) return false
    await this.database.inTransaction((manager) => touchConcepts(manager, projectId, step.others))
    onProgress(step.after.done, step.after.total)
    return step.more
  }

  private async takeOver(
    manager: EntityManager,
    { projectId, follows }: Beginning,
    ids: readonly number[],
    inheritor: Inheritor,
  ): Promise<number[]> {
    await lockConcepts(manager, projectId, ids)
    const spoken = await markedAmong(manager, projectId, ids)
    const inherited = await inheritor(manager, ids)
    // Somebody was faster: what they say stands, and the earlier answers can still be read.
    const free = inherited.filter(({ id }) => !spoken.has(id))
    const rows = inherited.map((one) => (spoken.has(one.id) ? { ...one, outcome: 'open' } : one))
    await manager.query(insertInherited, [projectId, JSON.stringify(rows)])
    if (follows !== null) await manager.query(copyAssignments, [projectId, follows, ids])
    return beginWith(
      manager,
      projectId,
      free
        .filter((one) => one.placed.length > 0)
        .map(({ id, placed }): TakenOver => ({ conceptId: id, marks: placed })),
    )
  }

  /** What was taken over says something about what is still open, where a run has finished by now. */
  private async learn(projectId: string): Promise<void> {
    const [run] = await this.database.manager.query<{ runId: string | null }[]>(
      `select ${latestRunSql('$1')} as "runId"`,
      [projectId],
    )
    if (run?.runId) await this.jobs.enqueue('run.learn', { runId: run.runId })
  }
}

interface Place {
  lastPosition: number
}

const selectBeginning = `
select i.project_id as "projectId", i.follows, i.gold_set_id as "goldSetId", i.publication ->> 'author' as author,
  p.source_version_id as "sourceVersionId", p.target_version_id as "targetVersionId"
from inheritance i join project p on p.id = i.project_id where i.project_id = $1 and i.status = 'running'`

/** $1 project. Nobody cancels, and no second worker goes on with it, meanwhile. */
const lockPlace = `
select last_position as "lastPosition" from inheritance where project_id = $1 and status = 'running' for update`

/** $1 source version, $2 position to go on after, $3 how many */
const selectNext = `
select id, position from concept
where scheme_version_id = $1 and kind not in ('group', 'skill-group') and position > $2 order by position limit $3`

/** $1 project, $2 how many more, none at the end, $3 position of the last */
const moveOn = `
update inheritance set done = done + $2, last_position = $3,
  status = case when $2 = 0 then 'finished' else status end,
  finished_at = case when $2 = 0 then now() end
where project_id = $1 returning done, total`

/** $1 project, $2 inherited concepts */
const insertInherited = `
insert into inherited_concept (project_id, source_id, earlier_id, answered_in, answered_id, outcome, reasons, successors)
select $1, id, "earlierId", "answeredIn", "answeredId", outcome, reasons, successors
from jsonb_to_recordset($2) as one(id integer, "earlierId" integer, "answeredIn" uuid, "answeredId" integer,
  outcome text, reasons jsonb, successors jsonb)
on conflict do nothing`

/** $1 project, $2 earlier project, $3 concepts: whose they were, as long as they may answer here */
const copyAssignments = `
insert into assignment (project_id, source_id, user_id, assigned_by)
select $1, i.source_id, a.user_id, a.assigned_by
from inherited_concept i join assignment a on a.project_id = $2 and a.source_id = i.earlier_id
join project_member m on m.project_id = $1 and m.user_id = a.user_id
where i.project_id = $1 and i.source_id = any($3) on conflict do nothing`
