import { independentJudgements, type Judgement, type TracedMark } from '#domain'
import type { EntityManager } from 'typeorm'

/** Statements stay around 50 ms on the embedded database. */
const conceptsPerRead = 1000

/** What the first two people to answer said of each concept, as long as neither took over the other's answer. */
export async function independentJudgementsIn(manager: EntityManager, projectId: string): Promise<Judgement[]> {
  const judgements: Judgement[] = []
  for (let after = 0; ;) {
    const concepts = await manager.query<ConceptMarks[]>(selectMarks, [projectId, after, conceptsPerRead])
    judgements.push(...concepts.flatMap(({ marks }) => independentJudgements(marks)))
    if (concepts.length < conceptsPerRead) return judgements
    after = concepts.at(-1)!.sourceId
  }
}

interface ConceptMarks {
  sourceId: number
  marks: TracedMark[]
}

/** $1 project, $2 concept to go on after, $3 how many: concepts of which two people said something of their own. */
const selectMarks = `
select source_id as "sourceId", json_agg(json_build_object('userId', user_id, 'kind', kind, 'targetId', target_id,
  'relation', relation, 'reason', reason, 'origin', origin) order by id) as marks
from mark where project_id = $1 and source_id > $2
group by source_id
having count(distinct user_id) filter (where kind <> 'withdraw' and (origin is null or origin in ('suggestion', 'search'))) > 1
order by source_id limit $3`
