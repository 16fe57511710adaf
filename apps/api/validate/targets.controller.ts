import { Readable } from 'node:stream'
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common'
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger'
import type { Actor } from '#domain'
import { TargetBranchService, TargetLists, TargetService } from '#pipeline'
import { ZodResponse } from 'nestjs-zod'
import { CurrentActor, InProject } from '../http/access'
import { ProjectParams } from '../projects/project.dto'
import {
  BranchQuery,
  TargetBranchPageDto,
  TargetFileParams,
  TargetFileQuery,
  TargetListDto,
  TargetQuery,
} from './targets.dto'

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

@Controller('projects/:id')
export class TargetsController {
  constructor(
    private readonly targets: TargetService,
    private readonly branches: TargetBranchService,
    private readonly lists: TargetLists,
  ) {}

  @Get('targets')
  @InProject('reader')
  @ZodResponse({ status: 200, type: TargetListDto, description: 'Targets found, best first, or all of a branch' })
  search(@CurrentActor() actor: Actor, @Param() { id }: ProjectParams, @Query() query: TargetQuery) {
    return this.targets.search(actor, id, query)
  }

  @Get('target-list/:format')
  @InProject('reader')
  @ApiProduces('text/csv', spreadsheet)
  @ApiOkResponse({ description: 'Targets with what leads to each', schema: { type: 'string', format: 'binary' } })
  async file(
    @CurrentActor() actor: Actor,
    @Param() { id, format }: TargetFileParams,
    @Query() scope: TargetFileQuery,
  ): Promise<StreamableFile> {
    const content = await this.lists.write(actor, id, scope, format)
    return new StreamableFile(Readable.from(content), {
      type: format === 'csv' ? 'text/csv; charset=utf-8' : spreadsheet,
      disposition: `attachment; filename="targets-${scope.reach ?? 'all'}.${format}"`,
    })
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
