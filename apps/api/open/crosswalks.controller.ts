import { Controller, Get, Param, Query, Req, Res, UseInterceptors } from '@nestjs/common'
import { openMapping } from '#domain'
import { OpenCrosswalks, type OpenCrosswalk, type OpenCrosswalkVersion } from '#pipeline'
import type { Request, Response } from 'express'
import { ZodResponse } from 'nestjs-zod'
import {
  OpenCrosswalkDto,
  OpenCrosswalkParams,
  OpenCrosswalkVersionDto,
  OpenCrosswalkVersionParams,
  OpenMappingPageDto,
  OpenMappingQuery,
} from './crosswalk.dto'
import { OpenDoor } from './open-door'
import { Unchanged } from './unchanged.interceptor'

/** Published crosswalks for programs of others. What is here keeps its form: a change that breaks is a new `v2`. */
@Controller('open/v1/crosswalks')
@UseInterceptors(Unchanged)
export class OpenCrosswalksController {
  constructor(private readonly crosswalks: OpenCrosswalks) {}

  @Get()
  @OpenDoor()
  @ZodResponse({ status: 200, type: [OpenCrosswalkDto], description: 'Crosswalks that were published for everyone' })
  async list() {
    return (await this.crosswalks.list()).map(crosswalkOf)
  }

  @Get(':slug')
  @OpenDoor()
  @ZodResponse({ status: 200, type: OpenCrosswalkDto, description: 'A crosswalk with its versions' })
  async get(@Param() { slug }: OpenCrosswalkParams) {
    return crosswalkOf(await this.crosswalks.get(slug))
  }

  @Get(':slug/versions/:number')
  @OpenDoor()
  @ZodResponse({ status: 200, type: OpenCrosswalkVersionDto, description: 'What a version says of itself' })
  async version(@Param() { slug, number }: OpenCrosswalkVersionParams) {
    return versionOf((await this.crosswalks.version(slug, number)).version)
  }

  @Get(':slug/versions/:number/mappings')
  @OpenDoor()
  @ZodResponse({ status: 200, type: OpenMappingPageDto, description: 'Mappings of a version, or those of a concept' })
  async mappings(
    @Param() { slug, number }: OpenCrosswalkVersionParams,
    @Query() query: OpenMappingQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { direction, relation = null, kind = null, cursor: after, limit, ...named } = query
    const language = query.language?.toLowerCase() ?? null
    const found = await this.crosswalks.version(slug, number)
    const page = await this.crosswalks.statements(found, {
      ...named,
      relations: relation,
      kinds: kind,
      language,
      after,
      limit,
    })
    const next = page.next === null ? null : addressOf(request, page.next)
    if (next !== null) response.set('Link', `<${next}>; rel="next"`)
    const { head } = found.version
    return {
      items: page.items.map(({ statement, ...context }) =>
        openMapping(head, statement, direction, { ...context, language }),
      ),
      next,
    }
  }
}

const crosswalkOf = ({ slug, versions }: OpenCrosswalk) => ({ slug, versions: versions.map(versionOf) })

function versionOf({ head, number, note, publishedAt, counts }: OpenCrosswalkVersion) {
  const { uri, name, description, author, licence, source, target } = head
  return { uri, number, name, description, author, note, publishedAt, licence, source, target, counts }
}

/** The address that was asked for, with another cursor. */
function addressOf(request: Request, cursor: number): string {
  const address = new URL(request.originalUrl, `${request.protocol}://${request.get('host')}`)
  address.searchParams.set('cursor', String(cursor))
  return address.href
}
