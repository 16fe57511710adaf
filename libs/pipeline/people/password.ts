import { hash, verify } from '@node-rs/argon2'
import { passwordLength } from '#domain'
import { UserError } from '#platform'

/**
 * Argon2id with the library's defaults: 19 MiB and 2 passes, the first choice of OWASP's password storage cheat sheet.
 * @throws UserError when it is too short or too long
 */
export async function hashPassword(password: string): Promise<string> {
  const { min, max } = passwordLength
  if (password.length < min || password.length > max) {
    throw new UserError('password-length', `A password has ${min} to ${max} characters.`)
  }
  return hash(password)
}

/** Of a random password that nobody has: checking it costs as much as checking a real one. */
let decoy: Promise<string> | undefined

/** Whether the password fits. Takes as long for an account without a password, or no account, as for a real one. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hash(crypto.randomUUID())
  const fits = await verify(stored ?? (await decoy), password)
  return stored !== null && fits
}
