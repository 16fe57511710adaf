import { Transactions } from '#database'
import type { CrosswalkHead, Includable, Statement } from '#domain'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import type { StatementSource, TableChoice } from '../statement-source'
import { selectPublishedHead, selectPublishedStatements } from './publication-sql'

/** The mapping table of a published version: as it was said, whatever has become of the project since. */
@Injectable()
export class PublishedStatements implements StatementSource {
  constructor(private readonly database: Transactions) {}

  async head(publicationId: string, { direction, included }: TableChoice): Promise<CrosswalkHead> {
    const [row] = await this.database.manager.query<{ head: CrosswalkHead }[]>(selectPublishedHead, [publicationId])
    if (!row) throw UserError.notFound('This version')
    return { ...row.head, direction, included: row.head.included.filter((part) => included.includes(part)) }
  }

  /** A version holds what was chosen when it was published; what a format has no place for, it leaves out itself. */
  async *statements(
    publicationId: string,
    included: readonly Includable[],
    batchSize = 500,
  ): AsyncGenerator<Statement[]> {
    for (let last: number | null = 0; last !== null;) {
      const rows: { number: number; statement: Statement }[] = await this.database.manager.query<
        { number: number; statement: Statement }[]
      >(selectPublishedStatements, [publicationId, last, batchSize])
      const wanted = rows.map(({ statement }) => statement).filter(({ target }) => target || included.includes('none'))
      if (wanted.length > 0) yield wanted
      last = rows.length === batchSize ? rows[rows.length - 1]!.number : null
    }
  }
}
