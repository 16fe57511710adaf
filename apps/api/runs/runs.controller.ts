import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import type { Actor } from '#domain'
import { RunComparisons, RunService } from '#pipeline'
import { ZodResponse } from 'nestjs-zod'
import { CurrentActor, InProject } from '../http/access'
import { ProjectParams } from '../projects/project.dto'
import { ComparedRunsDto, ComparisonQuery, NewRunDto, RunDto, RunParams } from './run.dto'

@Controller('projects/:id/runs')
export class RunsController {
  constructor(
    private readonly runs: RunService,
    private readonly comparisons: RunComparisons,
  ) {}

  @Post()
  @InProject('owner')
  @ZodResponse({ status: 202, type: RunDto, description: 'The new run; it goes on in the background' })
  start(@CurrentActor() actor: Actor, @Param() { id }: ProjectParams, @Body() parameters: NewRunDto) {
    return this.runs.start(actor, id, parameters)
  }

  @Get()
  @InProject('reader')
  @ZodResponse({ status: 200, type: [RunDto], description: 'Runs of the project, newest first' })
  list(@Param() { id }: ProjectParams) {
    return this.runs.list(id)
  }

  @Get('compare')
  @InProject('reader')
  @ZodResponse({ status: 200, type: ComparedRunsDto, description: 'Which of two runs suggests better' })
  compare(@Param() { id }: ProjectParams, @Query() { a, b, gold }: ComparisonQuery) {
    return this.comparisons.compare(id, { first: a, second: b, goldSetId: gold === 'marks' ? null : gold })
  }

  @Get(':runId')
  @InProject('reader')
  @ZodResponse({ status: 200, type: RunDto, description: 'The run and how far it is' })
  get(@Param() { id, runId }: RunParams) {
    return this.runs.get(id, runId)
  }

  @Post(':runId/cancel')
  @InProject('owner')
  @ZodResponse({ status: 200, type: RunDto, description: 'The run, ended unless it had ended before' })
  cancel(@CurrentActor() actor: Actor, @Param() { id, runId }: RunParams) {
    return this.runs.cancel(actor, id, runId)
  }
}
