import { relations, type ComparedStatement, type Relation } from '#domain'
import type { EntityManager } from 'typeorm'
import type { PublicationCounts } from './publication'
import { selectAgreedCompared, selectPublishedCompared } from './publication-sql'

/** What a version says, briefly. Some 300 bytes a statement: a whole version fits into memory. */
export function readPublished(manager: EntityManager, publicationId: string): Promise<ComparedStatement[]> {
  return manager.query<ComparedStatement[]>(selectPublishedCompared, [publicationId])
}

/** What the next version would say. */
export function readAgreed(manager: EntityManager, projectId: string): Promise<ComparedStatement[]> {
  return manager.query<ComparedStatement[]>(selectAgreedCompared, [projectId])
}

export function countStatements(statements: readonly ComparedStatement[]): PublicationCounts {
  const mapped = statements.filter(({ target }) => target !== null)
  const having = (relation: Relation) => mapped.filter((one) => one.relation === relation).length
  return {
    mappings: mapped.length,
    sources: new Set(mapped.map(({ source }) => source.key)).size,
    targets: new Set(mapped.map(({ target }) => target?.key)).size,
    withoutTarget: statements.length - mapped.length,
    relations: Object.fromEntries(relations.map((one) => [one, having(one)])) as Record<Relation, number>,
  }
}
