import { Injectable } from '@nestjs/common'
import { Transactions } from '#database'
import { projectRoleIncludes, type Actor } from '#domain'
import { UserError } from '#platform'
import type { EntityManager } from 'typeorm'
import { AuditService } from '../people/audit.service'
import { mayAnswerSql } from '../people/member-sql'
import { MemberService } from '../people/member.service'
import { inBatches } from '../upload/batches'
import { touchConcepts } from './mark-store'
import type { WorkFilter } from './work-filter'
import { readConceptIds } from './work-filter-sql'

/** The concepts that someone is to answer: a list as it is now, or single ones. */
export type AssignedConcepts = { filter: WorkFilter } | { conceptIds: number[] }

/** The embedded database takes some 50 ms for so many; those who decide meanwhile wait no longer. */
const conceptsPerTransaction = 500

/** Says whose concepts are whose to answer. Guides the lists; the review protocol does not ask for it. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly database: Transactions,
    private readonly members: MemberService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Gives concepts to a person, or to nobody. Reviewers and owners give any concept to anyone; others take what nobody
   * has, and give back what is theirs: what is not for them to change is passed over.
   * @returns how many concepts changed hands
   * @throws UserError 403 for a mapper who gives to someone else, 422 for a person who may not answer here
   */
  async assign(
    actor: Actor,
    projectId: string,
    concepts: AssignedConcepts,
    userId: string | null,
  ): Promise<{ changed: number }> {
    const role = await this.members.roleOf(actor, projectId)
    const forAll = role !== null && projectRoleIncludes(role, 'reviewer')
    if (!forAll && userId !== null && userId !== actor.id) {
      throw UserError.forbidden('Only reviewers and owners give concepts to someone else.')
    }
    await checkAssignee(this.database.manager, projectId, userId)
    const ids = await this.idsOf(actor, projectId, concepts)
    const act = { projectId, userId, by: actor.id, forAll }
    let changed = 0
    for (const some of inBatches(ids, conceptsPerTransaction)) {
      changed += await this.database.inTransaction((manager) => assignSome(manager, act, some))
    }
    await this.audit.record(this.database.manager, actor, 'assignment.put', { projectId, userId, changed })
    return { changed }
  }

  private async idsOf(actor: Actor, projectId: string, concepts: AssignedConcepts): Promise<number[]> {
    const { manager } = this.database
    const reader = { projectId, userId: actor.id }
    const ids =
      'filter' in concepts
        ? await readConceptIds(manager, concepts.filter, reader)
        : await readConceptIds(manager, { list: 'all' }, reader, concepts.conceptIds)
    // In one order for all: two people who assign at once wait for each other instead of blocking each other.
    return ids.sort((a, b) => a - b)
  }
}

async function checkAssignee(manager: EntityManager, projectId: string, userId: string | null): Promise<void> {
  if (userId === null) return
  const [member] = await manager.query<unknown[]>(
    `select from project_member m join app_user u on u.id = m.user_id
     where m.project_id = $1 and m.user_id = $2 and ${mayAnswerSql('m', 'u')}`,
    [projectId, userId],
  )
  if (!member) throw new UserError('cannot-answer', 'Concepts go to members of the project who may answer them.')
}

interface Act {
  projectId: string
  userId: string | null
  by: string
  forAll: boolean
}

async function assignSome(manager: EntityManager, { projectId, userId, by, forAll }: Act, ids: number[]) {
  const changed =
    userId === null
      ? await manager
          .query<[{ id: number }[], number]>(release, [projectId, ids, forAll ? null : by])
          .then(([rows]) => rows)
      : await manager.query<{ id: number }[]>(give, [projectId, ids, userId, by, forAll])
  await touchConcepts(
    manager,
    projectId,
    changed.map(({ id }) => id),
  )
  return changed.length
}

/** $1 project, $2 concepts, $3 whose alone, or null */
const release = `
delete from assignment where project_id = $1 and source_id = any($2) and user_id = coalesce($3, user_id)
returning source_id as id`

/** $1 project, $2 concepts, $3 to whom, $4 by whom, $5 whether it may be taken from someone else */
const give = `
insert into assignment as a (project_id, source_id, user_id, assigned_by)
select $1, id, $3, $4 from unnest($2::int[]) id
on conflict (project_id, source_id) do update set user_id = excluded.user_id, assigned_by = excluded.assigned_by, at = now()
where $5 and a.user_id <> excluded.user_id
returning source_id as id`
