import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import type { Actor } from '#domain'
import { MarkService, WorkService } from '#pipeline'
import { ZodResponse } from 'nestjs-zod'
import { CurrentActor, InProject } from '../http/access'
import { ConceptPageDto } from './concept-page.dto'
import { NewMarkDto, PageQuery, WorkParams } from './work.dto'

@Controller('projects/:id')
export class WorkController {
  constructor(
    private readonly work: WorkService,
    private readonly marks: MarkService,
  ) {}

  @Get('concepts/:conceptId')
  @InProject('reader')
  @ZodResponse({ status: 200, type: ConceptPageDto, description: 'All that is needed to decide on one concept' })
  concept(@CurrentActor() actor: Actor, @Param() { id, conceptId }: WorkParams, @Query() wish: PageQuery) {
    return this.work.page(actor, id, conceptId, wish)
  }

  @Post('concepts/:conceptId/marks')
  @InProject('mapper')
  @ZodResponse({ status: 201, type: ConceptPageDto, description: 'The concept after the mark' })
  mark(
    @CurrentActor() actor: Actor,
    @Param() { id, conceptId }: WorkParams,
    @Body() mark: NewMarkDto,
    @Query() wish: PageQuery,
  ) {
    return this.marks.add(actor, id, conceptId, mark, wish)
  }
}
