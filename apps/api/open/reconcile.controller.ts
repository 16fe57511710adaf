import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common'
import { ApiConsumes, ApiOkResponse } from '@nestjs/swagger'
import { conceptPage, extend, manifest } from '#domain'
import { OpenConcepts, OpenSchemes, ReconciliationService, type OpenVersion } from '#pipeline'
import { UserError } from '#platform'
import type { Request, Response } from 'express'
import { embeddable, languageOf } from './documents'
import { OpenDoor } from './open-door'
import { ConceptIdQuery, OpenVersionParams, ReconcileForm, ReconcileQuery } from './reconcile.dto'

const anything = (description: string) => ApiOkResponse({ description, schema: { type: 'object' } })

/** The Reconciliation Service API 0.2 (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/). */
@Controller('reconcile/:scheme/:version')
export class ReconcileController {
  constructor(
    private readonly schemes: OpenSchemes,
    private readonly concepts: OpenConcepts,
    private readonly reconciliation: ReconciliationService,
  ) {}

  @Get()
  @OpenDoor()
  @anything('What the service offers; with `queries` or `extend`, their answers')
  async ask(
    @Param() params: OpenVersionParams,
    @Query() query: ReconcileQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const version = await this.schemes.get(params.scheme, params.version)
    // With `callback`, as JSONP: Express checks the name and says that it is a script.
    response.jsonp((await this.answer(version, query)) ?? manifest(version, serviceOf(request)))
  }

  @Post()
  @OpenDoor()
  @HttpCode(200)
  @ApiConsumes('application/x-www-form-urlencoded')
  @anything('Candidates for a batch of texts, or values of properties')
  async post(@Param() params: OpenVersionParams, @Body() form: ReconcileForm): Promise<object> {
    const version = await this.schemes.get(params.scheme, params.version)
    const answer = await this.answer(version, form)
    if (answer === null) throw new UserError('no-queries', 'Send `queries` or `extend` in the form.', { status: 400 })
    return answer
  }

  @Get('preview')
  @OpenDoor()
  @ApiOkResponse({
    description: 'A small page about a concept',
    content: { 'text/html': { schema: { type: 'string' } } },
  })
  async preview(
    @Param() params: OpenVersionParams,
    @Query() { id }: ConceptIdQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const version = await this.schemes.get(params.scheme, params.version)
    const concept = (await this.concepts.byNames(version, [id])).get(id)
    if (!concept) throw UserError.notFound('This concept')
    embeddable(response)
      .type('html')
      .send(conceptPage(concept, languageOf(request, version.languages)))
  }

  private async answer(version: OpenVersion, asked: ReconcileQuery | ReconcileForm): Promise<object | null> {
    if (asked.queries) return this.reconciliation.answer(version, asked.queries)
    if (!asked.extend) return null
    const { ids, properties } = asked.extend
    return extend(await this.concepts.byNames(version, ids), ids, properties)
  }
}

/** Address of the service as whoever asks has reached it. */
function serviceOf(request: Request): string {
  return `${request.protocol}://${request.get('host')}${request.path.replace(/\/$/, '')}`
}
