import type { JudgedRelation, JudgedScore, Relation } from '#domain'
import type { EntityManager } from 'typeorm'
import type { Gold } from './gold'

/** Statements stay around 50 ms on the embedded database. */
const sourcesPerRead = 300

/** The suggestions of a run for sources whose right targets are known, and what became of them. */
export interface JudgedCandidates {
  all: JudgedScore[]
  /** Of each source the first. */
  tops: JudgedScore[]
  /** Of each right target that was suggested. */
  relations: JudgedRelation[]
}

interface Row {
  sourceId: number
  rank: number
  targetId: number
  /** 0 to 1. */
  score: number
  proposed: Relation
}

/**
 * As the run made them; `shown`: as decisions moved them, where they did.
 * @returns null for a run that is older than chances and proposed relations: its scores mean something else
 */
export async function judgedCandidates(
  manager: EntityManager,
  runId: string,
  { mappings, withoutTarget }: Pick<Gold, 'mappings' | 'withoutTarget'>,
  order: 'base' | 'shown' = 'base',
): Promise<JudgedCandidates | null> {
  const right = new Map(mappings.map(({ sourceId, targetId, relation }) => [`${sourceId} ${targetId}`, relation]))
  const sources = [...new Set([...mappings.map(({ sourceId }) => sourceId), ...withoutTarget])]
  const judged: JudgedCandidates = { all: [], tops: [], relations: [] }
  for (let start = 0; start < sources.length; start += sourcesPerRead) {
    const some = sources.slice(start, start + sourcesPerRead)
    for (const row of await manager.query<Row[]>(selectCandidates, [runId, some, order === 'shown']))
      judge(judged, row, right)
  }
  if (judged.all.length === 0) return null
  const silent = sources.length - judged.tops.length
  judged.tops.push(...Array.from({ length: silent }, () => ({ score: 0, accepted: false })))
  return judged
}

function judge(judged: JudgedCandidates, row: Row, right: ReadonlyMap<string, Relation>): void {
  const actual = right.get(`${row.sourceId} ${row.targetId}`)
  const candidate = { score: row.score, accepted: actual !== undefined }
  judged.all.push(candidate)
  if (row.rank === 1) judged.tops.push(candidate)
  if (actual !== undefined) judged.relations.push({ actual, proposed: row.proposed })
}

/** $1 run, $2 sources, $3 whether learned ones are wanted where there are any */
const selectCandidates = `
select source_id as "sourceId", rank, target_id as "targetId", score / 100 as score, relation as proposed
from suggestion s where run_id = $1 and source_id = any($2) and relation is not null and learned = ($3 and exists (
  select from ranked_source k where k.run_id = $1 and k.source_id = s.source_id and k.learned))
order by source_id, rank`
