import { Injectable } from '@nestjs/common'
import { Transactions } from '#database'
import type { Actor, InstanceRole } from '#domain'
import { UserError } from '#platform'
import type { EntityManager } from 'typeorm'
import { AuditService } from './audit.service'
import { hashPassword, passwordFits } from './password'
import { tokenHash } from './token'

export interface User {
  id: string
  email: string
  name: string
  instanceRole: InstanceRole
  disabled: boolean
}

export interface NewUser {
  email: string
  name: string
  instanceRole: InstanceRole
  /** Absent: the account exists, but nobody can sign in to it with a password yet. */
  password?: string
}

export type UserChange = Partial<Pick<User, 'name' | 'instanceRole' | 'disabled'>> & { password?: string }

const columns = 'id, email, name, instance_role as "instanceRole", disabled_at is not null as disabled'

/** The accounts of this installation. `actor` is null where the shell acts: whoever has the shell has the database. */
@Injectable()
export class UserService {
  constructor(
    private readonly database: Transactions,
    private readonly audit: AuditService,
  ) {}

  list(): Promise<User[]> {
    return this.database.manager.query<User[]>(
      `select ${columns} from app_user where not is_publication order by name, email`,
    )
  }

  /** @throws UserError 404 */
  async byEmail(email: string): Promise<User> {
    const [user] = await this.database.manager.query<User[]>(`select ${columns} from app_user where email = $1`, [
      email.toLowerCase(),
    ])
    if (!user) throw UserError.notFound(`The account ${email}`)
    return user
  }

  /** @throws UserError 409 when the address has an account already */
  async create(actor: Actor | null, { email, name, instanceRole, password }: NewUser): Promise<User> {
    const passwordHash = password === undefined ? null : await hashPassword(password)
    return this.database.inTransaction(async (manager) => {
      const [user] = await manager.query<User[]>(
        `insert into app_user (email, name, instance_role, password_hash) values ($1, $2, $3, $4)
         on conflict (email) do nothing returning ${columns}`,
        [email.toLowerCase(), name, instanceRole, passwordHash],
      )
      if (!user) throw UserError.conflict('email-taken', `There is an account for ${email} already.`)
      await this.audit.record(manager, actor, 'user.created', { userId: user.id, email: user.email, instanceRole })
      return user
    })
  }

  /**
   * Changes what is given and leaves the rest. A new password or a disabled account ends the person's sessions.
   * @throws UserError 404; 409 when no administrator would be left
   */
  async change(actor: Actor | null, id: string, { password, ...change }: UserChange): Promise<User> {
    const passwordHash = password === undefined ? null : await hashPassword(password)
    return this.database.inTransaction(async (manager) => {
      await manager.query('lock table app_user in share row exclusive mode')
      const administrators = await countAdministrators(manager)
      const [[user]] = await manager.query<[User[], number]>(
        `update app_user set name = coalesce($2, name), instance_role = coalesce($3, instance_role),
           disabled_at = case when $4::boolean is null then disabled_at when $4 then coalesce(disabled_at, now()) end,
           password_hash = coalesce($5, password_hash)
         where id = $1 returning ${columns}`,
        [id, change.name ?? null, change.instanceRole ?? null, change.disabled ?? null, passwordHash],
      )
      if (!user) throw UserError.notFound('This account')
      if (administrators > 0 && (await countAdministrators(manager)) === 0) {
        throw UserError.conflict('last-administrator', 'This is the last administrator: name another one first.')
      }
      if (user.disabled || passwordHash) await manager.query('delete from session where user_id = $1', [id])
      await this.audit.record(manager, actor, 'user.changed', {
        userId: id,
        ...change,
        password: passwordHash !== null,
      })
      return user
    })
  }

  /**
   * Sets the person's own password and ends their sessions everywhere else.
   * @param token of the session that asks for it, which stays open
   * @param current needed unless the account has no password yet (it was opened by the launcher's link)
   * @throws UserError 422 when `current` does not fit
   */
  async changeOwnPassword(
    actor: Actor,
    token: string,
    { current, password }: { current?: string; password: string },
  ): Promise<void> {
    const [row] = await this.database.manager.query<{ passwordHash: string | null }[]>(
      'select password_hash as "passwordHash" from app_user where id = $1',
      [actor.id],
    )
    const stored = row?.passwordHash ?? null
    if (stored !== null && !(await passwordFits(stored, current ?? ''))) {
      throw new UserError('wrong-password', 'The current password is not right.')
    }
    const passwordHash = await hashPassword(password)
    await this.database.inTransaction(async (manager) => {
      await manager.query('update app_user set password_hash = $2 where id = $1', [actor.id, passwordHash])
      await manager.query('delete from session where user_id = $1 and token_hash <> $2', [actor.id, tokenHash(token)])
      await this.audit.record(manager, actor, 'user.password-changed', { userId: actor.id })
    })
  }

  /** Gives a new embedded installation its first administrator, who signs in by the launcher's link. */
  async ensureFirstAdministrator(): Promise<void> {
    await this.database.manager.query(
      `insert into app_user (email, name, instance_role) select 'admin@localhost', 'Administrator', 'administrator'
       where not exists (select from app_user) on conflict (email) do nothing`,
    )
  }
}

async function countAdministrators(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<{ n: number }[]>(
    `select count(*)::int as n from app_user where instance_role = 'administrator' and disabled_at is null`,
  )
  return row!.n
}
