import { Controller, Get, Param, Query } from '@nestjs/common'
import type { Actor } from '#domain'
import { WorkListService } from '#pipeline'
import { ZodResponse } from 'nestjs-zod'
import { CurrentActor, InProject } from '../http/access'
import { ProjectParams } from '../projects/project.dto'
import { WorkItemsDto, WorkItemsQuery, WorkListDto, WorkQuery } from './work-list.dto'

/** Which concepts there are to work on. */
@Controller('projects/:id')
export class WorkListController {
  constructor(private readonly lists: WorkListService) {}

  @Get('concepts')
  @InProject('reader')
  @ZodResponse({ status: 200, type: WorkListDto, description: 'Source concepts of one list' })
  list(@CurrentActor() actor: Actor, @Param() { id }: ProjectParams, @Query() query: WorkQuery) {
    const { offset, limit, ids, ...filter } = query
    return this.lists.list(actor, id, filter, { offset, limit, ids: ids === 'true' })
  }

  @Get('work-items')
  @InProject('reader')
  @ZodResponse({ status: 200, type: WorkItemsDto, description: 'Source concepts by their ids, as lists show them' })
  items(@CurrentActor() actor: Actor, @Param() { id }: ProjectParams, @Query() { ids }: WorkItemsQuery) {
    return this.lists.items(actor, id, ids.split(',').map(Number))
  }
}
