import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'
import { instanceRoles, passwordLength } from '#domain'

const { min, max } = passwordLength
export const newPassword = z.string().min(min, `at least ${min} characters`).max(max)
const givenPassword = z.string().min(1).max(max)

export const email = z.email().max(200).toLowerCase()

const me = z
  .object({ id: z.uuid(), email: z.string(), name: z.string(), instanceRole: z.enum(instanceRoles) })
  .meta({ id: 'Me' })

const signIn = z
  .object({ email: z.string().max(200).trim().toLowerCase(), password: givenPassword })
  .meta({ id: 'SignIn' })

const signInLink = z.object({ key: z.string().min(1).max(200) }).meta({ id: 'SignInLink' })

const changePassword = z
  .object({ current: givenPassword.optional(), password: newPassword })
  .meta({ id: 'ChangePassword' })

export class MeDto extends createZodDto(me) {}
export class SignInDto extends createZodDto(signIn) {}
export class SignInLinkDto extends createZodDto(signInLink) {}
export class ChangePasswordDto extends createZodDto(changePassword) {}
