import { Readable } from 'node:stream'
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common'
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger'
import { candidateFormats, mappingFormats } from '#domain'
import { ExportService, type ExportedFile } from '#pipeline'
import { ZodResponse } from 'nestjs-zod'
import { InProject, SignedIn } from '../http/access'
import { ProjectParams } from '../projects/project.dto'
import { ExportParams, ExportPreviewDto, ExportPreviewQuery, ExportQuery, GoldExportParams } from './export.dto'

const mediaTypes = [
  ...new Set([...Object.values(mappingFormats), ...Object.values(candidateFormats)].map(({ mediaType }) => mediaType)),
]

const file = { type: 'string', format: 'binary' } as const

@Controller()
export class ExportsController {
  constructor(private readonly exports: ExportService) {}

  @Get('projects/:id/exports/preview')
  @InProject('reader')
  @ZodResponse({ status: 200, type: ExportPreviewDto, description: 'What a table will hold, and its first rows' })
  preview(@Param() { id }: ProjectParams, @Query() { format, direction, include }: ExportPreviewQuery) {
    return this.exports.preview(id, format, { direction, included: include })
  }

  @Get('projects/:id/exports/:format')
  @InProject('reader')
  @ApiProduces(...mediaTypes)
  @ApiOkResponse({ description: 'The mapping table, or all suggestions, in a format of your choice', schema: file })
  async table(@Param() { id, format }: ExportParams, @Query() { direction, include }: ExportQuery) {
    return download(await this.exports.ofProject(id, format, { direction, included: include }))
  }

  @Get('gold-sets/:id/exports/:format')
  @SignedIn()
  @ApiProduces(...mediaTypes)
  @ApiOkResponse({ description: 'An uploaded mapping table in a format of your choice', schema: file })
  async gold(@Param() { id, format }: GoldExportParams, @Query() { direction, include }: ExportQuery) {
    return download(await this.exports.ofGoldSet(id, format, { direction, included: include }))
  }
}

function download({ name, mediaType, content }: ExportedFile): StreamableFile {
  return new StreamableFile(Readable.from(content), {
    type: mediaType,
    disposition: `attachment; filename="${name}"`,
  })
}
