import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import { instanceRoleIncludes, projectRoleIncludes, type Actor, type ProjectRole } from '#domain'
import { MemberService, SessionService } from '#pipeline'
import { UserError } from '#platform'
import type { Response } from 'express'
import { ACCESS_POLICY, type AccessPolicy, type AuthenticatedRequest } from './access'
import { readSessionCookie, setSessionCookie } from './session-cookie'

/** Lets a request through only where the route's declared policy says so; a route without one is closed to all. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionService,
    private readonly members: MemberService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = this.reflector.get<AccessPolicy | undefined>(ACCESS_POLICY, context.getHandler())
    if (!policy) return false
    if (policy.to === 'everyone' && !policy.recognised) return true
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>()
    const actor = await this.recognise(request, context.switchToHttp().getResponse<Response>())
    if (policy.to === 'everyone') return true
    if (!actor) throw new UserError('not-signed-in', 'Sign in first.', { status: 401 })
    if (policy.to === 'instance-role' && !instanceRoleIncludes(actor.instanceRole, policy.role)) throw forbidden()
    if (policy.to === 'project-role') {
      request.projectRole = await this.roleInProject(actor, request.params['id'])
      if (!projectRoleIncludes(request.projectRole, policy.role)) throw forbidden()
    }
    return true
  }

  /** Who sent the request; null without a session. */
  private async recognise(request: AuthenticatedRequest, response: Response): Promise<Actor | null> {
    const token = readSessionCookie(request)
    const session = token === null ? null : await this.sessions.actorOf(token)
    if (token === null || !session) return null
    if (session.prolongedUntil) setSessionCookie(response, token, session.prolongedUntil)
    request.actor = session.actor
    return session.actor
  }

  /** A project that the person is no member of answers as one that does not exist: its name stays private. */
  private async roleInProject(actor: Actor, projectId: unknown): Promise<ProjectRole> {
    const role = typeof projectId === 'string' ? await this.members.roleOf(actor, projectId) : null
    if (!role) throw UserError.notFound('This project')
    return role
  }
}

function forbidden(): UserError {
  return UserError.forbidden('Your role does not allow this.')
}
