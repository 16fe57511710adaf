import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common'
import type { Actor } from '#domain'
import {
  AcceptAgainService,
  AdoptionService,
  FollowUpService,
  InheritanceService,
  ProjectService,
  WorkService,
} from '#pipeline'
import { ZodResponse } from 'nestjs-zod'
import { CurrentActor, InProject, Instance } from '../http/access'
import { ProjectDto, ProjectParams } from '../projects/project.dto'
import { ConceptPageDto } from '../validate/concept-page.dto'
import { PageQuery, WorkParams } from '../validate/work.dto'
import {
  FollowUpPreviewDto,
  FollowUpQuery,
  GoldSetParams,
  InheritanceStatusDto,
  NewAdoptionDto,
  NewFollowUpDto,
  ProjectReleasesDto,
} from './inheritance.dto'

@Controller()
export class InheritanceController {
  constructor(
    private readonly followUps: FollowUpService,
    private readonly inheritance: InheritanceService,
    private readonly adoptions: AdoptionService,
    private readonly again: AcceptAgainService,
    private readonly projects: ProjectService,
    private readonly work: WorkService,
  ) {}

  @Get('projects/:id/releases')
  @InProject('reader')
  @ZodResponse({
    status: 200,
    type: ProjectReleasesDto,
    description: 'Newer versions, and what the project began with',
  })
  releases(@Param() { id }: ProjectParams) {
    return this.inheritance.releases(id)
  }

  @Get('projects/:id/follow-up')
  @InProject('reader')
  @ZodResponse({ status: 200, type: FollowUpPreviewDto, description: 'What a follow-up would begin with' })
  preview(@Param() { id }: ProjectParams, @Query() later: FollowUpQuery) {
    return this.followUps.preview(id, later)
  }

  @Post('projects/:id/follow-up')
  @InProject('owner')
  @ZodResponse({ status: 201, type: ProjectDto, description: 'The follow-up; a job takes the answers over' })
  async follow(@CurrentActor() actor: Actor, @Param() { id }: ProjectParams, @Body() followUp: NewFollowUpDto) {
    return this.projects.get(actor, await this.followUps.begin(actor, id, followUp))
  }

  @Put('projects/:id/inheritance')
  @InProject('owner')
  @ZodResponse({ status: 200, type: ProjectReleasesDto, description: 'Taking over is cancelled, or goes on' })
  put(@CurrentActor() actor: Actor, @Param() { id }: ProjectParams, @Body() { status }: InheritanceStatusDto) {
    return this.inheritance.put(actor, id, status)
  }

  @Post('projects/:id/concepts/:conceptId/accept-again')
  @HttpCode(200)
  @InProject('mapper')
  @ZodResponse({ status: 200, type: ConceptPageDto, description: 'The concept with its earlier answers' })
  async accept(@CurrentActor() actor: Actor, @Param() { id, conceptId }: WorkParams, @Query() wish: PageQuery) {
    await this.again.accept(actor, id, conceptId)
    return this.work.page(actor, id, conceptId, wish)
  }

  @Post('gold-sets/:id/adopt')
  @Instance('taxonomy-owner')
  @ZodResponse({ status: 201, type: ProjectDto, description: 'A project that begins with what the table says' })
  async adopt(@CurrentActor() actor: Actor, @Param() { id }: GoldSetParams, @Body() adoption: NewAdoptionDto) {
    return this.projects.get(actor, await this.adoptions.begin(actor, id, adoption))
  }
}
