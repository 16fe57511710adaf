import { Transactions } from '#database'
import {
  previewRows,
  restFileOf,
  type UploadedFile,
  type Actor,
  type RowPreview,
  type UploadChoices,
  type UploadKind,
} from '#domain'
import { JobQueue } from '#jobs'
import { Config, UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { checkReadyToLoad } from './ready-to-load'
import { selectUploads, type ProblemPage, type ReceivedFile, type Upload, type UploadStatus } from './upload'
import { readFiles, storeFile } from './upload-files'
import { countProblems, problemsAsCsv, readProblems, type ProblemFilter } from './upload-problems'

/** An upload from its first byte to the moment a person confirms it; the worker's part is UploadWork. */
@Injectable()
export class UploadService {
  constructor(
    private readonly transactions: Transactions,
    private readonly queue: JobQueue,
    private readonly config: Config,
  ) {}

  /** Stores the files and has them inspected. @throws UserError when there is none, or they are too large together */
  async receive(actor: Actor | null, files: readonly ReceivedFile[], kind: UploadKind | null = null): Promise<Upload> {
    const size = files.reduce((sum, file) => sum + file.size, 0)
    if (size === 0) throw new UserError('empty-upload', 'Choose one or more files that are not empty.')
    if (size > this.config.uploadLimit) throw filesTooLarge(this.config.uploadLimit)
    const { manager } = this.transactions
    const [{ id }] = await manager.query<[{ id: string }]>(
      'insert into upload (kind, choices, created_by) values ($1, $2, $3) returning id',
      [kind, kind && { kind }, actor?.id ?? null],
    )
    for (const [number, file] of files.entries()) await storeFile(manager, id, number, file)
    await manager.query(`update upload set status = 'inspecting' where id = $1`, [id])
    await this.queue.enqueue('upload.inspect', { uploadId: id })
    return this.get(id)
  }

  async list(): Promise<Upload[]> {
    const rows = await this.transactions.manager.query<{ upload: Upload }[]>(selectUploads, [null])
    return rows.map(({ upload }) => upload)
  }

  /** @throws UserError 404 */
  async get(id: string): Promise<Upload> {
    const [row] = await this.transactions.manager.query<{ upload: Upload }[]>(selectUploads, [id])
    if (!row) throw UserError.notFound('This upload')
    return row.upload
  }

  /** One page of the problems that pass a filter, how many do, and the kinds of all of them. */
  async problems(id: string, query: ProblemFilter & { offset: number; limit: number }): Promise<ProblemPage> {
    await this.get(id)
    const { manager } = this.transactions
    const kinds = await countProblems(manager, id)
    const wanted = kinds.filter(
      ({ code, severity }) => (query.code ?? code) === code && (query.severity ?? severity) === severity,
    )
    const total = wanted.reduce((sum, { count }) => sum + count, 0)
    return { total, items: await readProblems(manager, id, query), kinds }
  }

  /** The problems that pass a filter as CSV. */
  async problemsCsv(id: string, filter: ProblemFilter = {}): Promise<string> {
    await this.get(id)
    return problemsAsCsv(await readProblems(this.transactions.manager, id, { ...filter, offset: 0, limit: null }))
  }

  /**
   * The first rows of a table as the concepts they become under these roles; nothing is stored.
   * @throws UserError 404; 409 before the upload was inspected as a classification
   */
  async preview(id: string, { columns, language }: Pick<UploadChoices, 'columns' | 'language'>): Promise<RowPreview[]> {
    const { inspection, status } = await this.get(id)
    const table = inspection?.table
    if (!table || inspection.kind !== 'classification') throw wrongMoment(status)
    const roles = new Map(Object.entries(columns ?? {}).map(([index, role]) => [role, Number(index)]))
    const names = table.columns.map(({ name }) => name)
    return previewRows(table.first ?? [], {
      file: '',
      names,
      roles,
      language: language ?? inspection.languages[0] ?? '',
    })
  }

  /** The rows that have errors, to mend and upload again. @throws UserError 404 where there are none to give */
  async rest(id: string): Promise<UploadedFile> {
    const { choices } = await this.get(id)
    const file = await restFileOf(await readFiles(this.transactions.manager, id), choices ?? {})
    if (!file) throw UserError.notFound('A file of the rows with errors')
    return file
  }

  /** Stores what the person decided and reads the files again under it, also while they are being read. */
  async choose(id: string, choices: UploadChoices & { kind: UploadKind }): Promise<Upload> {
    await this.move(id, ['inspecting', 'waiting', 'rejected', 'failed'], 'inspecting', { choices })
    await this.queue.enqueue('upload.inspect', { uploadId: id })
    return this.get(id)
  }

  /** Starts the load. @throws UserError that lists everything that is still to be decided or put right */
  async confirm(id: string): Promise<Upload> {
    const upload = await this.get(id)
    if (upload.status !== 'waiting') throw wrongMoment(upload.status)
    await checkReadyToLoad(this.transactions.manager, upload)
    await this.move(id, ['waiting'], 'loading', {})
    await this.queue.enqueue('upload.load', { uploadId: id })
    return this.get(id)
  }

  /** Withdraws an upload; what it has loaded stays. @throws UserError while it is being loaded */
  async withdraw(id: string): Promise<void> {
    const upload = await this.get(id)
    if (upload.status === 'loading') throw wrongMoment(upload.status)
    await this.transactions.manager.query('delete from upload where id = $1', [id])
  }

  private async move(
    id: string,
    from: UploadStatus[],
    to: UploadStatus,
    set: { choices?: UploadChoices },
  ): Promise<void> {
    const moved = await this.transactions.manager.query<unknown[]>(
      `with moved as (
         update upload set status = $3, error = null, choices = coalesce($4::jsonb, choices),
           kind = coalesce($4::jsonb ->> 'kind', kind)
         where id = $1 and status = any ($2) returning 1)
       select 1 from moved`,
      [id, from, to, set.choices ?? null],
    )
    if (moved.length === 0) throw wrongMoment((await this.get(id)).status)
  }
}

const moments: Record<UploadStatus, string> = {
  received: 'still being inspected',
  inspecting: 'still being inspected',
  waiting: 'waiting to be confirmed',
  loading: 'being loaded',
  loaded: 'loaded already',
  rejected: 'rejected: nothing in it could be read',
  failed: 'failed',
}

function wrongMoment(status: UploadStatus): UserError {
  return UserError.conflict('upload-status', `This upload is ${moments[status]}.`)
}

/** @param limit in bytes */
export function filesTooLarge(limit: number): UserError {
  const message = `These files are larger than ${Math.round(limit / 1024 / 1024)} MiB together: upload fewer of them, or smaller ones.`
  return new UserError('too-large', message, { status: 413 })
}
