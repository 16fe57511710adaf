import type { ConceptKind } from '#domain'
import type { SourceText } from '../rank/survey-material'

export type RunStatus = 'waiting' | 'embedding' | 'ranking' | 'finished' | 'cancelled' | 'failed'

/** What a person chooses for a run. */
export interface RunParameters {
  text: SourceText
  /** Targets by their labels in the language of the sources, or in English. */
  labels: 'source' | 'en'
  /** Suggestions kept for each source, 1 to 100. */
  top: number
}

/** What orders the targets; a run can be repeated, and can learn, only with the one it was made with. */
export interface RankerName {
  name: string
  version: string
}

/** What is stored, so that the run can be repeated. */
export type StoredParameters = RunParameters & { ranker?: { name: string; version: string | number } }

export interface RunProgress {
  /** survey: the candidates of every source are gathered, which ranking the first one waits for. */
  step: 'embed' | 'survey' | 'rank'
  /** Texts in the step embed, sources in the others. */
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
  /** The model that embeds. */
  model: { name: string; revision: string } | null
  ranker: RankerName | null
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
  projectId: string
  status: RunStatus
  parameters: StoredParameters
  modelId: number | null
  /** How many of the project's decisions its learned suggestions know; null before the first. */
  learnedDecisions: number | null
  sourceVersionId: number
  sourceLanguage: string
  targetVersionId: number
  targetKinds: ConceptKind[]
}

/** Whether a run can learn by this ranker: only by the one it was made with. */
export function isRankedBy({ parameters }: RunContext, { name, version }: RankerName): boolean {
  const { ranker } = parameters
  return ranker?.name === name && String(ranker.version) === version
}

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
  /** null while no worker has begun. */
  surveyed: number | null
  surveyed_at: Date | null
  /** Ranked since then: a restarted worker surveys again what others have ranked a part of. */
  ranked_since: number
  /** Seconds the present step has been going on. */
  elapsed: number
}

/** Rows for `toRun`; a condition on `r` follows. */
export const selectRuns = `
select r.id, r.status, r.parameters, r.error, r.created_at, r.started_at, r.finished_at, r.surveyed, r.surveyed_at,
  case when m.id is not null then json_build_object('name', m.name, 'revision', m.revision) end as model,
  b.embedded, b.to_embed, b.ranked, b.ranked_since, b.to_rank,
  extract(epoch from now() - case r.status
    when 'ranking' then coalesce(r.surveyed_at, b.embedded_at, r.started_at) else r.started_at end)::float8 as elapsed
from run r
left join embedding_model m on m.id = r.model_id
cross join lateral (
  select coalesce(sum(size) filter (where step = 'embed' and finished_at is not null), 0)::int as embedded,
    coalesce(sum(size) filter (where step = 'embed'), 0)::int as to_embed,
    coalesce(sum(size) filter (where step = 'rank' and finished_at is not null), 0)::int as ranked,
    coalesce(sum(size) filter (where step = 'rank' and finished_at > r.surveyed_at), 0)::int as ranked_since,
    coalesce(sum(size) filter (where step = 'rank'), 0)::int as to_rank,
    max(finished_at) filter (where step = 'embed') as embedded_at
  from run_batch where run_id = r.id) b`

export function toRun(row: RunRow): Run {
  const { text, labels, top, ranker } = row.parameters
  return {
    id: row.id,
    status: row.status,
    parameters: { text, labels, top },
    model: row.model,
    ranker: ranker ? { name: ranker.name, version: String(ranker.version) } : null,
    progress: progressOf(row),
    error: row.error,
    createdAt: row.created_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
  }
}

function progressOf(row: RunRow): RunProgress | null {
  const { status, elapsed } = row
  if (status === 'embedding') return progress('embed', { done: row.embedded, total: row.to_embed, elapsed })
  if (status !== 'ranking') return null
  const total = row.to_rank
  if (row.surveyed_at === null) return progress('survey', { done: row.surveyed ?? 0, total, elapsed })
  return progress('rank', { done: row.ranked, total, elapsed, lately: row.ranked_since })
}

interface Pace {
  done: number
  total: number
  /** Seconds since the step began. */
  elapsed: number
  /** What of it was done in that time; default: all. */
  lately?: number
}

export function progress(step: RunProgress['step'], { done, total, elapsed, lately = done }: Pace): RunProgress {
  const rate = lately > 0 && elapsed > 0 ? lately / elapsed : null
  return { step, done, total, rate, secondsLeft: rate === null ? null : Math.ceil((total - done) / rate) }
}
