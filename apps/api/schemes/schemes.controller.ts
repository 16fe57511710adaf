import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common'
import type { Actor } from '#domain'
import { OpennessService, SchemeService } from '#pipeline'
import { ZodResponse } from 'nestjs-zod'
import { CurrentActor, Instance, SignedIn } from '../http/access'
import {
  ConceptDetailDto,
  ConceptParams,
  ConceptQuery,
  GoldSetDto,
  OpennessDto,
  SchemeDto,
  SchemeVersionParams,
} from './scheme.dto'

@Controller()
export class SchemesController {
  constructor(
    private readonly schemes: SchemeService,
    private readonly openness: OpennessService,
  ) {}

  @Get('schemes')
  @SignedIn()
  @ZodResponse({ status: 200, type: [SchemeDto], description: 'Classifications with their versions' })
  list() {
    return this.schemes.list()
  }

  @Get('scheme-versions/:id/gold-sets')
  @SignedIn()
  @ZodResponse({ status: 200, type: [GoldSetDto], description: 'Imported mappings of this version, newest first' })
  gold(@Param() { id }: SchemeVersionParams) {
    return this.schemes.goldSets(id)
  }

  @Put('scheme-versions/:id/openness')
  @Instance('taxonomy-owner')
  @HttpCode(204)
  async open(
    @CurrentActor() actor: Actor,
    @Param() { id }: SchemeVersionParams,
    @Body() { open }: OpennessDto,
  ): Promise<void> {
    await this.openness.set(actor, id, open)
  }

  @Get('concepts/:id')
  @SignedIn()
  @ZodResponse({ status: 200, type: ConceptDetailDto, description: 'One concept in full' })
  concept(@Param() { id }: ConceptParams, @Query() { language }: ConceptQuery) {
    return this.schemes.concept(id, language ?? null)
  }
}
