import { Transactions } from '#database'
import { Injectable } from '@nestjs/common'

/**
 * What the database knows of its tables when it chooses how to answer a query. A server keeps that up to date by itself
 * (autovacuum); the embedded database has nobody who does, and plans blindly until it is told to look.
 */
@Injectable()
export class PlannerStatistics {
  constructor(private readonly database: Transactions) {}

  /**
   * Has the database look at the tables that have grown by a fifth since it last did. One where nothing is due costs a few
   * milliseconds, so whoever has written much calls this, and the sweep does for all else. Not within a transaction: one
   * statement for each table, so that whoever waits for the embedded database is served in between.
   */
  async refresh(): Promise<void> {
    const { manager } = this.database
    const grown = await manager.query<{ name: string }[]>(selectGrown)
    for (const { name } of grown) await manager.query(`analyze ${name}`)
  }
}

/** `relpages` says how large a table was then, in pages of 8 kB; what fits on one page is planned well without. */
const selectGrown = `
select quote_ident(c.relname) as name from pg_class c
where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and pg_relation_size(c.oid) > 8192
  and (pg_relation_size(c.oid) > 1.2 * 8192 * c.relpages
    or not exists (select from pg_stats s where s.schemaname = 'public' and s.tablename = c.relname))
order by c.relname`
