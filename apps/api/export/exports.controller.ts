import { Readable } from 'node:stream'
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common'
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger'
import { ExportService } from '#pipeline'
import { ZodResponse } from 'nestjs-zod'
import { InProject } from '../http/access'
import { ProjectParams } from '../projects/project.dto'
import { ExportPreviewDto, ExportQuery } from './export.dto'

@Controller('projects/:id/exports')
export class ExportsController {
  constructor(private readonly exports: ExportService) {}

  @Get('preview')
  @InProject('reader')
  @ZodResponse({ status: 200, type: ExportPreviewDto, description: 'What a table will hold, and its first rows' })
  preview(@Param() { id }: ProjectParams, @Query() { direction, include }: ExportQuery) {
    return this.exports.preview({ projectId: id, direction, include })
  }

  @Get('eures-csv')
  @InProject('reader')
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'The mapping table as EURES publishes it', schema: { type: 'string' } })
  async eures(@Param() { id }: ProjectParams, @Query() { direction, include }: ExportQuery) {
    const { name, content } = await this.exports.eures({ projectId: id, direction, include })
    return new StreamableFile(Readable.from(content), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${name}"`,
    })
  }
}
