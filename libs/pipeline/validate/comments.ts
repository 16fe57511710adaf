import { UserError } from '#platform'
import type { EntityManager } from 'typeorm'
import { mayAnswerSql } from '../people/member-sql'

/** Something a person says about a concept, and whom they ask by it. */
export interface NewComment {
  /** Not empty. */
  text: string
  /** Ids of members who may answer. */
  mentions: string[]
  /** Of a remark on the wording of a target, for whoever publishes it. */
  targetId?: number
}

/**
 * Whatever a person says about a concept answers all that they were asked about it. Part of the transaction in which
 * they say it.
 */
export async function answerMentions(
  manager: EntityManager,
  projectId: string,
  conceptId: number,
  userId: string,
): Promise<void> {
  await manager.query(
    `update mention set answered_at = now()
     where project_id = $1 and source_id = $2 and user_id = $3 and answered_at is null`,
    [projectId, conceptId, userId],
  )
}

/** Stores a comment with its mentions. @throws UserError 422 when someone is asked who could not answer */
export async function insertComment(
  manager: EntityManager,
  projectId: string,
  conceptId: number,
  userId: string,
  { text, mentions, targetId }: NewComment,
): Promise<void> {
  const [comment] = await manager.query<{ id: string }[]>(
    `insert into comment (project_id, source_id, user_id, text, target_id)
     select p.id, $2, $3, $4, t.id from project p
     left join concept t on t.id = $5 and t.scheme_version_id = p.target_version_id
     where p.id = $1 and ($5::int is null or t.id is not null) returning id`,
    [projectId, conceptId, userId, text, targetId ?? null],
  )
  if (!comment) throw new UserError('not-a-target', 'A remark is about a target of this project.')
  const asked = [...new Set(mentions)]
  const stored = await manager.query<unknown[]>(
    `insert into mention (comment_id, user_id, project_id, source_id)
     select $1, m.user_id, m.project_id, $3 from project_member m join app_user u on u.id = m.user_id
     where m.project_id = $2 and m.user_id = any($4) and ${mayAnswerSql('m', 'u')}
     returning user_id`,
    [comment.id, projectId, conceptId, asked],
  )
  if (stored.length < asked.length) {
    throw new UserError('cannot-answer', 'A comment asks only members of the project who may answer; a reader may not.')
  }
}
