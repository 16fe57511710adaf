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
import { cardinalityOf, idsOf } from './cardinality'
import { selectGoldHead, selectGoldMappings, selectRepeatedSources, selectRepeatedTargets } from './gold-sql'
import { sideOf, type StatementSource, type StoredSide, type TableChoice } from './statement-source'

interface StoredHead extends Record<'source' | 'target', StoredSide> {
  name: string
  metadata: Record<string, string>
  /** YYYY-MM-DD */
  imported: string
}

interface GoldRow {
  number: number
  sourceId: number
  targetId: number | null
  targetUri: string | null
  relation: Relation | null
  note: string | null
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
    const { language } = (await this.stored(goldSetId)).target
    const targets = new ConceptNames(manager, language)
    const repeated = {
      sources: idsOf<number>(await manager.query(selectRepeatedSources, [goldSetId])),
      targets: idsOf<string>(await manager.query(selectRepeatedTargets, [goldSetId])),
    }
    for (let last: number | null = 0; last !== null;) {
      const rows: GoldRow[] = await manager.query<GoldRow[]>(selectGoldMappings, [goldSetId, last, batchSize])
      const wanted = included.includes('none') ? rows : rows.filter(({ relation }) => relation !== null)
      // Rows of one source stand together, so its name is not kept for the next batch.
      const sources = new ConceptNames(manager, language)
      await sources.learn(wanted.map(({ sourceId }) => sourceId))
      await targets.learn(wanted.flatMap(({ targetId }) => (targetId === null ? [] : [targetId])))
      if (wanted.length > 0) yield wanted.map((row) => statementOf(row, { sources, targets }, repeated))
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
  { sourceId, targetId, targetUri, relation, note }: GoldRow,
  names: { sources: ConceptNames; targets: ConceptNames },
  repeated: { sources: ReadonlySet<number>; targets: ReadonlySet<string> },
): Statement {
  const statement = {
    source: names.sources.of(sourceId),
    relation,
    standing: 'final',
    reason: relation === null ? (note ?? '') : '',
    note: relation === null ? '' : (note ?? ''),
    comments: [],
    provenance: null,
  } as const
  if (targetUri === null) return { ...statement, target: null }
  return {
    ...statement,
    target: targetId === null ? unknownTarget(targetUri) : names.targets.of(targetId),
    cardinality: cardinalityOf({
      targets: repeated.sources.has(sourceId),
      sources: repeated.targets.has(targetUri),
    }),
  }
}

/** What a table names that its version does not hold: only its URI was kept. */
function unknownTarget(uri: string): ConceptRef {
  return { key: uri, uri, notation: null, label: uri, language: null }
}
