import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common'
import type { Actor } from '#domain'
import { UserService } from '#pipeline'
import { ZodResponse } from 'nestjs-zod'
import { CurrentActor, Instance } from '../http/access'
import { NewUserDto, UserChangeDto, UserDto, UserParams } from './user.dto'

@Controller('users')
export class UsersController {
  constructor(private readonly users: UserService) {}

  /** Taxonomy owners read the list to find members for their projects. */
  @Get()
  @Instance('taxonomy-owner')
  @ZodResponse({ status: 200, type: [UserDto], description: 'All accounts' })
  list() {
    return this.users.list()
  }

  @Post()
  @Instance('administrator')
  @ZodResponse({ status: 201, type: UserDto, description: 'The new account' })
  create(@CurrentActor() actor: Actor, @Body() user: NewUserDto) {
    return this.users.create(actor, user)
  }

  @Patch(':id')
  @Instance('administrator')
  @ZodResponse({ status: 200, type: UserDto, description: 'The changed account' })
  change(@CurrentActor() actor: Actor, @Param() { id }: UserParams, @Body() change: UserChangeDto) {
    return this.users.change(actor, id, change)
  }
}
