import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common'
import type { Actor } from '#domain'
import { BulkService } from '#pipeline'
import { ZodResponse } from 'nestjs-zod'
import { CurrentActor, InProject } from '../http/access'
import { ProjectParams } from '../projects/project.dto'
import { BulkActDto, BulkActsDto, BulkCriteriaDto, BulkParams, BulkPreviewDto, NewBulkDto } from './bulk.dto'

/** Many suggestions accepted by one act, which can be undone as one. */
@Controller('projects/:id/bulk')
export class BulkController {
  constructor(private readonly bulk: BulkService) {}

  @Post('preview')
  @HttpCode(200)
  @InProject('mapper')
  @ZodResponse({ status: 200, type: BulkPreviewDto, description: 'What such an act would accept now' })
  preview(@CurrentActor() actor: Actor, @Param() { id }: ProjectParams, @Body() criteria: BulkCriteriaDto) {
    return this.bulk.preview(actor, id, criteria)
  }

  @Post()
  @InProject('mapper')
  @ZodResponse({ status: 201, type: BulkActDto, description: 'The act, begun' })
  begin(@CurrentActor() actor: Actor, @Param() { id }: ProjectParams, @Body() bulk: NewBulkDto) {
    return this.bulk.begin(actor, id, bulk)
  }

  @Get()
  @InProject('reader')
  @ZodResponse({ status: 200, type: BulkActsDto, description: 'The latest acts, newest first' })
  async list(@Param() { id }: ProjectParams) {
    return { items: await this.bulk.list(id) }
  }

  @Post(':bulkId/undo')
  @HttpCode(200)
  @InProject('mapper')
  @ZodResponse({ status: 200, type: BulkActDto, description: 'The act, being undone' })
  undo(@CurrentActor() actor: Actor, @Param() { id, bulkId }: BulkParams) {
    return this.bulk.undo(actor, id, bulkId)
  }
}
