import { Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common'
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants'
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core'
import { ACCESS_POLICY, type AccessPolicy } from './access'

export interface Route {
  method: string
  /** Below the API's prefix, with Express parameters: `projects/:id/runs`. */
  path: string
  /** `RunsController.start`, for messages. */
  handler: string
  policy: AccessPolicy | undefined
}

type Handler = (...args: unknown[]) => unknown

/** Knows every route with its access policy, and refuses to start where one has none. */
@Injectable()
export class AccessReview implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const open = this.routes().filter(({ policy }) => !policy)
    if (open.length === 0) return
    const names = open.map(({ handler }) => handler).join(', ')
    throw new Error(`These routes do not say who may call them (see apps/api/http/access.ts): ${names}`)
  }

  /** All routes of all controllers. */
  routes(): Route[] {
    return this.discovery.getControllers().flatMap(({ metatype, name }) => {
      if (typeof metatype !== 'function') return []
      const prototype = metatype.prototype as Record<string, Handler>
      const base = this.reflector.get<string>(PATH_METADATA, metatype)
      return this.scanner
        .getAllMethodNames(prototype)
        .flatMap((key) => this.route(base, `${name}.${key}`, prototype[key]!))
    })
  }

  private route(base: string, handler: string, method: Handler): Route[] {
    const verb = this.reflector.get<RequestMethod | undefined>(METHOD_METADATA, method)
    if (verb === undefined) return []
    const policy = this.reflector.get<AccessPolicy | undefined>(ACCESS_POLICY, method)
    const own = this.reflector.get<string | string[]>(PATH_METADATA, method)
    return [own].flat().map((path) => ({ method: RequestMethod[verb], path: joined(base, path), handler, policy }))
  }
}

function joined(...parts: string[]): string {
  return parts
    .map((part) => part.replace(/^\/|\/$/g, ''))
    .filter((part) => part !== '')
    .join('/')
}
