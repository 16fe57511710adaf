import { Transactions } from '#database'
import {
  candidateFormats,
  editorialNote,
  includable,
  mappingFormats,
  printedRelation,
  type CandidateFormatName,
  type Direction,
  type Includable,
  type MappingFormatName,
  type Relation,
  type Statement,
} from '#domain'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import { Candidates } from './candidates.service'
import { GoldStatements } from './gold-statements.service'
import { selectTotals } from './project-sql'
import { ProjectStatements } from './project-statements.service'
import { PublishedStatements } from './publication/published-statements.service'
import type { StatementSource, TableChoice } from './statement-source'

/** What a table will hold, and its first rows. */
export interface ExportPreview {
  /** Statements that name a target, and how many sources they are about. */
  mappings: number
  sources: number
  /** Sources for which nothing fits, each a row without a target. */
  withoutTarget: number
  /** Sources on which people disagree. */
  disputed: number
  /** What the format has a place for; the rest of what was asked for is left out. */
  carries: Includable[]
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
  mediaType: string
  content: AsyncIterable<string | Uint8Array>
}

type FormatName = MappingFormatName | CandidateFormatName

/** Enough to see whether the direction is the one meant. */
const previewedRows = 8

/** Mapping tables in the formats that others read. */
@Injectable()
export class ExportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly projects: ProjectStatements,
    private readonly golds: GoldStatements,
    private readonly candidates: Candidates,
    private readonly published: PublishedStatements,
  ) {}

  /** The table of a project, or all that its newest run suggested. @throws UserError 404 before the first byte */
  ofProject(projectId: string, format: FormatName, choice: TableChoice): Promise<ExportedFile> {
    return isCandidateFormat(format)
      ? this.suggested(projectId, format, choice)
      : this.file(this.projects, projectId, format, choice)
  }

  /** A table that was published elsewhere and uploaded here. @throws UserError 404 before the first byte */
  ofGoldSet(goldSetId: string, format: MappingFormatName, choice: TableChoice): Promise<ExportedFile> {
    return this.file(this.golds, goldSetId, format, choice)
  }

  /** The table of a published version, with all that it holds and the format has a place for. @throws UserError 404 */
  ofPublication(publicationId: string, format: MappingFormatName, direction: Direction): Promise<ExportedFile> {
    return this.file(this.published, publicationId, format, { direction, included: includable })
  }

  /** @throws UserError 404 */
  async preview(projectId: string, format: FormatName, choice: TableChoice): Promise<ExportPreview> {
    const carries: Includable[] = isCandidateFormat(format) ? [] : [...mappingFormats[format].carries]
    const included = choice.included.filter((part) => carries.includes(part))
    const [totals] = await this.transactions.manager.query<Omit<ExportPreview, 'rows' | 'carries'>[]>(selectTotals, [
      projectId,
      included.includes('unreviewed'),
    ])
    if (!totals) throw UserError.notFound('This project')
    const first: Statement[] = []
    for await (const statements of this.projects.statements(projectId, included, 4 * previewedRows)) {
      first.push(...statements)
      if (first.length >= previewedRows) break
    }
    const rows = first.slice(0, previewedRows).map((statement) => ({
      source: statement.source,
      target: statement.target,
      relation: statement.relation,
      printed: printedRelation(statement.relation, choice.direction),
      note: editorialNote(statement),
    }))
    const counted = (part: Includable, count: number) => (included.includes(part) ? count : 0)
    return {
      ...totals,
      withoutTarget: counted('none', totals.withoutTarget),
      disputed: counted('disputed', totals.disputed),
      carries,
      rows,
    }
  }

  private async suggested(projectId: string, format: CandidateFormatName, choice: TableChoice): Promise<ExportedFile> {
    const { mediaType, extension, write } = candidateFormats[format]
    const head = await this.projects.head(projectId, choice)
    if (!head.run) throw UserError.conflict('nothing-suggested', 'No run of this project has finished yet.')
    return {
      name: `candidates-${head.run.date}.${extension}`,
      mediaType,
      content: write(head, this.candidates.of(projectId, head.run.id)),
    }
  }

  /** What a format has no place for is left out, so that its head never promises more than it holds. */
  private async file(
    source: StatementSource,
    id: string,
    format: MappingFormatName,
    { direction, included }: TableChoice,
  ): Promise<ExportedFile> {
    const { mediaType, extension, carries, write } = mappingFormats[format]
    const carried = included.filter((part) => (carries as readonly Includable[]).includes(part))
    const head = await source.head(id, { direction, included: carried })
    return {
      name: `mapping-${direction}-${head.date}.${extension}`,
      mediaType,
      content: write(head, source.statements(id, carried)),
    }
  }
}

function isCandidateFormat(format: string): format is CandidateFormatName {
  return format in candidateFormats
}
