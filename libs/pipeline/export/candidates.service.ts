import { Transactions } from '#database'
import type { Candidate, ConceptRef } from '#domain'
import { Injectable } from '@nestjs/common'
import { ConceptNames } from './concept-names'
import { conceptRefSql } from './project-sql'

type CandidateRow = Omit<Candidate, 'source' | 'target'> & { sourceId: number; targetId: number }

interface SourceRow {
  id: number
  position: number
  language: string
  concept: ConceptRef
}

/** Sources read at a time; each has some thirty candidates. */
const batchSize = 50

/** Everything a run suggested. */
@Injectable()
export class Candidates {
  constructor(private readonly transactions: Transactions) {}

  /** By source in the order of its classification, as the run made them, then as decisions moved them. */
  async *of(projectId: string, runId: string): AsyncGenerator<Candidate[]> {
    const { manager } = this.transactions
    let names: ConceptNames | null = null
    for (let last: number | null = -1; last !== null;) {
      const sources: SourceRow[] = await manager.query<SourceRow[]>(selectSources, [projectId, last, batchSize])
      const byId = new Map(sources.map(({ id, concept }) => [id, concept]))
      const rows = await manager.query<CandidateRow[]>(selectCandidates, [projectId, runId, [...byId.keys()]])
      names ??= new ConceptNames(manager, sources[0]?.language ?? 'en')
      await names.learn(rows.map(({ targetId }) => targetId))
      const known = names
      if (rows.length > 0) {
        yield rows.map(({ sourceId, targetId, ...row }) => ({
          ...row,
          source: byId.get(sourceId)!,
          target: known.of(targetId),
        }))
      }
      last = sources.length === batchSize ? sources[sources.length - 1]!.position : null
    }
  }
}

/** $1 project, $2 position after which to go on, $3 how many */
const selectSources = `
select c.id, c.position, p.source_language as language, ${conceptRefSql('c', 'p.source_language')} as concept
from project p join concept c on c.scheme_version_id = p.source_version_id and c.position > $2
where p.id = $1
order by c.position
limit $3`

/** $1 project, $2 run, $3 sources */
const selectCandidates = `
select s.source_id as "sourceId", s.target_id as "targetId", s.rank, s.score, s.relation,
  s.relation_probability as "relationProbability", s.learned, s.evidence,
  case when m.source_id is not null then json_build_object('relation', m.relation, 'standing', m.standing) end as decided
from suggestion s
join concept c on c.id = s.source_id
left join mapping m on m.project_id = $1 and m.source_id = s.source_id and m.target_id = s.target_id
where s.run_id = $2 and s.source_id = any ($3)
order by c.position, s.learned, s.rank`
