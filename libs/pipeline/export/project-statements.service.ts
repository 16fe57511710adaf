import { Transactions } from '#database'
import type { ConceptRef, CrosswalkHead, Includable, Statement } from '#domain'
import { Clock, Config, toolVersion, UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { selectMarkedSources, selectProjectHead, selectTargets } from './project-sql'
import { statementsOf, type MarkedSource } from './project-rows'
import { sideOf, type StatementSource, type StoredSide, type TableChoice } from './statement-source'

type StoredHead = Pick<CrosswalkHead, 'name' | 'description' | 'author' | 'run'> &
  Record<'source' | 'target', StoredSide>

/** The mapping table that a project has come to. */
@Injectable()
export class ProjectStatements implements StatementSource {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async head(projectId: string, { direction, included }: TableChoice): Promise<CrosswalkHead> {
    const [row] = await this.transactions.manager.query<{ head: StoredHead }[]>(selectProjectHead, [projectId])
    if (!row) throw UserError.notFound('This project')
    const { publicAddress } = this.config
    return {
      ...row.head,
      uri: `${publicAddress}/projects/${projectId}`,
      version: included.includes('unreviewed') ? 'agreed and unreviewed mappings' : 'agreed mappings',
      date: this.clock.now().toISOString().slice(0, 10),
      licence: null,
      direction,
      included,
      source: sideOf(row.head.source, publicAddress),
      target: sideOf(row.head.target, publicAddress),
      tool: { name: 'Crosswalk', version: toolVersion() },
    }
  }

  async *statements(projectId: string, included: readonly Includable[], batchSize = 500): AsyncGenerator<Statement[]> {
    for (let last: number | null = -1; last !== null;) {
      const sources: MarkedSource[] = await this.transactions.manager.query<MarkedSource[]>(selectMarkedSources, [
        projectId,
        last,
        batchSize,
      ])
      const statements = await this.withTargets(projectId, sources, included)
      if (statements.length > 0) yield statements
      last = sources.length === batchSize ? sources[sources.length - 1]!.position : null
    }
  }

  private async withTargets(
    projectId: string,
    sources: MarkedSource[],
    included: readonly Includable[],
  ): Promise<Statement[]> {
    const open = sources.flatMap((source) => statementsOf(source, included))
    const ids = [...new Set(open.flatMap(({ targetId }) => (targetId === null ? [] : [targetId])))]
    const rows = await this.transactions.manager.query<{ id: number; concept: ConceptRef }[]>(selectTargets, [
      projectId,
      ids,
    ])
    const targets = new Map(rows.map(({ id, concept }) => [id, concept]))
    return open.map(({ targetId, ...statement }) => ({
      ...statement,
      target: targetId === null ? null : targets.get(targetId)!,
    }))
  }
}
