import { Transactions } from '#database'
import {
  withoutDirection,
  type ConceptRef,
  type CrosswalkHead,
  type Includable,
  type Relation,
  type Statement,
} from '#domain'
import { Config, toolVersion, UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { ConceptNames } from './concept-names'
import { cardinalityOf, countsOf, type Counts } from './counts'
import { selectGoldHead, selectGoldMappings, selectSourceCounts, selectUriCounts } from './gold-sql'
import { sideOf, type StatementSource, type StoredSide, type TableChoice } from './statement-source'

interface StoredHead extends Record<'source' | 'target', StoredSide> {
  name: string
  metadata: Record<string, string>
  /** YYYY-MM-DD */
  imported: string
}

interface GoldRow {
  number: number
  source: ConceptRef
  sourceId: number
  targetId: number | null
  targetUri: string | null
  relation: Relation | null
}

/** A mapping table that was published elsewhere and uploaded here. */
@Injectable()
export class GoldStatements implements StatementSource {
  constructor(
    private readonly transactions: Transactions,
    private readonly config: Config,
  ) {}

  async head(goldSetId: string, { direction, included }: TableChoice): Promise<CrosswalkHead> {
    const { name, metadata, imported, source, target } = await this.stored(goldSetId)
    const { publicAddress } = this.config
    const date = metadata['Mapping project version date'] ?? ''
    return {
      uri: `${publicAddress}/gold-sets/${goldSetId}`,
      name: withoutDirection(metadata['Mapping project name'] ?? '') || name,
      description: '',
      author: metadata['Mapping project author'] ?? '',
      version: metadata['Mapping project version'] ?? '',
      date: /^\d{4}-\d\d-\d\d$/.test(date) ? date : imported,
      licence: null,
      direction,
      included,
      source: sideOf(source, publicAddress),
      target: sideOf(target, publicAddress),
      tool: { name: 'Crosswalk', version: toolVersion() },
      run: null,
    }
  }

  async *statements(goldSetId: string, included: readonly Includable[], batchSize = 2000): AsyncGenerator<Statement[]> {
    const { manager } = this.transactions
    const { target } = await this.stored(goldSetId)
    const names = new ConceptNames(manager, target.language)
    const targets = countsOf(await manager.query(selectSourceCounts, [goldSetId]))
    const sources = new Map(
      (await manager.query<{ uri: string; count: number }[]>(selectUriCounts, [goldSetId])).map((row) => [
        row.uri,
        row.count,
      ]),
    )
    for (let last: number | null = 0; last !== null;) {
      const rows: GoldRow[] = await manager.query<GoldRow[]>(selectGoldMappings, [
        goldSetId,
        last,
        batchSize,
        target.language,
      ])
      await names.learn(rows.flatMap(({ targetId }) => (targetId === null ? [] : [targetId])))
      const wanted = included.includes('none') ? rows : rows.filter(({ relation }) => relation !== null)
      if (wanted.length > 0) yield wanted.map((row) => statementOf(row, names, { targets, sources }))
      last = rows.length === batchSize ? rows[rows.length - 1]!.number : null
    }
  }

  private async stored(goldSetId: string): Promise<StoredHead> {
    const [row] = await this.transactions.manager.query<{ head: StoredHead }[]>(selectGoldHead, [goldSetId])
    if (!row) throw UserError.notFound('This table')
    return row.head
  }
}

function statementOf(
  { source, sourceId, targetId, targetUri, relation }: GoldRow,
  names: ConceptNames,
  { targets, sources }: { targets: Counts; sources: ReadonlyMap<string, number> },
): Statement {
  const rest = { source, relation, standing: 'final', reason: '', note: '', comments: [], provenance: null } as const
  if (targetUri === null) return { ...rest, target: null }
  return {
    ...rest,
    target: targetId === null ? unknownTarget(targetUri) : names.of(targetId),
    cardinality: cardinalityOf(targets.get(sourceId) ?? 1, sources.get(targetUri) ?? 1),
  }
}

/** What a table names that its version does not hold: only its URI was kept. */
function unknownTarget(uri: string): ConceptRef {
  return { key: uri, uri, notation: null, label: uri, language: null }
}
