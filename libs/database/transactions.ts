import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager } from 'typeorm'

/** Where a transaction begins and ends. What it covers is passed on as the EntityManager, never guessed. */
@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Commits when `work` resolves and rolls back when it rejects. Use only `manager` inside, and do nothing slow: the
   * embedded database runs one transaction at a time, so a second connection asked for in here would wait for ever.
   */
  inTransaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(work)
  }

  /** As `inTransaction`; besides, everything in it sees the database as it was when it began. */
  inSnapshot<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', work)
  }

  /** For single statements that need no transaction of their own. */
  get manager(): EntityManager {
    return this.dataSource.manager
  }

  /** Rejects when the database does not answer. */
  async check(): Promise<void> {
    await this.dataSource.query('select 1')
  }
}
