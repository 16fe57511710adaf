import { Transactions } from '#database'
import type { Evidence, Suggestion } from '#domain'
import { Injectable } from '@nestjs/common'

/** 20 sources with 30 suggestions take the embedded database 20 to 30 ms: nobody waits noticeably. */
const sourcesPerTransaction = 20

/** The suggestions of a run in the database. */
@Injectable()
export class SuggestionStore {
  constructor(private readonly database: Transactions) {}

  /**
   * Puts the suggestions of these sources in the place of any the run had for them: the same work done twice leaves
   * the same rows.
   */
  async replace(runId: string, suggestions: Map<number, readonly Suggestion[]>): Promise<void> {
    const entries = [...suggestions]
    for (let start = 0; start < entries.length; start += sourcesPerTransaction) {
      const some = entries.slice(start, start + sourcesPerTransaction)
      const rows = some.flatMap(([source, ranked]) => ranked.map((suggestion) => toRow(source, suggestion)))
      await this.database.inTransaction(async (manager) => {
        await manager.query(`delete from suggestion where run_id = $1 and source_id = any($2)`, [
          runId,
          some.map(([source]) => source),
        ])
        await manager.query(insertRows, [runId, JSON.stringify(rows)])
      })
    }
  }
}

const insertRows = `
insert into suggestion (run_id, source_id, rank, target_id, score, evidence)
select $1, s.source, s.rank, s.target, s.score, s.evidence
from jsonb_to_recordset($2::jsonb) as s(source int, rank smallint, target int, score real, evidence jsonb)`

function toRow(source: number, { target, rank, score, evidence }: Suggestion) {
  return { source, rank, target, score: round(score), evidence: rounded(evidence) }
}

function rounded(evidence: Evidence): Evidence {
  return { ...evidence, dense: round(evidence.dense), lexical: round(evidence.lexical) }
}

/** Four digits after the point: more would be noise on disk. */
const round = (value: number) => Math.round(10_000 * value) / 10_000
