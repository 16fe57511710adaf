import { Readable } from 'node:stream'
import { Controller, Get, Param, StreamableFile } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import { feedbackFormats, FeedbackService } from '#pipeline'
import { createZodDto, ZodResponse } from 'nestjs-zod'
import { z } from 'zod'
import { InProject } from '../http/access'
import { ProjectParams } from '../projects/project.dto'

const counts = z
  .object({
    missing: z.int().describe('sources for which nothing fits, and not for another reason'),
    remarks: z.int().describe('remarks on the wording of targets'),
    terms: z.int().describe('titles that mean a target which has no such label'),
    suggestions: z.int().describe('suggestions for finished sources'),
  })
  .meta({ id: 'FeedbackCounts' })

class FeedbackCountsDto extends createZodDto(counts) {}
class FeedbackParams extends createZodDto(z.object({ id: z.uuid(), format: z.enum(feedbackFormats) })) {}

/** What the publisher of the target scheme should know. */
@Controller('projects/:id/feedback')
export class FeedbackController {
  constructor(private readonly feedback: FeedbackService) {}

  @Get()
  @InProject('reader')
  @ZodResponse({ status: 200, type: FeedbackCountsDto, description: 'How much there is to tell' })
  counts(@Param() { id }: ProjectParams) {
    return this.feedback.counts(id)
  }

  @Get(':format')
  @InProject('reader')
  @ApiOkResponse({ description: 'A workbook, JSON, or one part as CSV', schema: { type: 'string', format: 'binary' } })
  async file(@Param() { id, format }: FeedbackParams) {
    const { name, mediaType, content } = await this.feedback.file(id, format)
    return new StreamableFile(Readable.from(content), {
      type: mediaType,
      disposition: `attachment; filename="${name}"`,
    })
  }
}
