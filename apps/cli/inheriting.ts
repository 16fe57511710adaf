import type { Actor } from '#domain'
import { InheritanceService, InheritanceWork, UserService } from '#pipeline'
import { UserError } from '#platform'
import type { INestApplicationContext } from '@nestjs/common'
import { progressOf, say } from './output'

/** Whose the new project is: the account with this address, else the first administrator. @throws UserError 404 */
export async function ownerOf(services: INestApplicationContext, email: string | undefined): Promise<Actor> {
  const users = services.get(UserService)
  if (email !== undefined) return users.byEmail(email)
  const administrator = (await users.list()).find(({ instanceRole }) => instanceRole === 'administrator')
  if (!administrator) throw new UserError('no-owner', 'There is no administrator yet: name the owner with --owner.')
  return administrator
}

/** Takes over what a new project begins with, here and now. @returns what became of it */
export async function inheritNow(services: INestApplicationContext, projectId: string) {
  await services.get(InheritanceWork).carryOut(projectId, progressOf('concepts'))
  const { inheritance } = await services.get(InheritanceService).releases(projectId)
  say(`The new project is ${projectId}.`)
  return { projectId, ...inheritance! }
}
