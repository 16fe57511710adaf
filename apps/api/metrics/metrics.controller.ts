import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import type { Actor } from '#domain'
import { MetricService } from '#pipeline'
import { ZodResponse } from 'nestjs-zod'
import { CurrentActor, InProject } from '../http/access'
import { ProjectParams } from '../projects/project.dto'
import { MetricReportDto, NewMetricReportDto } from './metrics.dto'

@Controller('projects/:id/metrics')
export class MetricsController {
  constructor(private readonly metrics: MetricService) {}

  @Get()
  @InProject('reader')
  @ZodResponse({ status: 200, type: [MetricReportDto], description: 'Reports made so far, newest first' })
  list(@Param() { id }: ProjectParams) {
    return this.metrics.list(id)
  }

  @Post()
  @InProject('reviewer')
  @ZodResponse({ status: 201, type: MetricReportDto, description: 'How well a run suggests what people decided' })
  measure(@CurrentActor() actor: Actor, @Param() { id }: ProjectParams, @Body() request: NewMetricReportDto) {
    return this.metrics.measure(actor, id, request)
  }
}
