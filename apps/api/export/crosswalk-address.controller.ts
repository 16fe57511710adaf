import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common'
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger'
import type { Actor } from '#domain'
import { ExportService, Publications, type Publication } from '#pipeline'
import { toolVersion, UserError } from '#platform'
import type { Request, Response } from 'express'
import { CurrentActor, Recognised } from '../http/access'
import { NEGOTIATED, pageFile } from '../http/static-page'
import { CrosswalkParams, CrosswalkQuery, CrosswalkVersionParams } from './publication.dto'
import { alternates, byExtension, mediaTypes, preferred, thereIs, type Representation } from './representations'

/**
 * The persistent addresses of published crosswalks. One address answers people with a page and programs with the format
 * that they accept; the newest version is one redirect away from an address without a number.
 */
@Controller(NEGOTIATED)
export class CrosswalkAddressController {
  constructor(
    private readonly publications: Publications,
    private readonly exports: ExportService,
  ) {}

  @Get(':slug')
  @Recognised()
  @ApiOkResponse({ description: 'Leads to the newest version that the client may read' })
  async newest(
    @CurrentActor() actor: Actor | undefined,
    @Param() { slug }: CrosswalkParams,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    response.set('Cache-Control', 'no-cache')
    const publication = await this.find(actor, slug, null, request, response)
    if (!publication) return
    const asked = request.originalUrl.indexOf('?')
    response.redirect(
      302,
      `${pathOf(publication, publication.number)}${asked === -1 ? '' : request.originalUrl.slice(asked)}`,
    )
  }

  @Get(':slug/:version')
  @Recognised()
  @ApiProduces(...mediaTypes)
  @ApiOkResponse({ description: 'The version, as the client accepts it', schema: { type: 'string', format: 'binary' } })
  async version(
    @CurrentActor() actor: Actor | undefined,
    @Param() { slug, version }: CrosswalkVersionParams,
    @Query() { direction, format }: CrosswalkQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const [number, ...ending] = version.split('.')
    response.vary('Accept')
    const publication = await this.find(actor, slug, Number(number), request, response)
    if (!publication) return
    response.set('Link', links(publication))
    const wanted = format ?? representation(request, ending.join('.'))
    if (wanted === 'page') return sendPage(response)
    response.set(cachingOf(publication, `${wanted} ${direction}`))
    if (request.fresh) return void response.status(304).end()
    const { name, mediaType, content } = await this.exports.ofPublication(publication.id, wanted, direction)
    response.attachment(`${slug}-${number}-${name}`).set('Content-Type', mediaType)
    await pipeline(Readable.from(content), response)
  }

  /** A person who asks for what they may not read, or what is not there, gets the page that tells them so. */
  private async find(
    actor: Actor | undefined,
    slug: string,
    number: number | null,
    request: Request,
    response: Response,
  ): Promise<Publication | null> {
    try {
      return await this.publications.read(actor ?? null, slug, number)
    } catch (error) {
      if (preferred(request) !== 'page' || !pageFile()) throw error
      sendPage(response.status(404))
      return null
    }
  }
}

const pathOf = ({ slug }: Publication, number: number): string => `/${NEGOTIATED}/${slug}/${number}`

/** @throws UserError 406 that lists what there is */
function representation(request: Request, ending: string): Representation {
  const found = ending === '' ? preferred(request) : byExtension(ending)
  if (found) return found
  throw new UserError('not-acceptable', `This version is not there in the format asked for. ${thereIs()}`, {
    status: 406,
  })
}

function sendPage(response: Response): void {
  const page = pageFile()
  if (!page) throw UserError.notFound('The page')
  response.set('Cache-Control', 'no-cache').sendFile(page)
}

/** The version before and after it (RFC 5829), and the same in other formats. */
function links(publication: Publication): string {
  const { number, versions } = publication
  const numbers = versions.map((version) => version.number)
  const before = numbers.find((other) => other < number)
  const after = numbers.findLast((other) => other > number)
  const related = [
    ['latest-version', numbers[0]],
    ['predecessor-version', before],
    ['successor-version', after],
  ] as const
  return [
    ...related.flatMap(([rel, other]) => (other ? [`<${pathOf(publication, other)}>; rel="${rel}"`] : [])),
    ...alternates(pathOf(publication, number)),
  ].join(', ')
}

/**
 * A file of a version stays the same, byte by byte, while the tool that writes it does. `no-transform` also keeps it
 * uncompressed, since a strong tag may not stand for two encodings. Members' versions are asked for each time.
 */
function cachingOf({ id, visibility }: Publication, variant: string): Record<string, string> {
  const tag = createHash('sha256').update(`${id} ${variant} ${toolVersion()}`).digest('base64url').slice(0, 22)
  const ETag = `"${tag}"`
  if (visibility === 'members') return { ETag, 'Cache-Control': 'private, no-cache, no-transform' }
  return {
    ETag,
    'Cache-Control': 'public, max-age=31536000, immutable, no-transform',
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  }
}
