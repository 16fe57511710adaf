import { Controller, Get, Param, Req, Res } from '@nestjs/common'
import { ApiExcludeController } from '@nestjs/swagger'
import { conceptPage, jskosOpenConcept, jskosOpenScheme } from '#domain'
import { OpenConcepts, OpenSchemes } from '#pipeline'
import { UserError } from '#platform'
import { createZodDto } from 'nestjs-zod'
import type { Request, Response } from 'express'
import { z } from 'zod'
import { embeddable, languageOf } from './documents'
import { OpenDoor } from './open-door'

class SchemeParams extends createZodDto(z.object({ scheme: z.string().max(200) })) {}
class ConceptParams extends createZodDto(z.object({ scheme: z.string().max(200), code: z.string().max(500) })) {}

/** The addresses that this service gave to schemes and concepts without one lead to what is known of them: see `resolveMinted`. */
@Controller('open/v1/schemes')
@ApiExcludeController()
export class MintedAddressController {
  constructor(
    private readonly schemes: OpenSchemes,
    private readonly concepts: OpenConcepts,
  ) {}

  @Get(':scheme')
  @OpenDoor()
  async scheme(@Param() { scheme }: SchemeParams, @Req() request: Request) {
    const version = await this.schemes.get(scheme, 'latest')
    return jskosOpenScheme(version, `${request.protocol}://${request.get('host')}/api/jskos`)
  }

  @Get(':scheme/:code')
  @OpenDoor()
  async concept(
    @Param() { scheme, code }: ConceptParams,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const version = await this.schemes.get(scheme, 'latest')
    const concept = (await this.concepts.byNames(version, [code])).get(code)
    if (!concept) throw UserError.notFound('This concept')
    response.vary('Accept')
    if (request.accepts(['json', 'html']) !== 'html') return void response.json(jskosOpenConcept(concept))
    embeddable(response)
      .type('html')
      .send(conceptPage(concept, languageOf(request, version.languages)))
  }
}
