import { Transactions } from '#database'
import type { Outline } from '#domain'
import { Injectable } from '@nestjs/common'
import type { SourceSuggestions } from '../suggest/suggestion-store.service'

/** A learned ranking as it is stored; targets by their ids. */
export interface LearnedOutline extends Outline {
  /** The decisions that its reasons name: see `reasonKey`. */
  reasons: ReadonlySet<string>
}

/** Statements stay around 50 ms on the embedded database. */
const sourcesPerRead = 200

/** How the reasons of a suggestion and the decisions of a project name the same thing. */
export const reasonKey = (sourceId: number, relation: string) => `${sourceId} ${relation}`

/** @returns what `LearnedOutlines.read` would, once these suggestions are stored */
export function outlineOf({ suggestions, none }: SourceSuggestions): LearnedOutline {
  const decisions = suggestions.flatMap(({ evidence }) => evidence.decision ?? [])
  return {
    targets: suggestions.map(({ target }) => target),
    scores: suggestions.map(({ score }) => score),
    none: 100 * none,
    reasons: new Set(decisions.map(({ sourceId, relation }) => reasonKey(sourceId, relation))),
  }
}

/** What learning has stored of a run so far, and how far it has come. */
@Injectable()
export class LearnedOutlines {
  constructor(private readonly database: Transactions) {}

  /** Begins an attempt that has the last word over all before it. @returns null when the run is gone */
  async begin(runId: string): Promise<number | null> {
    const [rows] = await this.database.manager.query<[{ attempt: number }[], number]>(
      `update run set learning_attempt = learning_attempt + 1 where id = $1 returning learning_attempt as attempt`,
      [runId],
    )
    return rows[0]?.attempt ?? null
  }

  /** Says that the stored suggestions know so many of the project's decisions. */
  async finish(runId: string, attempt: number, decisions: number): Promise<void> {
    await this.database.manager.query(`update run set learned_decisions = $3 where id = $1 and learning_attempt = $2`, [
      runId,
      attempt,
      decisions,
    ])
  }

  /** By the id of the source. */
  async read(runId: string): Promise<Map<number, LearnedOutline>> {
    const sources = await this.database.manager.query<{ id: number }[]>(
      'select source_id as id from ranked_source where run_id = $1 and learned order by source_id',
      [runId],
    )
    const outlines = new Map<number, LearnedOutline>()
    for (let start = 0; start < sources.length; start += sourcesPerRead) {
      const ids = sources.slice(start, start + sourcesPerRead).map(({ id }) => id)
      const rows = await this.database.manager.query<OutlineRow[]>(selectOutlines, [runId, ids])
      for (const { id, reasons, ...outline } of rows) outlines.set(id, { ...outline, reasons: new Set(reasons) })
    }
    return outlines
  }

  /** Runs that are shown and do not know every decision yet, by the ranker that can teach them. */
  async due(ranker: { name: string; version: string }): Promise<string[]> {
    const rows = await this.database.manager.query<{ id: string }[]>(selectDue, [ranker.name, ranker.version])
    return rows.map(({ id }) => id)
  }
}

interface OutlineRow extends Outline {
  id: number
  reasons: string[]
}

/** $1 run, $2 sources. The reason keys are those of `reasonKey`. */
const selectOutlines = `
select r.source_id as id, 100 * r.none_probability as none, s.targets, s.scores, s.reasons
from ranked_source r cross join lateral (
  select coalesce(array_agg(target_id order by rank), '{}') as targets,
    coalesce(array_agg(score order by rank), '{}') as scores,
    coalesce(array_agg((evidence #>> '{decision,sourceId}') || ' ' || (evidence #>> '{decision,relation}'))
      filter (where evidence ? 'decision'), '{}') as reasons
  from suggestion where run_id = r.run_id and source_id = r.source_id and learned) s
where r.run_id = $1 and r.learned and r.source_id = any($2)`

/** $1 and $2 name and version of the ranker */
const selectDue = `
select r.id
from (select distinct on (project_id) id, project_id, parameters, learned_decisions from run
  where status = 'finished' order by project_id, created_at desc) r
where r.parameters #>> '{ranker,name}' = $1 and r.parameters #>> '{ranker,version}' = $2
  and coalesce(r.learned_decisions, 0) < (
    select sum(decisions) from concept_state s where s.project_id = r.project_id and s.decisions > 0)`
