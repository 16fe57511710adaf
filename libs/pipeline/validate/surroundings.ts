import { projectRoleIncludes } from '#domain'
import type { EntityManager } from 'typeorm'
import { mayAnswerSql } from '../people/member-sql'
import { personSql, titleSql, utcSql } from '../taxonomy/concept-sql'
import type { Surroundings } from './concept-page'
import type { ConceptUnderReview } from './review-reader'

/**
 * What lies around a concept, by one statement.
 * @param hidden blind review: what would betray the first answer is left out
 */
export async function readSurroundings(
  manager: EntityManager,
  { projectId, concept, role, blindReview }: ConceptUnderReview,
  readerId: string,
  hidden: boolean,
): Promise<Surroundings> {
  // Whoever may review siblings blind later must not read their first answers here.
  const unseen = blindReview && projectRoleIncludes(role, 'reviewer')
  const [row] = await manager.query<Surroundings[]>(select, [projectId, concept.id, readerId, hidden, unseen])
  return row!
}

/** As many as fit on two screens of an entry; the nearest in the file are the most alike. */
const siblingsShown = 30

/** What is decided for a sibling. $5: first answers of others stay unseen. */
const decidedSql = `(s.state is distinct from 'to-review' or not $5 or s.first_by = $3)`

const siblingsSql = `
select coalesce(json_agg(json_build_object('id', c.id, 'notation', c.notation,
    'title', ${titleSql('c', 'p.source_language')}, 'state', coalesce(s.state, 'to-do'),
    'away', c.position - self.position, 'nothingFits', coalesce(s.nothing_fits, false) and ${decidedSql},
    'matches', (
      select coalesce(json_agg(json_build_object('targetId', t.id, 'title', ${titleSql('t', 'p.source_language')},
        'notation', t.notation, 'relation', g.relation) order by t.notation, t.id), '[]')
      from mapping g join concept t on t.id = g.target_id
      where g.project_id = p.id and g.source_id = c.id and ${decidedSql})) order by c.position, c.id), '[]')
from (
  select o.* from concept_broader b join concept o on o.id = b.concept_id
  where b.broader_id = (select min(broader_id) from concept_broader where concept_id = self.id)
    and o.id <> self.id and o.kind not in ('group', 'skill-group')
  order by abs(o.position - self.position), o.id limit ${siblingsShown}) c
left join concept_state s on s.project_id = p.id and s.source_id = c.id`

const assigneeSql = `
select json_build_object('id', u.id, 'name', u.name, 'by', ${personSql('w')}, 'at', ${utcSql('a.at')})
from assignment a join app_user u on u.id = a.user_id join app_user w on w.id = a.assigned_by
where a.project_id = p.id and a.source_id = self.id`

const warningsSql = `
select coalesce(json_agg(json_build_object('code', w.code, 'targetId', t.id,
  'targetTitle', ${titleSql('t', 'p.source_language')}) order by w.code, t.id), '[]')
from warning w join concept t on t.id = w.target_id
where w.project_id = p.id and w.source_id = self.id and not $4`

const commentsSql = `
select coalesce(json_agg(json_build_object('id', c.id, 'user', ${personSql('u')}, 'text', c.text,
  'target', case when t.id is not null then json_build_object('id', t.id, 'notation', t.notation,
    'title', ${titleSql('t', 'p.source_language')}) end,
  'mentions', m.mentions, 'answered', m.answered, 'at', ${utcSql('c.at')}) order by c.id), '[]')
from comment c join app_user u on u.id = c.user_id left join concept t on t.id = c.target_id
cross join lateral (
  select coalesce(bool_and(n.answered_at is not null), true) as answered, coalesce(bool_or(n.user_id = $3), false) as asks_reader,
    coalesce(json_agg(json_build_object('id', v.id, 'name', v.name, 'answered', n.answered_at is not null)
      order by v.name, v.id), '[]') as mentions
  from mention n join app_user v on v.id = n.user_id where n.comment_id = c.id) m
where c.project_id = p.id and c.source_id = self.id and (not $4 or c.user_id = $3 or m.asks_reader)`

/** Those who may comment, and so can answer. */
const peopleSql = `
select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'role', m.role) order by u.name, u.id), '[]')
from project_member m join app_user u on u.id = m.user_id
where m.project_id = p.id and ${mayAnswerSql('m', 'u')}`

/** $1 project, $2 concept, $3 reader, $4 whether others' answers to it are hidden, $5 whether those to its siblings are */
const select = `
select (${siblingsSql}) as siblings, (${assigneeSql}) as assignee,
  exists (select from postponed l where l.project_id = p.id and l.user_id = $3 and l.source_id = self.id) as postponed,
  (${warningsSql}) as warnings, (${commentsSql}) as comments, (${peopleSql}) as people
from project p join concept self on self.id = $2 where p.id = $1`
