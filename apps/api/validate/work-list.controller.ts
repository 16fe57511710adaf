import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common'
import type { Actor } from '#domain'
import { AssignmentService, ChangesService, PostponementService, WorkListService } from '#pipeline'
import { ZodResponse } from 'nestjs-zod'
import { CurrentActor, InProject } from '../http/access'
import { ProjectParams } from '../projects/project.dto'
import { WorkParams } from './work.dto'
import {
  AssignedDto,
  ChangesDto,
  ChangesQuery,
  FilterOptionsDto,
  FilterQuery,
  NewAssignmentDto,
  WorkItemDto,
  WorkItemsDto,
  WorkItemsQuery,
  WorkListDto,
  WorkQuery,
} from './work-list.dto'

/** Which concepts there are to work on, whose they are, and what changes about them. */
@Controller('projects/:id')
export class WorkListController {
  constructor(
    private readonly lists: WorkListService,
    private readonly changing: ChangesService,
    private readonly assignments: AssignmentService,
    private readonly postponements: PostponementService,
  ) {}

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

  @Get('filter-options')
  @InProject('reader')
  @ZodResponse({ status: 200, type: FilterOptionsDto, description: 'What a list can be narrowed to' })
  options(@CurrentActor() actor: Actor, @Param() { id }: ProjectParams, @Query() filter: FilterQuery) {
    return this.lists.options(actor, id, filter)
  }

  @Get('changes')
  @InProject('reader')
  @ZodResponse({ status: 200, type: ChangesDto, description: 'What changed since the cursor was given' })
  changes(@CurrentActor() actor: Actor, @Param() { id }: ProjectParams, @Query() query: ChangesQuery) {
    const { since, ...filter } = query
    return this.changing.since(actor, id, since ?? null, filter)
  }

  @Put('assignments')
  @InProject('mapper')
  @ZodResponse({ status: 200, type: AssignedDto, description: 'How many concepts changed hands' })
  assign(@CurrentActor() actor: Actor, @Param() { id }: ProjectParams, @Body() body: NewAssignmentDto) {
    const { filter, conceptIds = [], userId } = body
    return this.assignments.assign(actor, id, filter ? { filter } : { conceptIds }, userId)
  }

  @Put('concepts/:conceptId/later')
  @InProject('mapper')
  @ZodResponse({ status: 200, type: WorkItemDto, description: 'The concept, put aside' })
  postpone(@CurrentActor() actor: Actor, @Param() { id, conceptId }: WorkParams) {
    return this.postponements.put(actor, id, conceptId, true)
  }

  @Delete('concepts/:conceptId/later')
  @InProject('mapper')
  @ZodResponse({ status: 200, type: WorkItemDto, description: 'The concept, taken up again' })
  takeUp(@CurrentActor() actor: Actor, @Param() { id, conceptId }: WorkParams) {
    return this.postponements.put(actor, id, conceptId, false)
  }
}
