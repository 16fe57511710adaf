import { createHash } from 'node:crypto'
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common'
import type { Response } from 'express'
import { tap, type Observable } from 'rxjs'

/**
 * Gives an answer a strong tag of its content, by which a client asks whether it is still the same: Express then answers
 * 304. A strong tag holds for these bytes only, so nobody on the way may change them, not even by compressing.
 */
@Injectable()
export class Unchanged implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const response = context.switchToHttp().getResponse<Response>()
    return next.handle().pipe(
      tap((body: unknown) => {
        const tag = createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 27)
        response.set({ ETag: `"${tag}"`, 'Cache-Control': 'public, no-cache, no-transform' })
      }),
    )
  }
}
