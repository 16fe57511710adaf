import { Readable } from 'node:stream'
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common'
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger'
import { DifferenceService } from '#pipeline'
import { ZodResponse } from 'nestjs-zod'
import { SignedIn } from '../http/access'
import { ComparisonQuery, DifferenceQuery, DifferenceReportDto, SchemeKeyParams } from './release.dto'

@Controller('schemes/:key')
export class ReleasesController {
  constructor(private readonly differences: DifferenceService) {}

  @Get('changes')
  @SignedIn()
  @ZodResponse({ status: 200, type: DifferenceReportDto, description: 'What changed between two versions' })
  async changes(@Param() { key }: SchemeKeyParams, @Query() { from, to, language, ...wish }: DifferenceQuery) {
    return this.differences.report(await this.differences.comparison(key, from, to, language), wish)
  }

  @Get('changes.csv')
  @SignedIn()
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'The same as a table, a row for each change', schema: { type: 'string' } })
  async csv(@Param() { key }: SchemeKeyParams, @Query() { from, to, language }: ComparisonQuery) {
    const { name, content } = await this.differences.csv(await this.differences.comparison(key, from, to, language))
    return new StreamableFile(Readable.from(content), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${name}"`,
    })
  }
}
