import { adaptedTo, calibrationOf, comparePaired, rankingMetrics, type Calibration, type Interval } from '#domain'
import type { EntityManager } from 'typeorm'
import type { Gold } from './gold'
import { judgedCandidates } from './judged-candidates'

/** The same sources by the run's own suggestions and by those that decisions on other sources moved. */
export interface LearningEffect {
  n: number
  base: { mrr: number }
  learned: { mrr: number }
  /** Mean difference of reciprocal ranks, learned minus base. */
  difference: number
  interval: Interval
  /** null for a run that is older than chances, and in reports that are older than this comparison. */
  chances: LearnedChances | null
}

/** Whether the chances of first suggestions came true, as the run stated them and as they were adapted to the project. */
export interface LearnedChances {
  base: Calibration
  learned: Calibration
  /** To how many of the project's decisions those of open concepts were adapted when this was measured. */
  adaptedTo: number
}

/**
 * Counts sources on which nobody had said anything when the run finished. Learned suggestions of a source stand still
 * once it is decided, and before that they know nothing of it: so none of them was made from the answer that judges it.
 * @returns null when the run has learned nothing, or there is no such source
 */
export async function learningEffect(
  manager: EntityManager,
  runId: string,
  gold: Gold,
): Promise<LearningEffect | null> {
  const { fresh, decided } = await readFresh(manager, runId, gold)
  if (fresh.mappings.length === 0) return null
  const rows = await manager.query<{ base: number | null; learned: number | null }[]>(selectRanks, [
    runId,
    fresh.mappings.map(({ sourceId }) => sourceId),
    fresh.mappings.map(({ targetId }) => targetId),
  ])
  const base = rows.map((row) => row.base)
  const learned = rows.map((row) => row.learned)
  const { difference, interval } = comparePaired(base, learned)
  return {
    n: rows.length,
    base: { mrr: rankingMetrics(base).mrr },
    learned: { mrr: rankingMetrics(learned).mrr },
    difference,
    interval,
    chances: await learnedChances(manager, runId, fresh, adaptedTo(decided)),
  }
}

async function learnedChances(
  manager: EntityManager,
  runId: string,
  fresh: Pick<Gold, 'mappings' | 'withoutTarget'>,
  adaptedTo: number,
): Promise<LearnedChances | null> {
  const base = await judgedCandidates(manager, runId, fresh)
  const learned = await judgedCandidates(manager, runId, fresh, 'shown')
  return base && learned && { base: calibrationOf(base.tops), learned: calibrationOf(learned.tops), adaptedTo }
}

/** What is known of sources that nobody had answered before, and how many of the project are decided. */
async function readFresh(manager: EntityManager, runId: string, { mappings, withoutTarget }: Gold) {
  const sources = [...new Set([...mappings.map(({ sourceId }) => sourceId), ...withoutTarget])]
  const [row] = await manager.query<{ fresh: number[]; decided: number }[]>(selectFresh, [runId, sources])
  const fresh = new Set(row?.fresh)
  return {
    fresh: {
      mappings: mappings.filter(({ sourceId }) => fresh.has(sourceId)),
      withoutTarget: withoutTarget.filter((source) => fresh.has(source)),
    },
    decided: row?.decided ?? 0,
  }
}

/** $1 run, $2 sources; no row for a run that has learned nothing */
const selectFresh = `
select (select coalesce(array_agg(source_id), '{}') from unnest($2::int[]) as gold(source_id) where not exists (
    select from mark m
    where m.project_id = r.project_id and m.source_id = gold.source_id and m.at <= r.finished_at)) as fresh,
  (select count(*)::int from concept_state s
   where s.project_id = r.project_id and s.state in ('agreed', 'settled')) as decided
from run r where r.id = $1 and r.learned_decisions > 0`

/** $1 run; $2 sources, $3 right targets: one mapping an index. A source that nothing moved has its own ranks twice. */
const selectRanks = `
with gold as (select * from unnest($2::int[], $3::int[]) as mapping(source_id, target_id)),
sources as (
  select distinct source_id, exists (
    select from ranked_source k where k.run_id = $1 and k.source_id = gold.source_id and k.learned) as moved
  from gold)
select min(s.rank) filter (where not s.learned)::int as base,
  min(s.rank) filter (where s.learned = sources.moved)::int as learned
from sources join gold on gold.source_id = sources.source_id
left join suggestion s on s.run_id = $1 and s.source_id = gold.source_id and s.target_id = gold.target_id
group by sources.source_id order by sources.source_id`
