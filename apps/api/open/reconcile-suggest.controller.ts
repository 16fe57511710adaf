import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common'
import { ApiOkResponse } from '@nestjs/swagger'
import {
  conceptSnippet,
  descriptionIn,
  escapeHtml,
  languageProperty,
  nameIn,
  occupationType,
  properties,
  typeOf,
  type PublicConcept,
} from '#domain'
import { OpenConcepts, OpenSchemes } from '#pipeline'
import { UserError } from '#platform'
import type { Request, Response } from 'express'
import { languageOf } from './documents'
import { OpenDoor } from './open-door'
import { ConceptIdQuery, OpenVersionParams, PrefixQuery } from './reconcile.dto'

const found = (description: string) => ApiOkResponse({ description, schema: { type: 'object' } })

/** Suggested while a person types. */
const mostSuggested = 20

const stated = [...properties.map(({ id, name, about }) => ({ id, name, about })), languageProperty]
const types = [{ ...occupationType, about: 'An occupation of the classification; the only type that is searched' }]

/** What OpenRefine asks for while a person types or points at something (sections 5 and 6 of the specification). */
@Controller('reconcile/:scheme/:version')
export class ReconcileSuggestController {
  constructor(
    private readonly schemes: OpenSchemes,
    private readonly concepts: OpenConcepts,
  ) {}

  @Get('suggest/entity')
  @OpenDoor()
  @found('Concepts whose title or code begins so')
  async entity(
    @Param() params: OpenVersionParams,
    @Query() { prefix, cursor }: PrefixQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const version = await this.schemes.get(params.scheme, params.version)
    const language = languageOf(request, version.languages)
    const concepts = await this.concepts.beginning(version, prefix, cursor + mostSuggested)
    response.jsonp({ result: concepts.slice(cursor).map((concept) => suggested(concept, language)) })
  }

  @Get('suggest/type')
  @OpenDoor()
  @found('Types of concepts that are searched')
  async type(@Param() params: OpenVersionParams, @Query() { prefix }: PrefixQuery, @Res() response: Response) {
    await this.schemes.get(params.scheme, params.version)
    response.jsonp({ result: beginning(types, prefix) })
  }

  @Get('suggest/property')
  @OpenDoor()
  @found('What can be stated with a text')
  async property(@Param() params: OpenVersionParams, @Query() { prefix }: PrefixQuery, @Res() response: Response) {
    await this.schemes.get(params.scheme, params.version)
    response.jsonp({ result: beginning(stated, prefix) })
  }

  @Get('properties')
  @OpenDoor()
  @found('What can be fetched of a concept')
  async propose(@Param() params: OpenVersionParams, @Res() response: Response): Promise<void> {
    await this.schemes.get(params.scheme, params.version)
    response.jsonp({ type: occupationType.id, properties: properties.map(({ id, name }) => ({ id, name })) })
  }

  @Get('flyout/entity')
  @OpenDoor()
  @found('A concept in a few lines of HTML')
  async entityFlyout(
    @Param() params: OpenVersionParams,
    @Query() { id }: ConceptIdQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const version = await this.schemes.get(params.scheme, params.version)
    const concept = (await this.concepts.byNames(version, [id])).get(id)
    if (!concept) throw UserError.notFound('This concept')
    response.jsonp({ id, html: conceptSnippet(concept, languageOf(request, version.languages)) })
  }

  @Get('flyout/type')
  @OpenDoor()
  @found('A type in a line of HTML')
  async typeFlyout(@Param() params: OpenVersionParams, @Query() { id }: ConceptIdQuery, @Res() response: Response) {
    await this.schemes.get(params.scheme, params.version)
    response.jsonp(flyout(types, id))
  }

  @Get('flyout/property')
  @OpenDoor()
  @found('A property in a line of HTML')
  async propertyFlyout(@Param() params: OpenVersionParams, @Query() { id }: ConceptIdQuery, @Res() response: Response) {
    await this.schemes.get(params.scheme, params.version)
    response.jsonp(flyout(stated, id))
  }
}

interface Named {
  id: string
  name: string
  about: string
}

function suggested(concept: PublicConcept, language: string) {
  const description = descriptionIn(concept, language)
  return {
    id: concept.uri,
    name: nameIn(concept, language),
    ...(description && { description: description.text.slice(0, 200) }),
    notable: [typeOf(concept)],
  }
}

function beginning(all: readonly Named[], prefix: string) {
  const typed = prefix.trim().toLowerCase()
  return all
    .filter(({ id, name }) => [id, name].some((text) => text.toLowerCase().startsWith(typed)))
    .map(({ id, name, about: description }) => ({ id, name, description }))
}

function flyout(all: readonly Named[], id: string) {
  const found = all.find((one) => one.id === id)
  if (!found) throw UserError.notFound('This type or property')
  return { id, html: `<h1>${escapeHtml(found.name)}</h1><p>${escapeHtml(found.about)}</p>` }
}
