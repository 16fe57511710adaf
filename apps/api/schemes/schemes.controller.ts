import { Controller, Get, Param, Query } from '@nestjs/common'
import { SchemeService } from '#pipeline'
import { ZodResponse } from 'nestjs-zod'
import { SignedIn } from '../http/access'
import { ConceptDetailDto, ConceptParams, ConceptQuery, GoldSetDto, SchemeDto, SchemeVersionParams } from './scheme.dto'

@Controller()
export class SchemesController {
  constructor(private readonly schemes: SchemeService) {}

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

  @Get('concepts/:id')
  @SignedIn()
  @ZodResponse({ status: 200, type: ConceptDetailDto, description: 'One concept in full' })
  concept(@Param() { id }: ConceptParams, @Query() { language }: ConceptQuery) {
    return this.schemes.concept(id, language ?? null)
  }
}
