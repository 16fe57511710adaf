import { Controller, Get, Header, Param, Query } from '@nestjs/common'
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger'
import { mappingFormatNames, mappingFormats, writeChanges, type Actor } from '#domain'
import { Publications } from '#pipeline'
import { ZodResponse } from 'nestjs-zod'
import { CurrentActor, Recognised } from '../http/access'
import { changePage } from './change-page'
import { ChangePageDto, ChangeQuery, PublicationDto, PublicationParams } from './publication.dto'

const formats = mappingFormatNames.map((name) => {
  const { mediaType, extension, audience } = mappingFormats[name]
  return { name, mediaType, extension, audience }
})

/** What the page of a published version shows; for everyone, unless the version is for members. */
@Controller('publications/:slug/:number')
export class PublicationsController {
  constructor(private readonly publications: Publications) {}

  @Get()
  @Recognised()
  @ZodResponse({ status: 200, type: PublicationDto, description: 'A published version' })
  async get(@CurrentActor() actor: Actor | undefined, @Param() { slug, number }: PublicationParams) {
    const { head, ...version } = await this.publications.read(actor ?? null, slug, number)
    const { uri, name, description, author, source, target, licence } = head
    return { ...version, uri, name, description, author, source, target, licence, formats }
  }

  @Get('changes')
  @Recognised()
  @ZodResponse({ status: 200, type: ChangePageDto, description: 'What has changed since the version before' })
  async changes(
    @CurrentActor() actor: Actor | undefined,
    @Param() { slug, number }: PublicationParams,
    @Query() query: ChangeQuery,
  ) {
    return changePage(await this.publications.changes(actor ?? null, slug, number), query)
  }

  @Get('changes.csv')
  @Recognised()
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="changes.csv"')
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'The same as a table', schema: { type: 'string' } })
  async changesCsv(@CurrentActor() actor: Actor | undefined, @Param() { slug, number }: PublicationParams) {
    return writeChanges(await this.publications.changes(actor ?? null, slug, number))
  }
}
