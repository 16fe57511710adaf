import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'
import { instanceRoles } from '#domain'
import { email, newPassword } from '../session/session.dto'

const name = z.string().trim().min(1).max(200)
const instanceRole = z.enum(instanceRoles)

const user = z
  .object({ id: z.uuid(), email: z.string(), name: z.string(), instanceRole, disabled: z.boolean() })
  .meta({ id: 'User' })

const newUser = z.object({ email, name, instanceRole, password: newPassword }).meta({ id: 'NewUser' })

const userChange = z
  .object({ name, instanceRole, disabled: z.boolean(), password: newPassword })
  .partial()
  .meta({ id: 'UserChange' })

export class UserDto extends createZodDto(user) {}
export class NewUserDto extends createZodDto(newUser) {}
export class UserChangeDto extends createZodDto(userChange) {}
export class UserParams extends createZodDto(z.object({ id: z.uuid() })) {}
