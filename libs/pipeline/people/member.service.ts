import { Injectable } from '@nestjs/common'
import { Transactions } from '#database'
import type { Actor, ProjectRole } from '#domain'
import { UserError } from '#platform'
import type { EntityManager } from 'typeorm'
import { touchConcepts } from '../validate/mark-store'
import { AuditService } from './audit.service'

export interface Member {
  userId: string
  name: string
  email: string
  role: ProjectRole
}

/** What a member has done in a project, and has still to do. */
export interface MemberActivity {
  userId: string
  /** Concepts on which they gave an answer. */
  answered: number
  /** Concepts assigned to them that nobody has finished yet. */
  assigned: number
  lastAnswerAt: string | null
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Who works in a project, and as what. */
@Injectable()
export class MemberService {
  constructor(
    private readonly database: Transactions,
    private readonly audit: AuditService,
  ) {}

  /** The person's role in a project; null when there is no such project or they have none. */
  async roleOf(actor: Actor, projectId: string): Promise<ProjectRole | null> {
    if (!UUID.test(projectId)) return null
    const [row] = await this.database.manager.query<{ role: ProjectRole | null }[]>(
      `select m.role from project p left join project_member m on m.project_id = p.id and m.user_id = $2
       where p.id = $1`,
      [projectId, actor.id],
    )
    if (row && actor.instanceRole === 'administrator') return 'owner'
    return row?.role ?? null
  }

  list(projectId: string): Promise<Member[]> {
    return this.database.manager.query<Member[]>(
      `select m.user_id as "userId", u.name, u.email, m.role from project_member m join app_user u on u.id = m.user_id
       where m.project_id = $1 order by u.name, u.email`,
      [projectId],
    )
  }

  /** Of each member. About 30 ms with 11,000 answered concepts on the embedded database, so not part of the list. */
  async activity(projectId: string): Promise<MemberActivity[]> {
    const rows = await this.database.manager.query<(MemberActivity & { lastAnswerAt: Date | null })[]>(selectActivity, [
      projectId,
    ])
    return rows.map((row) => ({ ...row, lastAnswerAt: row.lastAnswerAt?.toISOString() ?? null }))
  }

  /** Adds a person to the project, or gives a member another role. @throws UserError 404, 409 */
  async put(actor: Actor, projectId: string, userId: string, role: ProjectRole): Promise<Member> {
    return this.database.inTransaction(async (manager) => {
      await lockMembers(manager, projectId)
      const [user] = await manager.query<{ name: string; email: string }[]>(
        'select name, email from app_user where id = $1 and disabled_at is null',
        [userId],
      )
      if (!user) throw UserError.notFound('This account')
      await manager.query(
        `insert into project_member (project_id, user_id, role) values ($1, $2, $3)
         on conflict (project_id, user_id) do update set role = excluded.role`,
        [projectId, userId, role],
      )
      await keepAnOwner(manager, projectId)
      await this.audit.record(manager, actor, 'member.put', { projectId, userId, role })
      return { userId, role, ...user }
    })
  }

  /**
   * Takes a person out of the project; what they marked stays, what they were still to answer is nobody's again.
   * @throws UserError 404, 409
   */
  async remove(actor: Actor, projectId: string, userId: string): Promise<void> {
    await this.database.inTransaction(async (manager) => {
      await lockMembers(manager, projectId)
      const [removed] = await manager.query<[unknown[], number]>(
        'delete from project_member where project_id = $1 and user_id = $2 returning user_id',
        [projectId, userId],
      )
      if (removed.length === 0) throw UserError.notFound('This member')
      await keepAnOwner(manager, projectId)
      const [released] = await manager.query<[{ id: number }[], number]>(releaseAssignments, [projectId, userId])
      await touchConcepts(
        manager,
        projectId,
        released.map(({ id }) => id),
      )
      await this.audit.record(manager, actor, 'member.removed', { projectId, userId })
    })
  }
}

/** Two owners who remove each other at the same moment would leave none. */
async function lockMembers(manager: EntityManager, projectId: string): Promise<void> {
  await manager.query('select from project where id = $1 for no key update', [projectId])
}

async function keepAnOwner(manager: EntityManager, projectId: string): Promise<void> {
  const [owner] = await manager.query<unknown[]>(
    `select from project_member where project_id = $1 and role = 'owner' limit 1`,
    [projectId],
  )
  if (!owner) throw UserError.conflict('last-owner', 'This is the last owner of the project: name another one first.')
}

/** $1 project, $2 person: their concepts go back to the lists of all, which show them anew. */
const releaseAssignments = 'delete from assignment where project_id = $1 and user_id = $2 returning source_id as id'

/** $1 project */
const selectActivity = `
select m.user_id as "userId", coalesce(k.answered, 0) as answered, coalesce(a.assigned, 0) as assigned,
  k.at as "lastAnswerAt"
from project_member m
left join (
  select user_id, count(distinct source_id)::int as answered, max(at) as at
  from mark where project_id = $1 group by user_id) k on k.user_id = m.user_id
left join (
  select a.user_id, count(*)::int as assigned
  from assignment a left join concept_state s on s.project_id = a.project_id and s.source_id = a.source_id
  where a.project_id = $1 and coalesce(s.state, 'to-do') not in ('agreed', 'settled')
  group by a.user_id) a on a.user_id = m.user_id
where m.project_id = $1`
