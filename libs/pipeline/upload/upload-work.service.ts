import { Transactions } from '#database'
import { readUpload, summarise, type UploadChoices } from '#domain'
import { JobQueue } from '#jobs'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { CrosswalkCheck } from './crosswalk-check.service'
import type { UploadProgress } from './upload'
import { readFiles, removeFiles } from './upload-files'
import { storeProblems } from './upload-problems'
import { UploadWriter } from './upload-writer.service'

interface Row {
  status: string
  choices: UploadChoices | null
  created_by: string | null
}

/** The worker's part of an upload. Each step may run again after a kill and then ends in the same state. */
@Injectable()
export class UploadWork {
  constructor(
    private readonly transactions: Transactions,
    private readonly writer: UploadWriter,
    private readonly crosswalks: CrosswalkCheck,
    private readonly queue: JobQueue,
  ) {}

  /**
   * Reads the files under the choices made so far, stores what they hold and everything that is wrong with them. What
   * was read under choices that have changed meanwhile is not stored: the job comes again for the new ones.
   */
  async inspect(uploadId: string, lastAttempt = true): Promise<void> {
    const upload = await this.find(uploadId, 'inspecting')
    if (!upload) return
    await this.telling(uploadId, lastAttempt, async () => {
      const choices = upload.choices ?? {}
      const files = await readFiles(this.transactions.manager, uploadId)
      const read = await this.crosswalks.check(await readUpload(files, choices), choices)
      await this.transactions.inTransaction(async (manager) => {
        const [, updated] = await manager.query<[unknown[], number]>(
          `update upload set status = $2, kind = $3, inspection = $4, progress = null
           where id = $1 and status = 'inspecting' and choices is not distinct from $5::jsonb`,
          [uploadId, read.kind ? 'waiting' : 'rejected', read.kind, summarise(read), upload.choices],
        )
        if (updated > 0) await storeProblems(manager, uploadId, read.problems)
      })
    })
  }

  /** Writes a confirmed upload. */
  async load(uploadId: string, lastAttempt = true): Promise<void> {
    const upload = await this.find(uploadId, 'loading')
    if (!upload) return
    await this.telling(uploadId, lastAttempt, async () => {
      const { manager } = this.transactions
      const choices = upload.choices ?? {}
      const read = await readUpload(await readFiles(manager, uploadId), choices)
      const begun = performance.now()
      const onProgress = (done: number, total: number): Promise<void> => this.report(uploadId, begun, done, total)
      const result = await this.writer.write(read, choices, { uploadId, userId: upload.created_by, onProgress })
      await manager.query(
        `update upload set status = 'loaded', result = $2, progress = null, finished_at = now() where id = $1`,
        [uploadId, result],
      )
      // What was left out is still to be given out for mending.
      if (!choices.skipErrors) await removeFiles(manager, uploadId)
    })
  }

  /** Queues again what a lost queue forgot, and forgets what nobody confirmed for thirty days. */
  async sweep(): Promise<void> {
    const { manager } = this.transactions
    const stuck = await manager.query<{ id: string; status: string }[]>(
      `select id, status from upload where status in ('inspecting', 'loading')`,
    )
    for (const { id, status } of stuck) {
      await this.queue.enqueue(status === 'loading' ? 'upload.load' : 'upload.inspect', { uploadId: id })
    }
    await manager.query(
      `delete from upload where status in ('received', 'waiting', 'rejected', 'failed')
       and created_at < now() - interval '30 days'`,
    )
  }

  private async find(uploadId: string, status: string): Promise<Row | null> {
    const [row] = await this.transactions.manager.query<Row[]>(
      'select status, choices, created_by from upload where id = $1',
      [uploadId],
    )
    return row?.status === status ? row : null
  }

  private async report(uploadId: string, begun: number, done: number, total: number): Promise<void> {
    const elapsed = (performance.now() - begun) / 1000
    const secondsLeft = done > 0 ? Math.ceil((elapsed * (total - done)) / done) : null
    const progress: UploadProgress = { step: 'loading', done, total, secondsLeft }
    await this.transactions.manager.query('update upload set progress = $2 where id = $1', [uploadId, progress])
  }

  /** A failure is stored in words its owner understands, then thrown on, so that the queue sees it. */
  private async telling(uploadId: string, lastAttempt: boolean, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      const known = error instanceof UserError
      const message = known ? error.message : 'The server could not finish this upload; try again.'
      await this.transactions.manager.query(
        `update upload set error = $2, status = case when $3 then 'failed' else status end, progress = null
         where id = $1 and status in ('inspecting', 'loading')`,
        [uploadId, message, lastAttempt || known],
      )
      throw error
    }
  }
}
