import { Controller, Get, Param, Query } from '@nestjs/common'
import type { Actor } from '#domain'
import { OverviewService } from '#pipeline'
import { ZodResponse } from 'nestjs-zod'
import { CurrentActor, InProject } from '../http/access'
import { ProjectParams } from '../projects/project.dto'
import { AgreementDto, OverviewDto, OverviewQuery } from './overview.dto'

@Controller('projects/:id/overview')
export class OverviewController {
  constructor(private readonly overviews: OverviewService) {}

  @Get()
  @InProject('reader')
  @ZodResponse({ status: 200, type: OverviewDto, description: 'Where the project stands' })
  overview(@CurrentActor() actor: Actor, @Param() { id }: ProjectParams, @Query() { language }: OverviewQuery) {
    return this.overviews.overview(actor, id, language)
  }

  @Get('agreement')
  @InProject('reader')
  @ZodResponse({ status: 200, type: AgreementDto, description: 'How far two people agree who answered independently' })
  agreement(@Param() { id }: ProjectParams) {
    return this.overviews.agreement(id)
  }
}
