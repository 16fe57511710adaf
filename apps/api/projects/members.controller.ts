import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common'
import type { Actor } from '#domain'
import { MemberService } from '#pipeline'
import { ZodResponse } from 'nestjs-zod'
import { CurrentActor, InProject } from '../http/access'
import { MemberActivityDto, MemberDto, MemberParams, MemberRoleDto, ProjectParams } from './project.dto'

@Controller('projects/:id/members')
export class MembersController {
  constructor(private readonly members: MemberService) {}

  @Get()
  @InProject('reader')
  @ZodResponse({ status: 200, type: [MemberDto], description: 'Who works in the project' })
  list(@Param() { id }: ProjectParams) {
    return this.members.list(id)
  }

  @Get('activity')
  @InProject('reader')
  @ZodResponse({ status: 200, type: [MemberActivityDto], description: 'What each member has done and has to do' })
  activity(@Param() { id }: ProjectParams) {
    return this.members.activity(id)
  }

  @Put(':userId')
  @InProject('owner')
  @ZodResponse({ status: 200, type: MemberDto, description: 'The member with the role now held' })
  put(@CurrentActor() actor: Actor, @Param() { id, userId }: MemberParams, @Body() { role }: MemberRoleDto) {
    return this.members.put(actor, id, userId, role)
  }

  @Delete(':userId')
  @InProject('owner')
  @HttpCode(204)
  async remove(@CurrentActor() actor: Actor, @Param() { id, userId }: MemberParams): Promise<void> {
    await this.members.remove(actor, id, userId)
  }
}
