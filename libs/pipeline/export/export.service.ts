import { Transactions } from '#database'
import {
  euresHead,
  euresRows,
  foldMarks,
  outcomeOf,
  type Direction,
  type EuresHead,
  type EuresRow,
  type Mark,
  printedRelation,
  type Outcome,
  type Relation,
} from '#domain'
import { Clock, UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { selectHead, selectSources, selectTargets, selectTotals } from './export-sql'

export interface ExportRequest {
  projectId: string
  direction: Direction
  /** `all` adds answers that nobody has reviewed, marked as such in the editorial note. */
  include: 'agreed' | 'all'
}

/** What a table will hold, and its first rows. */
export interface ExportPreview {
  /** Statements that name a target, and how many sources they are about. */
  mappings: number
  sources: number
  /** Sources for which nothing fits, each a row without a target. */
  withoutTarget: number
  rows: {
    source: { notation: string | null; label: string }
    target: { notation: string | null; label: string } | null
    /** Reads SOURCE relation TARGET. */
    relation: Relation | null
    /** As the table prints it in its direction. */
    printed: string
    note: string
  }[]
}

export interface ExportedFile {
  /** Safe in any file system and header. */
  name: string
  content: AsyncIterable<string>
}

interface Source {
  id: number
  uri: string | null
  notation: string | null
  label: string
  marks: (Mark & { bulk: boolean })[]
}

type Target = NonNullable<EuresRow['target']>

/** Sources read at a time: the file is written while the rest is still being read. */
const batchSize = 500

/** Enough to see whether the direction is the one meant. */
const previewedRows = 8

/** The mapping table that a project has come to, in the formats that others read. */
@Injectable()
export class ExportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws UserError 404 before the first byte */
  async eures({ projectId, direction, include }: ExportRequest): Promise<ExportedFile> {
    const [row] = await this.transactions.manager.query<{ head: Omit<EuresHead, 'direction' | 'version' | 'date'> }[]>(
      selectHead,
      [projectId],
    )
    if (!row) throw UserError.notFound('This project')
    const date = this.clock.now().toISOString().slice(0, 10)
    const version = include === 'agreed' ? 'agreed mappings' : 'agreed and unreviewed mappings'
    const head: EuresHead = { ...row.head, direction, version, date }
    return { name: `mapping-${direction}-${date}.csv`, content: this.write(projectId, head, include) }
  }

  private async *write(projectId: string, head: EuresHead, include: ExportRequest['include']): AsyncGenerator<string> {
    yield `\ufeff${euresHead(head)}`
    for await (const rows of this.rows(projectId, include, batchSize)) yield euresRows(rows, head.direction)
  }

  /** @throws UserError 404 */
  async preview({ projectId, direction, include }: ExportRequest): Promise<ExportPreview> {
    const [totals] = await this.transactions.manager.query<Omit<ExportPreview, 'rows'>[]>(selectTotals, [
      projectId,
      include === 'all',
    ])
    if (!totals) throw UserError.notFound('This project')
    const first: EuresRow[] = []
    for await (const rows of this.rows(projectId, include, 4 * previewedRows)) {
      first.push(...rows)
      if (first.length >= previewedRows) break
    }
    const rows = first.slice(0, previewedRows).map(({ source, target, relation, note }) => ({
      source,
      target,
      relation,
      printed: printedRelation(relation, direction),
      note,
    }))
    return { ...totals, rows }
  }

  /** Rows in the order of the file, from so many sources at a time; none of them empty. */
  private async *rows(
    projectId: string,
    include: ExportRequest['include'],
    batchSize: number,
  ): AsyncGenerator<EuresRow[]> {
    for (let last: number | null = -1; last !== null;) {
      const sources: (Source & { position: number })[] = await this.transactions.manager.query<
        (Source & { position: number })[]
      >(selectSources, [projectId, last, batchSize])
      const rows = await this.rowsOf(projectId, sources, include)
      if (rows.length > 0) yield rows
      last = sources.length === batchSize ? sources[sources.length - 1]!.position : null
    }
  }

  private async rowsOf(projectId: string, sources: Source[], include: ExportRequest['include']): Promise<EuresRow[]> {
    const outcomes = sources.map((source) => {
      const review = foldMarks(source.marks)
      return { source, outcome: outcomeOf(review), inBulk: review.answers[0]?.lastMark.bulk === true }
    })
    const wanted = outcomes.filter(
      ({ outcome: { standing } }) => standing === 'final' || (include === 'all' && standing === 'provisional'),
    )
    const ids = wanted.flatMap(({ outcome }) => [...outcome.verdicts.keys()])
    const targets = await this.targets(projectId, ids)
    return wanted.flatMap(({ source, outcome, inBulk }) => rowsFor(source, outcome, inBulk, targets))
  }

  private async targets(projectId: string, ids: number[]): Promise<Map<number, Target>> {
    const rows = await this.transactions.manager.query<(Target & { id: number })[]>(selectTargets, [projectId, ids])
    return new Map(rows.map((row) => [row.id, row]))
  }
}

function rowsFor(source: Source, outcome: Outcome, inBulk: boolean, targets: Map<number, Target>): EuresRow[] {
  const notes = [
    outcome.none?.reason ?? '',
    outcome.standing === 'provisional' ? 'not reviewed' : '',
    inBulk ? 'first answer given in bulk' : '',
  ]
  const note = notes.filter((part) => part !== '').join('; ')
  if (outcome.none) return [{ source, target: null, relation: null, note }]
  return [...outcome.verdicts].map(([id, relation]) => ({ source, target: targets.get(id)!, relation, note }))
}
