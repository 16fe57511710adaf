import { SetMetadata, createParamDecorator, type CustomDecorator, type ExecutionContext } from '@nestjs/common'
import type { Actor, InstanceRole, ProjectRole } from '#domain'
import type { Request } from 'express'

/** Who may call a route. Every route declares one; the server refuses to start otherwise. */
export type AccessPolicy =
  | { to: 'everyone'; recognised?: true }
  | { to: 'signed-in' }
  | { to: 'instance-role'; role: InstanceRole }
  | { to: 'project-role'; role: ProjectRole }

export const ACCESS_POLICY = 'crosswalk:access-policy'

const declare = (policy: AccessPolicy): CustomDecorator => SetMetadata(ACCESS_POLICY, policy)

/** Anyone, signed in or not. */
export const Public = () => declare({ to: 'everyone' })
/** Anyone; the handler learns who it is, if they are signed in, and shows what they may see. */
export const Recognised = () => declare({ to: 'everyone', recognised: true })
/** Anyone with a session. */
export const SignedIn = () => declare({ to: 'signed-in' })
/** Those whose role in the installation is at least `role`. */
export const Instance = (role: InstanceRole) => declare({ to: 'instance-role', role })
/** Members of the project named by the route's `:id` whose role in it is at least `role`. */
export const InProject = (role: ProjectRole) => declare({ to: 'project-role', role })

/** A request after the access guard: who sent it, and their role in the project it names. */
export interface AuthenticatedRequest extends Request {
  actor?: Actor
  projectRole?: ProjectRole
}

/** Parameter of a controller method: the person who sent the request. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor | undefined => {
  return context.switchToHttp().getRequest<AuthenticatedRequest>().actor
})
