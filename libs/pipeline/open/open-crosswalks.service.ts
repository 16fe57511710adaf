import { Transactions } from '#database'
import type { ConceptKind, CrosswalkHead, Relation, Statement } from '#domain'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { keyBelow } from './addresses'
import { selectCrosswalks, selectNamed, selectStatements, selectVersion } from './crosswalk-sql'

/** A version that was published for everyone. */
export interface OpenCrosswalkVersion {
  number: number
  publishedAt: string
  note: string
  counts: Record<string, unknown>
  /** As it was written; its relations read source → target. */
  head: CrosswalkHead
}

export interface OpenCrosswalk {
  slug: string
  /** Newest first. */
  versions: OpenCrosswalkVersion[]
}

/** A version with the ids that its statements are found by. */
export interface FoundVersion {
  id: string
  sourceVersionId: number
  targetVersionId: number
  version: OpenCrosswalkVersion
}

export interface StatementFilter {
  /** Address or code of a concept of either side. */
  concept?: string
  source?: string
  target?: string
  /** `none`: no target fits. */
  relations: readonly (Relation | 'none')[] | null
  kinds: readonly ConceptKind[] | null
  /** Language of titles; null for those that were published. */
  language: string | null
  /** Number of the statement after which to go on; 0 for the first. */
  after: number
  limit: number
}

export interface NumberedStatement {
  /** Place in the version, from 1. */
  number: number
  statement: Statement
  sourceKind: ConceptKind
  targetKind: ConceptKind | null
  /** In the language that was asked for, where the concepts have one in it. */
  sourceTitle: string | null
  targetTitle: string | null
}

/** Crosswalks that were published for everyone, read by whoever reaches this server. */
@Injectable()
export class OpenCrosswalks {
  constructor(private readonly database: Transactions) {}

  async list(): Promise<OpenCrosswalk[]> {
    return this.crosswalks(null)
  }

  /** @throws UserError 404, also where no version is for everyone */
  async get(slug: string): Promise<OpenCrosswalk> {
    const [found] = await this.crosswalks(slug)
    if (!found) throw UserError.notFound('This crosswalk')
    return found
  }

  /** @param number null for the newest @throws UserError 404 */
  async version(slug: string, number: number | null): Promise<FoundVersion> {
    const [found] = await this.database.manager.query<FoundVersion[]>(selectVersion, [slug, number])
    if (!found) throw UserError.notFound('This version of a crosswalk')
    return found
  }

  /** One page of what a version says, and the number to go on from; null where it was the last. */
  async statements(
    found: FoundVersion,
    filter: StatementFilter,
  ): Promise<{ items: NumberedStatement[]; next: number | null }> {
    const { concept, relations, language, kinds, after, limit } = filter
    const [sources, targets] = await Promise.all([
      this.named(found.sourceVersionId, found.version.head.source.uri, concept ?? filter.source),
      this.named(found.targetVersionId, found.version.head.target.uri, concept ?? filter.target),
    ])
    const rows = await this.database.manager.query<NumberedStatement[]>(selectStatements, [
      found.id,
      after,
      sources,
      targets,
      concept !== undefined,
      relations,
      language,
      kinds,
      limit + 1,
    ])
    const items = rows.slice(0, limit)
    return { items, next: rows.length > limit ? items.at(-1)!.number : null }
  }

  /** Ids of what is named; null where nothing is. */
  private async named(versionId: number, schemeUri: string, name: string | undefined): Promise<number[] | null> {
    if (name === undefined) return null
    const names = [name, keyBelow(schemeUri, name)]
    const rows = await this.database.manager.query<{ id: number }[]>(selectNamed, [versionId, names])
    return rows.map(({ id }) => id)
  }

  private async crosswalks(slug: string | null): Promise<OpenCrosswalk[]> {
    const rows = await this.database.manager.query<{ crosswalk: OpenCrosswalk }[]>(selectCrosswalks, [slug])
    return rows.map(({ crosswalk }) => crosswalk)
  }
}
