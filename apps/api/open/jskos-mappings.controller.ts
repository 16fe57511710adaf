import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common'
import { ApiExcludeController } from '@nestjs/swagger'
import { jskosConcordance } from '#domain'
import { JskosMappings, type MappingQuestion } from '#pipeline'
import type { Request, Response } from 'express'
import { JskosIdParams, JskosMappingsQuery, JskosUrisQuery } from './jskos.dto'
import { OpenDoor } from './open-door'
import { paged, partOf } from './pages'

/** Published mappings by the API of jskos-server: see JskosController. */
@Controller('jskos')
@ApiExcludeController()
export class JskosMappingsController {
  constructor(private readonly mappings: JskosMappings) {}

  @Get('concordances')
  @OpenDoor()
  async concordances(
    @Query() { uri, ...page }: JskosUrisQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const all = (await this.mappings.heads()).map(({ head, mappings }) => ({
      ...jskosConcordance(head),
      extent: String(mappings),
    }))
    const wanted = all.filter((one) => uri === undefined || uri.includes(one.uri))
    return paged(request, response, page, partOf(wanted, page))
  }

  @Get('mappings')
  @OpenDoor()
  async find(
    @Query() query: JskosMappingsQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { offset, limit } = query
    const page = { offset, limit }
    // Each mapping here is part of a crosswalk.
    const found = query.partOf?.includes('none')
      ? { total: 0, items: [] }
      : await this.mappings.find(questionOf(query), page)
    return paged(request, response, page, found)
  }

  @Get('mappings/voc')
  @OpenDoor()
  schemes(@Query() query: JskosMappingsQuery) {
    return this.mappings.schemes({ ...questionOf(query), mode: query.mode ?? 'or' })
  }

  @Get('mappings/:id')
  @OpenDoor()
  get(@Param() { id }: JskosIdParams) {
    return this.mappings.get(id)
  }
}

function questionOf({
  from,
  to,
  fromScheme,
  toScheme,
  mode,
  direction,
  type,
  partOf,
}: JskosMappingsQuery): MappingQuestion {
  return {
    from: from ?? null,
    to: to ?? null,
    fromScheme: fromScheme ?? null,
    toScheme: toScheme ?? null,
    mode: mode ?? 'and',
    direction,
    relations: type ?? null,
    partOf: partOf === undefined || partOf.includes('any') ? null : partOf,
  }
}
