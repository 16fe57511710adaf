import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import { UserError } from '#platform'
import type { Request } from 'express'

/** Marks routes that act for nobody and change nothing, whatever their method. */
export const FROM_ANYWHERE = 'crosswalk:from-anywhere'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a change that another site's page asks for with this person's cookie. Browsers state where a request comes
 * from in Sec-Fetch-Site, older ones in Origin; a client that sends neither is no browser and carries no one's cookie.
 */
@Injectable()
export class SameOriginGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>()
    if (this.reflector.get<boolean | undefined>(FROM_ANYWHERE, context.getHandler())) return true
    if (safeMethods.has(request.method) || isOwnPage(request)) return true
    throw new UserError('foreign-origin', 'This request comes from another site and was refused.', { status: 403 })
  }
}

function isOwnPage(request: Request): boolean {
  const site = request.get('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = request.get('origin')
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === request.get('host')
}
