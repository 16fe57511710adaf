import { ranker, type ConceptKind } from '#domain'
import type { SourceText } from '../rank/target-index'

export type RunStatus = 'waiting' | 'embedding' | 'ranking' | 'finished' | 'cancelled' | 'failed'

/** What a person chooses for a run. */
export interface RunParameters {
  text: SourceText
  /** Targets by their labels in the language of the sources, or in English. */
  labels: 'source' | 'en'
  /** Suggestions kept for each source, 1 to 100. */
  top: number
}

/** What is stored, so that the run can be repeated. */
export type StoredParameters = RunParameters & { ranker: typeof ranker }

export interface RunProgress {
  step: 'embed' | 'rank'
  /** Texts in the step embed, sources in the step rank. */
  done: number
  total: number
  /** A second; null while nothing is done yet. */
  rate: number | null
  secondsLeft: number | null
}

export interface Run {
  id: string
  status: RunStatus
  parameters: RunParameters
  model: { name: string; revision: string } | null
  progress: RunProgress | null
  /** Why it failed, in words. */
  error: string | null
  createdAt: string
  startedAt: string | null
  finishedAt: string | null
}

/** What the jobs of a run need to know. */
export interface RunContext {
  id: string
  status: RunStatus
  parameters: StoredParameters
  modelId: number | null
  sourceVersionId: number
  sourceLanguage: string
  targetVersionId: number
  targetLanguages: string[]
  targetKinds: ConceptKind[]
}

export const labelLanguage = ({ parameters, sourceLanguage }: RunContext): string =>
  parameters.labels === 'en' ? 'en' : sourceLanguage

interface RunRow {
  id: string
  status: RunStatus
  parameters: StoredParameters
  model: Run['model']
  error: string | null
  created_at: Date
  started_at: Date | null
  finished_at: Date | null
  embedded: number
  to_embed: number
  ranked: number
  to_rank: number
  /** Seconds the present step has been going on. */
  elapsed: number
}

/** Rows for `toRun`; a condition on `r` follows. */
export const selectRuns = `
select r.id, r.status, r.parameters, r.error, r.created_at, r.started_at, r.finished_at,
  case when m.id is not null then json_build_object('name', m.name, 'revision', m.revision) end as model,
  b.embedded, b.to_embed, b.ranked, b.to_rank,
  extract(epoch from now() - case r.status when 'ranking' then coalesce(b.embedded_at, r.started_at) else r.started_at end)
    ::float8 as elapsed
from run r
left join embedding_model m on m.id = r.model_id
cross join lateral (
  select coalesce(sum(size) filter (where step = 'embed' and finished_at is not null), 0)::int as embedded,
    coalesce(sum(size) filter (where step = 'embed'), 0)::int as to_embed,
    coalesce(sum(size) filter (where step = 'rank' and finished_at is not null), 0)::int as ranked,
    coalesce(sum(size) filter (where step = 'rank'), 0)::int as to_rank,
    max(finished_at) filter (where step = 'embed') as embedded_at
  from run_batch where run_id = r.id) b`

export function toRun(row: RunRow): Run {
  const { text, labels, top } = row.parameters
  return {
    id: row.id,
    status: row.status,
    parameters: { text, labels, top },
    model: row.model,
    progress: progressOf(row),
    error: row.error,
    createdAt: row.created_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
  }
}

function progressOf(row: RunRow): RunProgress | null {
  if (row.status === 'embedding') return progress('embed', row.embedded, row.to_embed, row.elapsed)
  if (row.status === 'ranking') return progress('rank', row.ranked, row.to_rank, row.elapsed)
  return null
}

/** @param elapsed seconds since the step began */
export function progress(step: RunProgress['step'], done: number, total: number, elapsed: number): RunProgress {
  const rate = done > 0 && elapsed > 0 ? done / elapsed : null
  return { step, done, total, rate, secondsLeft: rate === null ? null : Math.ceil((total - done) / rate) }
}
