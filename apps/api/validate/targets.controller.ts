import { Controller, Get, Param, Query } from '@nestjs/common'
import type { Actor } from '#domain'
import { TargetBranchService, TargetService } from '#pipeline'
import { ZodResponse } from 'nestjs-zod'
import { CurrentActor, InProject } from '../http/access'
import { ProjectParams } from '../projects/project.dto'
import { TargetBranchPageDto, BranchQuery, TargetListDto, TargetQuery } from './targets.dto'

@Controller('projects/:id')
export class TargetsController {
  constructor(
    private readonly targets: TargetService,
    private readonly branches: TargetBranchService,
  ) {}

  @Get('targets')
  @InProject('reader')
  @ZodResponse({ status: 200, type: TargetListDto, description: 'Targets found, best first, or all of a branch' })
  search(@CurrentActor() actor: Actor, @Param() { id }: ProjectParams, @Query() query: TargetQuery) {
    return this.targets.search(actor, id, query)
  }

  @Get('target-branches')
  @InProject('reader')
  @ZodResponse({
    status: 200,
    type: TargetBranchPageDto,
    description: 'A part of the target scheme and how it is reached',
  })
  open(@CurrentActor() actor: Actor, @Param() { id }: ProjectParams, @Query() { below }: BranchQuery) {
    return this.branches.open(actor, id, below)
  }
}
