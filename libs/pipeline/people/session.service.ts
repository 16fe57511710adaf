import { timingSafeEqual } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { Transactions } from '#database'
import type { Actor } from '#domain'
import { Clock, Config, UserError } from '#platform'
import type { EntityManager } from 'typeorm'
import { AuditService } from './audit.service'
import { passwordFits } from './password'
import { newToken, tokenHash } from './token'

const DAY = 24 * 60 * 60 * 1000
/** A session ends this long after its last use. */
const LIFETIME = 14 * DAY
/** Use prolongs a session, but its row is rewritten at most this often. */
const RENEWED_EVERY = 1 * DAY

/** A fresh session: the token exists nowhere else, so whoever loses it signs in again. */
export interface Session {
  actor: Actor
  token: string
  expiresAt: Date
}

/** Who has signed in, and with which token: the browser holds 32 random bytes, the database only their SHA-256. */
@Injectable()
export class SessionService {
  constructor(
    private readonly database: Transactions,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @throws UserError 401, in the same words and time for an unknown person, a wrong password and a disabled account */
  async signIn(email: string, password: string): Promise<Session> {
    const [row] = await this.database.manager.query<(Actor & { passwordHash: string | null })[]>(
      `select ${actorColumns}, password_hash as "passwordHash" from app_user u where email = $1 and disabled_at is null`,
      [email.toLowerCase()],
    )
    if (!(await passwordFits(row?.passwordHash ?? null, password)) || !row) {
      throw new UserError('wrong-password', 'E-mail address and password do not fit together.', { status: 401 })
    }
    const { id, name, instanceRole } = row
    const actor = { id, email: row.email, name, instanceRole }
    return this.database.inTransaction((manager) => this.open(manager, actor, { by: 'password' }))
  }

  /**
   * Signs in whoever holds the key that the embedded launcher printed, as the first administrator. It works once: the
   * audit log remembers that it was used, also when this process is started again with the same key.
   * @throws UserError 401
   */
  async signInByLink(key: string): Promise<Session> {
    const expected = this.config.signInKey
    const fits = expected !== null && timingSafeEqual(tokenHash(key), tokenHash(expected))
    const link = tokenHash(key).toString('hex')
    const session = await this.database.inTransaction(async (manager) => {
      // Two uses at the same moment wait for each other.
      await manager.query('select pg_advisory_xact_lock(hashtext($1))', [link])
      const [used] = await manager.query<unknown[]>(
        `select from audit_event where action = 'session.opened' and subject ->> 'link' = $1`,
        [link],
      )
      const actor = fits && !used ? await firstAdministrator(manager) : undefined
      return actor && this.open(manager, actor, { link })
    })
    if (session) return session
    const sentence = 'This sign-in link has been used or is no longer valid. Start again to get another.'
    throw new UserError('link-spent', sentence, { status: 401 })
  }

  /**
   * The person a token belongs to, and the new end of a session that this use has prolonged; null when the token is
   * unknown, the session has expired or the account is disabled.
   */
  async actorOf(token: string): Promise<{ actor: Actor; prolongedUntil: Date | null } | null> {
    const now = this.clock.now()
    const [row] = await this.database.manager.query<(Actor & { expiresAt: Date })[]>(
      `select ${actorColumns}, s.expires_at as "expiresAt" from session s join app_user u on u.id = s.user_id
       where s.token_hash = $1 and s.expires_at > $2 and u.disabled_at is null`,
      [tokenHash(token), now],
    )
    if (!row) return null
    const { expiresAt, ...actor } = row
    if (expiresAt.getTime() - now.getTime() > LIFETIME - RENEWED_EVERY) return { actor, prolongedUntil: null }
    const prolongedUntil = this.expiry()
    await this.database.manager.query('update session set expires_at = $2 where token_hash = $1', [
      tokenHash(token),
      prolongedUntil,
    ])
    return { actor, prolongedUntil }
  }

  /** Ends the session of this token; an unknown one is no error. */
  async signOut(token: string): Promise<void> {
    await this.database.manager.query('delete from session where token_hash = $1', [tokenHash(token)])
  }

  private async open(manager: EntityManager, actor: Actor, by: Record<string, string>): Promise<Session> {
    const token = newToken()
    const expiresAt = this.expiry()
    await manager.query('delete from session where user_id = $1 and expires_at < $2', [actor.id, this.clock.now()])
    await manager.query('insert into session (token_hash, user_id, expires_at) values ($1, $2, $3)', [
      tokenHash(token),
      actor.id,
      expiresAt,
    ])
    await this.audit.record(manager, actor, 'session.opened', by)
    return { actor, token, expiresAt }
  }

  private expiry(): Date {
    return new Date(this.clock.now().getTime() + LIFETIME)
  }
}

/** Columns of `app_user u` that make an Actor. */
const actorColumns = 'u.id, u.email, u.name, u.instance_role as "instanceRole"'

async function firstAdministrator(manager: EntityManager): Promise<Actor | undefined> {
  const [actor] = await manager.query<Actor[]>(
    `select ${actorColumns} from app_user u
     where instance_role = 'administrator' and disabled_at is null order by created_at, id limit 1`,
  )
  return actor
}
