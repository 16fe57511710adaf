import { Controller, Get, Param, Query } from '@nestjs/common'
import type { Actor } from '#domain'
import { TargetDetailService } from '#pipeline'
import { ZodResponse } from 'nestjs-zod'
import { CurrentActor, InProject } from '../http/access'
import { TargetDetailDto, TargetDetailQuery, TargetParams } from './target-detail.dto'

@Controller('projects/:id/targets')
export class TargetDetailController {
  constructor(private readonly targets: TargetDetailService) {}

  @Get(':targetId')
  @InProject('reader')
  @ZodResponse({ status: 200, type: TargetDetailDto, description: 'One target with everything known about it' })
  detail(
    @CurrentActor() actor: Actor,
    @Param() { id, targetId }: TargetParams,
    @Query() { language }: TargetDetailQuery,
  ) {
    return this.targets.detail(actor, id, targetId, language)
  }
}
