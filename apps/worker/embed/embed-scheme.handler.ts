import { Handles, type Handler, type Payload } from '#jobs'
import { SchemeFreeText } from '#pipeline'
import { Injectable } from '@nestjs/common'

@Injectable()
@Handles('scheme.embed')
export class EmbedSchemeHandler implements Handler<'scheme.embed'> {
  constructor(private readonly schemes: SchemeFreeText) {}

  handle(scheme: Payload<'scheme.embed'>): Promise<void> {
    return this.schemes.prepare(scheme)
  }
}
