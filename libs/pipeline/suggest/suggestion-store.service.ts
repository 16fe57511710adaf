import { Transactions } from '#database'
import type { Evidence, Relation, Suggestion } from '#domain'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'

/** A suggestion as it is stored: the target by its id, the score as a chance in percent. */
export interface RelatedSuggestion extends Suggestion {
  /** The likeliest relation, read SOURCE relation TARGET, with its chance if the target is accepted. */
  proposal: { relation: Relation; probability: number }
}

/** What a ranking says of one source. */
export interface SourceSuggestions {
  /** Best first. */
  suggestions: readonly RelatedSuggestion[]
  /** Chance that no target fits, 0 to 1. */
  none: number
}

/** 20 sources with 30 suggestions take the embedded database some 30 ms: nobody waits noticeably. */
const sourcesPerTransaction = 20

/** The suggestions of a run in the database, by the ids of sources. */
@Injectable()
export class SuggestionStore {
  constructor(private readonly database: Transactions) {}

  /**
   * Puts the suggestions of these sources in the place of any the run had for them: the same work done twice leaves
   * the same rows.
   */
  async replace(runId: string, suggestions: ReadonlyMap<number, SourceSuggestions>): Promise<void> {
    for (const some of parts(suggestions)) {
      await this.database.inTransaction(async (manager) => {
        await remove(manager, runId, false, [...some.keys()])
        await insert(manager, runId, false, some)
      })
    }
  }

  /**
   * The same for suggestions that decisions moved; null removes them, and the source's own stand again.
   * @param attempt of the run at learning: a later one has the last word
   * @returns whether it was still the latest; if not, the rest is left to that one
   */
  async replaceLearned(
    runId: string,
    attempt: number,
    suggestions: ReadonlyMap<number, SourceSuggestions | null>,
  ): Promise<boolean> {
    for (const some of parts(suggestions)) {
      const isLatest = await this.database.inTransaction(async (manager) => {
        const [latest] = await manager.query<unknown[]>(
          'select from run where id = $1 and learning_attempt = $2 for share',
          [runId, attempt],
        )
        if (!latest) return false
        await remove(manager, runId, true, [...some.keys()])
        await insert(manager, runId, true, new Map([...some].flatMap(([id, own]) => (own ? [[id, own] as const] : []))))
        return true
      })
      if (!isLatest) return false
    }
    return true
  }

  /**
   * Lets later rows have the room of those that were replaced: nothing vacuums the embedded database, where 300,000 rows
   * take a second. A server's does so by itself, and then this finds little to do.
   */
  async reuseRoom(): Promise<void> {
    await this.database.manager.query('vacuum suggestion, ranked_source')
  }
}

function* parts<Value>(entries: ReadonlyMap<number, Value>): Generator<Map<number, Value>> {
  const all = [...entries]
  for (let start = 0; start < all.length; start += sourcesPerTransaction) {
    yield new Map(all.slice(start, start + sourcesPerTransaction))
  }
}

async function remove(manager: EntityManager, runId: string, learned: boolean, sources: number[]): Promise<void> {
  for (const table of ['suggestion', 'ranked_source']) {
    await manager.query(`delete from ${table} where run_id = $1 and learned = $2 and source_id = any($3)`, [
      runId,
      learned,
      sources,
    ])
  }
}

async function insert(
  manager: EntityManager,
  runId: string,
  learned: boolean,
  sources: ReadonlyMap<number, SourceSuggestions>,
): Promise<void> {
  const rows = [...sources].flatMap(([source, { suggestions }]) => suggestions.map((one) => toRow(source, one)))
  const whole = [...sources].map(([source, own]) => toSourceRow(source, own))
  await manager.query(insertSuggestions, [runId, learned, JSON.stringify(rows)])
  await manager.query(insertSources, [runId, learned, JSON.stringify(whole)])
}

const insertSuggestions = `
insert into suggestion (run_id, source_id, learned, rank, target_id, score, relation, relation_probability, evidence)
select $1, s.source, $2, s.rank, s.target, s.score, s.relation, s.probability, s.evidence
from jsonb_to_recordset($3::jsonb) as s(
  source int, rank smallint, target int, score real, relation text, probability real, evidence jsonb)`

const insertSources = `
insert into ranked_source (run_id, source_id, learned, none_probability, top_score, top_target_id)
select $1, s.source, $2, s.none, s.score, s.target
from jsonb_to_recordset($3::jsonb) as s(source int, none real, score real, target int)`

function toSourceRow(source: number, { suggestions, none }: SourceSuggestions) {
  const top = suggestions.find(({ rank }) => rank === 1)
  return { source, none: round(none), score: top && round(top.score), target: top?.target }
}

function toRow(source: number, { target, rank, score, proposal, evidence }: RelatedSuggestion) {
  const { relation, probability } = proposal
  return {
    source,
    rank,
    target,
    score: round(score),
    relation,
    probability: round(probability),
    evidence: rounded(evidence),
  }
}

function rounded(evidence: Evidence): Evidence {
  return { ...evidence, dense: round(evidence.dense), lexical: round(evidence.lexical) }
}

/** Four digits after the point: more would be noise on disk. */
const round = (value: number) => Math.round(10_000 * value) / 10_000
