import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Transactions } from '#database'
import type { UploadChoices, UploadKind } from '#domain'
import { JobQueue } from '#jobs'
import {
  CrosswalkCheck,
  CrosswalkLoader,
  PlannerStatistics,
  SchemeLoader,
  UploadService,
  UploadWork,
  UploadWriter,
  type ReceivedFile,
  type Upload,
  type UploadResult,
} from '#pipeline'
import { createTestDatabase, type TestDatabase } from './test-database'

/** Uploads on a database of their own; the worker's part is done by whoever tests it. */
export class TestUploads {
  readonly transactions: Transactions
  readonly queue: JobQueue
  readonly service: UploadService
  readonly work: UploadWork
  readonly statistics: PlannerStatistics
  private readonly folder = mkdtempSync(join(tmpdir(), 'crosswalk-uploads-'))

  private constructor(readonly database: TestDatabase) {
    this.transactions = new Transactions(database.dataSource)
    this.statistics = new PlannerStatistics(this.transactions)
    this.queue = new JobQueue(database.config)
    this.service = new UploadService(this.transactions, this.queue, database.config)
    const loader = new SchemeLoader(this.transactions)
    const writer = new UploadWriter(loader, new CrosswalkLoader(this.transactions, loader), this.statistics)
    this.work = new UploadWork(this.transactions, writer, new CrosswalkCheck(this.transactions), this.queue)
  }

  static async open(): Promise<TestUploads> {
    return new TestUploads(await createTestDatabase())
  }

  async close(): Promise<void> {
    await this.queue.onApplicationShutdown()
    await this.database.close()
    rmSync(this.folder, { recursive: true })
  }

  /** A file as it comes in. */
  file(name: string, content: string | Uint8Array): ReceivedFile {
    const path = join(this.folder, name)
    writeFileSync(path, content)
    return { name, path, size: Buffer.byteLength(content) }
  }

  async inspected(id: string): Promise<Upload> {
    await this.work.inspect(id)
    return this.service.get(id)
  }

  /** From the file to what was loaded of it; rows with errors are left out. */
  async loaded(
    file: ReceivedFile,
    choices: UploadChoices & { kind: UploadKind },
  ): Promise<UploadResult & { id: string }> {
    const { id } = await this.service.receive(null, [file])
    await this.service.choose(id, { skipErrors: true, ...choices })
    await this.work.inspect(id)
    await this.service.confirm(id)
    await this.work.load(id)
    return { id, ...(await this.service.get(id)).result! }
  }
}
