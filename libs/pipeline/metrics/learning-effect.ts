import { comparePaired, rankingMetrics, type Interval } from '#domain'
import type { EntityManager } from 'typeorm'
import type { Gold } from './gold'

/** The same sources by the run's own suggestions and by those that decisions on other sources moved. */
export interface LearningEffect {
  n: number
  base: { mrr: number }
  learned: { mrr: number }
  /** Mean difference of reciprocal ranks, learned minus base. */
  difference: number
  interval: Interval
}

/**
 * Counts sources on which nobody had said anything when the run finished. Learned suggestions of a source stand still
 * once it is decided, and before that they know nothing of it: so none of them was made from the answer that judges it.
 * @returns null when the run has learned nothing, or there is no such source
 */
export async function learningEffect(
  manager: EntityManager,
  runId: string,
  { mappings }: Gold,
): Promise<LearningEffect | null> {
  const rows = await manager.query<{ base: number | null; learned: number | null }[]>(selectRanks, [
    runId,
    mappings.map(({ sourceId }) => sourceId),
    mappings.map(({ targetId }) => targetId),
  ])
  if (rows.length === 0) return null
  const base = rows.map((row) => row.base)
  const learned = rows.map((row) => row.learned)
  const { difference, interval } = comparePaired(base, learned)
  return {
    n: rows.length,
    base: { mrr: rankingMetrics(base).mrr },
    learned: { mrr: rankingMetrics(learned).mrr },
    difference,
    interval,
  }
}

/** $1 run; $2 sources, $3 right targets: one mapping an index. A source that nothing moved has its own ranks twice. */
const selectRanks = `
with gold as (select * from unnest($2::int[], $3::int[]) as mapping(source_id, target_id)),
fresh as (
  select distinct gold.source_id, exists (
    select from ranked_source k where k.run_id = r.id and k.source_id = gold.source_id and k.learned) as moved
  from gold cross join run r
  where r.id = $1 and r.learned_decisions > 0 and not exists (
    select from mark m
    where m.project_id = r.project_id and m.source_id = gold.source_id and m.at <= r.finished_at))
select min(s.rank) filter (where not s.learned)::int as base,
  min(s.rank) filter (where s.learned = fresh.moved)::int as learned
from fresh join gold on gold.source_id = fresh.source_id
left join suggestion s on s.run_id = $1 and s.source_id = gold.source_id and s.target_id = gold.target_id
group by fresh.source_id order by fresh.source_id`
