import { createHash, randomBytes } from 'node:crypto'

/** 32 random bytes, as a cookie can carry them. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a token. A plain hash is enough: nobody can guess 32 random bytes. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
