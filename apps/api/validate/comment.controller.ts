import { Body, Controller, Param, Post, Query } from '@nestjs/common'
import type { Actor } from '#domain'
import { CommentService } from '#pipeline'
import { ZodResponse } from 'nestjs-zod'
import { CurrentActor, InProject } from '../http/access'
import { ConceptPageDto, NewCommentDto } from './concept-page.dto'
import { PageQuery, WorkParams } from './work.dto'

@Controller('projects/:id/concepts/:conceptId/comments')
export class CommentController {
  constructor(private readonly comments: CommentService) {}

  @Post()
  @InProject('mapper')
  @ZodResponse({ status: 201, type: ConceptPageDto, description: 'The concept after the comment' })
  add(
    @CurrentActor() actor: Actor,
    @Param() { id, conceptId }: WorkParams,
    @Body() comment: NewCommentDto,
    @Query() wish: PageQuery,
  ) {
    return this.comments.add(actor, id, conceptId, comment, wish)
  }
}
