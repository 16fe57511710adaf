import { Transactions } from '#database'
import type { CrosswalkHead, Includable, Statement } from '#domain'
import { Clock, Config, toolVersion, UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { ConceptNames } from './concept-names'
import { cardinalityOf, idsOf } from './cardinality'
import { selectMarkedSources, selectProjectHead, selectSharedTargets } from './project-sql'
import { statementsOf, type MarkedSource, type OpenStatement } from './project-rows'
import { sideOf, type StatementSource, type StoredSide, type TableChoice } from './statement-source'

type StoredHead = Pick<CrosswalkHead, 'name' | 'description' | 'author' | 'licence' | 'run'> &
  Record<'source' | 'target', StoredSide>

/** The mapping table that a project has come to. */
@Injectable()
export class ProjectStatements implements StatementSource {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @param manager of the transaction that this is part of, if it is part of one */
  async head(
    projectId: string,
    { direction, included }: TableChoice,
    manager = this.transactions.manager,
  ): Promise<CrosswalkHead> {
    const [row] = await manager.query<{ head: StoredHead }[]>(selectProjectHead, [projectId])
    if (!row) throw UserError.notFound('This project')
    const { publicAddress } = this.config
    return {
      ...row.head,
      uri: `${publicAddress}/projects/${projectId}`,
      version: included.includes('unreviewed') ? 'agreed and unreviewed mappings' : 'agreed mappings',
      date: this.clock.now().toISOString().slice(0, 10),
      direction,
      included,
      source: sideOf(row.head.source, publicAddress),
      target: sideOf(row.head.target, publicAddress),
      tool: { name: 'Crosswalk', version: toolVersion() },
    }
  }

  /** @param manager of the transaction that this is part of, if it is part of one */
  async *statements(
    projectId: string,
    included: readonly Includable[],
    batchSize = 500,
    manager = this.transactions.manager,
  ): AsyncGenerator<Statement[]> {
    const [project] = await manager.query<{ language: string }[]>(
      'select source_language as language from project where id = $1',
      [projectId],
    )
    if (!project) throw UserError.notFound('This project')
    const names = new ConceptNames(manager, project.language)
    const shared = idsOf<number>(await manager.query(selectSharedTargets, [projectId, included.includes('unreviewed')]))
    for (let last: number | null = -1; last !== null;) {
      const sources: MarkedSource[] = await manager.query<MarkedSource[]>(selectMarkedSources, [
        projectId,
        last,
        batchSize,
      ])
      const open = sources.flatMap((source) => statementsOf(source, included))
      await names.learn(open.flatMap(({ targetId }) => (targetId === null ? [] : [targetId])))
      if (open.length > 0) yield open.map((statement) => closed(statement, names, shared))
      last = sources.length === batchSize ? sources[sources.length - 1]!.position : null
    }
  }
}

function closed(
  { targetId, targets, ...statement }: OpenStatement,
  names: ConceptNames,
  shared: ReadonlySet<number>,
): Statement {
  if (targetId === null) return { ...statement, target: null }
  const cardinality = cardinalityOf({ targets: targets > 1, sources: shared.has(targetId) })
  return { ...statement, target: names.of(targetId), cardinality }
}
