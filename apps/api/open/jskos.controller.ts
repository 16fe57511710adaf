import { Controller, Get, Query, Req, Res } from '@nestjs/common'
import { ApiExcludeController } from '@nestjs/swagger'
import { JskosConcepts } from '#pipeline'
import { toolVersion } from '#platform'
import type { Request, Response } from 'express'
import { JskosTypedQuery, JskosUriQuery, JskosUrisQuery } from './jskos.dto'
import { OpenDoor } from './open-door'
import { paged, partOf } from './pages'

/**
 * Classifications and concepts by the API of jskos-server (https://github.com/gbv/jskos-server#api), which describes it:
 * it stands in no description of ours. Newer versions of it have put what is about concepts below `concepts`.
 */
@Controller('jskos')
@ApiExcludeController()
export class JskosController {
  constructor(private readonly concepts: JskosConcepts) {}

  @Get('status')
  @OpenDoor()
  status(@Req() request: Request) {
    const api = apiOf(request)
    const read = { read: { auth: false } }
    return {
      config: {
        title: 'Crosswalk',
        version: '2.0',
        env: 'production',
        baseUrl: `${api}/`,
        serverVersion: toolVersion(),
        schemes: read,
        concepts: read,
        mappings: read,
        concordances: read,
        annotations: false,
        registries: false,
      },
      data: `${api}/data`,
      schemes: `${api}/voc`,
      top: `${api}/voc/top`,
      'voc-suggest': `${api}/voc/suggest`,
      'voc-concepts': `${api}/voc/concepts`,
      concepts: `${api}/concepts`,
      narrower: `${api}/concepts/narrower`,
      ancestors: `${api}/concepts/ancestors`,
      search: `${api}/concepts/search`,
      suggest: `${api}/concepts/suggest`,
      mappings: `${api}/mappings`,
      concordances: `${api}/concordances`,
      annotations: null,
      registries: null,
      types: null,
      validate: null,
      ok: 1,
    }
  }

  @Get('voc')
  @OpenDoor()
  async voc(
    @Query() { uri, ...page }: JskosUrisQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return paged(request, response, page, partOf(await this.concepts.voc(uri ?? null, apiOf(request)), page))
  }

  @Get('voc/top')
  @OpenDoor()
  async top(
    @Query() { uri, ...page }: JskosUriQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return paged(request, response, page, await this.concepts.top(uri, page))
  }

  @Get('voc/concepts')
  @OpenDoor()
  async all(
    @Query() { uri, ...page }: JskosUriQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return paged(request, response, page, await this.concepts.all(uri, page))
  }

  @Get('voc/suggest')
  @OpenDoor()
  async suggestScheme(@Query() { search = '', limit }: JskosTypedQuery, @Req() request: Request) {
    const all = (await this.concepts.voc(null, apiOf(request))) as { uri: string; prefLabel: Record<string, string> }[]
    const title = ({ prefLabel }: { prefLabel: Record<string, string> }) => Object.values(prefLabel)[0] ?? ''
    const found = all.filter((one) => title(one).toLowerCase().includes(search.toLowerCase())).slice(0, limit)
    return [search, found.map(title), found.map(() => ''), found.map(({ uri }) => uri)]
  }

  @Get(['data', 'concepts'])
  @OpenDoor()
  data(@Query() { uri }: JskosUrisQuery, @Req() request: Request) {
    return this.concepts.data((uri ?? []).slice(0, 500), apiOf(request))
  }

  @Get(['narrower', 'concepts/narrower'])
  @OpenDoor()
  async narrower(
    @Query() { uri, ...page }: JskosUriQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return paged(request, response, page, partOf(await this.concepts.narrower(uri), page))
  }

  @Get(['ancestors', 'concepts/ancestors'])
  @OpenDoor()
  ancestors(@Query() { uri }: JskosUriQuery) {
    return this.concepts.ancestors(uri)
  }

  @Get(['search', 'concepts/search'])
  @OpenDoor()
  search(@Query() { search, query, voc, limit }: JskosTypedQuery) {
    return this.concepts.search(query ?? search ?? '', voc ?? null, limit)
  }

  @Get(['suggest', 'concepts/suggest'])
  @OpenDoor()
  suggest(@Query() { search = '', voc, limit }: JskosTypedQuery, @Req() request: Request) {
    const language = request.acceptsLanguages()[0]?.slice(0, 2).toLowerCase() ?? 'en'
    return this.concepts.suggest(search, voc ?? null, limit, language)
  }
}

/** Address of this API as whoever asks has reached it. */
function apiOf(request: Request): string {
  return `${request.protocol}://${request.get('host')}/api/jskos`
}
