import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common'
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger'
import { writeChanges, type Actor } from '#domain'
import { Publications, Publisher } from '#pipeline'
import { ZodResponse } from 'nestjs-zod'
import { CurrentActor, InProject } from '../http/access'
import { ProjectParams } from '../projects/project.dto'
import { changePage } from './change-page'
import {
  ChangePageDto,
  ChangeQuery,
  NewPublicationDto,
  NextPublicationDto,
  ProjectPublicationsDto,
  PublishedDto,
} from './publication.dto'

@Controller('projects/:id/publications')
export class ProjectPublicationsController {
  constructor(
    private readonly publisher: Publisher,
    private readonly publications: Publications,
  ) {}

  @Get()
  @InProject('reader')
  @ZodResponse({ status: 200, type: ProjectPublicationsDto, description: 'The versions published so far' })
  list(@Param() { id }: ProjectParams) {
    return this.publications.ofProject(id)
  }

  @Get('next')
  @InProject('reader')
  @ZodResponse({ status: 200, type: NextPublicationDto, description: 'What would be published now' })
  next(@Param() { id }: ProjectParams) {
    return this.publisher.next(id)
  }

  @Get('next/changes')
  @InProject('reader')
  @ZodResponse({ status: 200, type: ChangePageDto, description: 'What has changed since the last version' })
  async changes(@Param() { id }: ProjectParams, @Query() query: ChangeQuery) {
    return changePage(await this.publisher.nextChanges(id), query)
  }

  @Get('next/changes.csv')
  @InProject('reader')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="changes.csv"')
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'The same as a table', schema: { type: 'string' } })
  async changesCsv(@Param() { id }: ProjectParams) {
    return writeChanges(await this.publisher.nextChanges(id))
  }

  @Post()
  @InProject('owner')
  @ZodResponse({ status: 201, type: PublishedDto, description: 'A version that nobody can change any more' })
  async publish(@CurrentActor() actor: Actor, @Param() { id }: ProjectParams, @Body() wish: NewPublicationDto) {
    return { number: await this.publisher.publish(actor, id, wish) }
  }
}
