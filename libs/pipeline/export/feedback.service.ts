import { Transactions } from '#database'
import { feedbackCsv, feedbackParts, feedbackWorkbook, type Feedback, type FeedbackPart } from '#domain'
import { UserError } from '#platform'
import { Injectable } from '@nestjs/common'
import type { ExportedFile } from './export.service'
import { selectMissing, selectRemarks, selectSuggestions, selectTerms } from './feedback-sql'

/** A workbook with all parts, all parts as JSON, or one part as CSV. */
export const feedbackFormats = ['xlsx', 'json', ...feedbackParts.map((part) => `${part}.csv` as const)] as const
export type FeedbackFormat = (typeof feedbackFormats)[number]

const statements: Record<FeedbackPart, string> = {
  missing: selectMissing,
  remarks: selectRemarks,
  terms: selectTerms,
  suggestions: selectSuggestions,
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What a project has found out that the publisher of its target should know. */
@Injectable()
export class FeedbackService {
  constructor(private readonly database: Transactions) {}

  async read(projectId: string): Promise<Feedback> {
    const feedback = {} as Record<FeedbackPart, unknown>
    for (const part of feedbackParts) {
      feedback[part] = await this.database.manager.query(statements[part], [projectId])
    }
    return feedback as unknown as Feedback
  }

  /** How much each part holds. */
  async counts(projectId: string): Promise<Record<FeedbackPart, number>> {
    const counts = {} as Record<FeedbackPart, number>
    for (const part of feedbackParts) {
      const counted = `select count(*)::int as found from (${statements[part]}) part`
      const [row] = await this.database.manager.query<{ found: number }[]>(counted, [projectId])
      counts[part] = row!.found
    }
    return counts
  }

  /** @throws UserError 404 before the first byte */
  async file(projectId: string, format: FeedbackFormat): Promise<ExportedFile> {
    const [project] = await this.database.manager.query<unknown[]>('select from project where id = $1', [projectId])
    if (!project) throw UserError.notFound('This project')
    const feedback = await this.read(projectId)
    const name = `feedback${format.includes('.') ? '-' : '.'}${format}`
    if (format === 'xlsx') return { name, mediaType: spreadsheet, content: once(await feedbackWorkbook(feedback)) }
    if (format === 'json') {
      return { name, mediaType: 'application/json; charset=utf-8', content: once(JSON.stringify(feedback, null, 2)) }
    }
    const part = feedbackParts.find((one) => format.startsWith(one))!
    return { name, mediaType: 'text/csv; charset=utf-8', content: once(feedbackCsv(feedback, part)) }
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- exported files are written as streams
async function* once<Chunk>(content: Chunk): AsyncGenerator<Chunk> {
  yield content
}
