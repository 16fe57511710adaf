import {
  foldMarks,
  projectRoleIncludes,
  roleToAcceptAgain,
  type CarryReason,
  type Mark,
  type ProjectRole,
  type Review,
  type ReviewState,
} from '#domain'
import type { EntityManager } from 'typeorm'
import { personSql, titleSql, utcSql } from '../taxonomy/concept-sql'

/** A concept of a version as a reason names it. */
export interface NamedConcept {
  id: number
  notation: string | null
  title: string
}

/** Something said in an earlier project that this one did not take over. */
export interface EarlierEvent {
  /** Of a mark; `comment` for what was said beside the marks. */
  kind: Mark['kind'] | 'comment'
  user: { id: string; name: string }
  project: { id: string; name: string }
  relation: Mark['relation']
  target: NamedConcept | null
  /** Why nothing fits, or what was said with the mark. */
  text: string | null
  /** ISO 8601. */
  at: string
}

/** What was said of a concept before this project, and what the release changed about it. */
export interface Earlier {
  /** The one that gave the answers; the one that is followed where nobody has answered. */
  project: { id: string; name: string; source: string; target: string }
  outcome: 'carried' | 'look' | 'open'
  reasons: (CarryReason & { target: NamedConcept | null; proposed: NamedConcept[] })[]
  /** What each person answered, in the order of the review, as the earlier version names the targets. */
  answers: {
    user: { id: string; name: string }
    verdicts: { target: NamedConcept; relation: NonNullable<Mark['relation']>; isGone: boolean }[]
    none: { reason: string } | null
  }[]
  /** Whether all targets of the answers are still there. */
  holds: boolean
  /** Whether who reads this may let the answers stand again now; `for-reviewer`: a mapper, who would have to be more. */
  acceptance: 'allowed' | 'for-reviewer' | 'impossible'
  accepted: { user: { id: string; name: string }; at: string } | null
  /** Of all projects before this one, oldest first. */
  history: EarlierEvent[]
}

interface Row extends Omit<Earlier, 'answers' | 'holds' | 'acceptance' | 'reasons'> {
  reasons: CarryReason[]
  successors: [number, number | null][]
  marks: (Mark & { userName: string })[]
  concepts: NamedConcept[]
}

/** Who reads the page of a concept. */
interface Reader {
  role: ProjectRole
  /** Where the concept stands in this project. */
  state: ReviewState
}

/** @returns null for a concept that nobody knew before this project */
export async function readEarlier(
  manager: EntityManager,
  projectId: string,
  conceptId: number,
  reader: Reader,
): Promise<Earlier | null> {
  const [row] = await manager.query<Row[]>(select, [projectId, conceptId])
  if (!row) return null
  const { reasons, successors, marks, concepts, ...rest } = row
  const named = new Map(concepts.map((concept) => [concept.id, concept]))
  const later = new Map(successors)
  const nameOf = (id: number): NamedConcept => named.get(id) ?? { id, notation: null, title: String(id) }
  const review = foldMarks(marks)
  const answers = review.answers.map(({ lastMark, verdicts, none }) => ({
    user: { id: lastMark.userId, name: lastMark.userName },
    verdicts: [...verdicts].map(([id, relation]) => {
      return { target: nameOf(id), relation, isGone: (later.get(id) ?? null) === null }
    }),
    none,
  }))
  const holds = answers.length > 0 && answers.every(({ verdicts }) => verdicts.every(({ isGone }) => !isGone))
  const waits = row.outcome === 'look' && row.accepted === null && reader.state === 'to-do'
  return {
    ...rest,
    answers,
    reasons: reasons.map((reason) => ({
      ...reason,
      target: reason.targetId === null ? null : nameOf(reason.targetId),
      proposed: reason.proposals.map(nameOf),
    })),
    holds,
    acceptance: waits && holds ? acceptanceBy(reader.role, review) : 'impossible',
  }
}

function acceptanceBy(role: ProjectRole, review: Review): Earlier['acceptance'] {
  if (projectRoleIncludes(role, roleToAcceptAgain(review))) return 'allowed'
  return role === 'mapper' ? 'for-reviewer' : 'impossible'
}

const named = (version: string) => `(
  select s.title || ' ' || v.version from scheme_version v join scheme s on s.id = v.scheme_id where v.id = ${version})`

const conceptSql = (concept: string) => `json_build_object(
  'id', ${concept}.id, 'notation', ${concept}.notation, 'title', ${titleSql(concept, 'p.source_language')})`

/** $1 project, $2 concept. Back through all projects that each other follow. */
const select = `
with recursive p as (select * from project where id = $1),
own as (select c.*, i.follows from inherited_concept c join inheritance i on i.project_id = c.project_id
  where c.project_id = $1 and c.source_id = $2 and i.follows is not null),
back(project_id, source_id) as (
  select follows, earlier_id from own
  union all select i.follows, c.earlier_id from back
  join inherited_concept c on c.project_id = back.project_id and c.source_id = back.source_id
  join inheritance i on i.project_id = c.project_id and i.follows is not null),
said as (
  select k.kind, k.user_id, k.project_id, k.relation, k.target_id, coalesce(k.reason, k.comment) as text, k.at
  from back join mark k on k.project_id = back.project_id and k.source_id = back.source_id
  where k.carried_from is null and not exists (
    select from mark here where here.project_id = $1 and here.source_id = $2 and here.carried_from = k.id)
  union all
  select 'comment', t.user_id, t.project_id, null, null, t.text, t.at
  from back join comment t on t.project_id = back.project_id and t.source_id = back.source_id),
before as (
  select k.*, u.name from own join mark k on k.project_id = own.answered_in and k.source_id = own.answered_id
  join app_user u on u.id = k.user_id)
select own.outcome, own.reasons, own.successors,
  json_build_object('id', f.id, 'name', f.name, 'source', ${named('f.source_version_id')},
    'target', ${named('f.target_version_id')}) as project,
  case when own.accepted_at is not null then
    json_build_object('user', ${personSql('a')}, 'at', ${utcSql('own.accepted_at')}) end as accepted,
  (select coalesce(json_agg(json_build_object('userId', user_id, 'userName', name, 'kind', kind, 'targetId', target_id,
    'relation', relation, 'reason', reason, 'origin', origin) order by id), '[]') from before) as marks,
  (select coalesce(json_agg(${conceptSql('c')}), '[]') from concept c where c.id in (
    select target_id from before union select (r ->> 'targetId')::int from jsonb_array_elements(own.reasons) r
    union select jsonb_array_elements_text(r -> 'proposals')::int from jsonb_array_elements(own.reasons) r)) as concepts,
  (select coalesce(json_agg(json_build_object('kind', s.kind, 'user', ${personSql('u')},
    'project', json_build_object('id', s.project_id, 'name', q.name), 'relation', s.relation,
    'target', case when c.id is not null then ${conceptSql('c')} end, 'text', s.text,
    'at', ${utcSql('s.at')}) order by s.at), '[]')
   from said s join app_user u on u.id = s.user_id join project q on q.id = s.project_id
   left join concept c on c.id = s.target_id) as history
from own cross join p join project f on f.id = coalesce(own.answered_in, own.follows)
  left join app_user a on a.id = own.accepted_by`
