import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common'
import type { Actor } from '#domain'
import { ProjectService } from '#pipeline'
import { ZodResponse } from 'nestjs-zod'
import { CurrentActor, InProject, Instance, SignedIn } from '../http/access'
import { NewProjectDto, ProjectDto, ProjectLicenceDto, ProjectParams } from './project.dto'

@Controller('projects')
export class ProjectsController {
  constructor(private readonly projects: ProjectService) {}

  @Get()
  @SignedIn()
  @ZodResponse({
    status: 200,
    type: [ProjectDto],
    description: 'Projects of the person who asks; all for an administrator',
  })
  list(@CurrentActor() actor: Actor) {
    return this.projects.list(actor)
  }

  @Post()
  @Instance('taxonomy-owner')
  @ZodResponse({ status: 201, type: ProjectDto, description: 'The new project, owned by who created it' })
  create(@CurrentActor() actor: Actor, @Body() project: NewProjectDto) {
    return this.projects.create(actor, project)
  }

  @Get(':id')
  @InProject('reader')
  @ZodResponse({ status: 200, type: ProjectDto, description: 'The project' })
  get(@CurrentActor() actor: Actor, @Param() { id }: ProjectParams) {
    return this.projects.get(actor, id)
  }

  @Put(':id/licence')
  @InProject('owner')
  @ZodResponse({ status: 200, type: ProjectDto, description: 'The project; versions that are published keep theirs' })
  license(@CurrentActor() actor: Actor, @Param() { id }: ProjectParams, @Body() { licence }: ProjectLicenceDto) {
    return this.projects.setLicence(actor, id, licence)
  }
}
