import { foldMarks, outcomeOf, type Mark } from '#domain'
import type { DataSource } from 'typeorm'

/** What is stored as a project's mappings, and concepts for which nothing fits. */
export async function storedLedger(dataSource: DataSource, projectId: string) {
  return {
    mappings: await dataSource.query<unknown[]>(
      `select source_id as source, target_id as target, relation, standing from mapping
       where project_id = $1 order by 1, 2`,
      [projectId],
    ),
    nothingFits: await dataSource.query<unknown[]>(
      'select source_id as source from concept_state where project_id = $1 and nothing_fits order by 1',
      [projectId],
    ),
  }
}

/** What the marks of the project come to, in the same shape. */
export async function foldedLedger(dataSource: DataSource, projectId: string) {
  const concepts = await dataSource.query<{ source: number; marks: Mark[] }[]>(
    `select source_id as source, json_agg(json_build_object('userId', user_id, 'kind', kind, 'targetId', target_id,
       'relation', relation, 'reason', reason, 'origin', origin) order by id) as marks
     from mark where project_id = $1 group by source_id order by source_id`,
    [projectId],
  )
  const outcomes = concepts.map(({ source, marks }) => ({ source, ...outcomeOf(foldMarks(marks)) }))
  return {
    mappings: outcomes.flatMap(({ source, standing, verdicts }) =>
      [...verdicts].sort(([a], [b]) => a - b).map(([target, relation]) => ({ source, target, relation, standing })),
    ),
    nothingFits: outcomes.filter(({ none }) => none !== null).map(({ source }) => ({ source })),
  }
}
