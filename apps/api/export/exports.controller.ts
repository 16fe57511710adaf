import { Readable } from 'node:stream'
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common'
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger'
import { mappingFormats } from '#domain'
import { ExportService, type ExportedFile } from '#pipeline'
import { ZodResponse } from 'nestjs-zod'
import { InProject } from '../http/access'
import { ProjectParams } from '../projects/project.dto'
import { ExportParams, ExportPreviewDto, ExportQuery } from './export.dto'

const mediaTypes = [...new Set(Object.values(mappingFormats).map(({ mediaType }) => mediaType))]

@Controller('projects/:id/exports')
export class ExportsController {
  constructor(private readonly exports: ExportService) {}

  @Get('preview')
  @InProject('reader')
  @ZodResponse({ status: 200, type: ExportPreviewDto, description: 'What a table will hold, and its first rows' })
  preview(@Param() { id }: ProjectParams, @Query() { direction, include }: ExportQuery) {
    return this.exports.preview(id, { direction, included: include })
  }

  @Get(':format')
  @InProject('reader')
  @ApiProduces(...mediaTypes)
  @ApiOkResponse({
    description: 'The mapping table in a format of your choice',
    schema: { type: 'string', format: 'binary' },
  })
  async table(@Param() { id, format }: ExportParams, @Query() { direction, include }: ExportQuery) {
    return download(await this.exports.ofProject(id, format, { direction, included: include }))
  }
}

function download({ name, mediaType, content }: ExportedFile): StreamableFile {
  return new StreamableFile(Readable.from(content), {
    type: mediaType,
    disposition: `attachment; filename="${name}"`,
  })
}
