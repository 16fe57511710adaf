import { Injectable } from '@nestjs/common'
import { Transactions } from '#database'
import { foldMarks, permittedStep, standingOf, type Actor, type Review, type ReviewState } from '#domain'
import { titleSql } from '../taxonomy/concept-sql'
import type { ConceptPage, MarkEvent, PersonAnswer } from './concept-page'
import { readConceptUnderReview, type StoredMark } from './review-reader'
import { readSuggestions, type PageWish } from './suggestion-reader'
import { readSurroundings } from './surroundings'

export interface WorkItem {
  id: number
  notation: string | null
  title: string
  state: ReviewState
  /** Score and title of the best suggestion of the latest finished run, where decisions moved it as they did. */
  topScore: number | null
  topTitle: string | null
  /** 0 to 100: the chance that no target fits. */
  noneProbability: number | null
  /** Whether the reader gave one of its answers. */
  mine: boolean
}

export interface WorkFilter {
  /** `done`: agreed or settled. */
  state: ReviewState | 'done' | 'all'
  /** Beginning of the notation, or words of a title; empty for all. */
  query: string
  offset: number
  limit: number
}

/** What there is to do in a project, and one concept with all that is needed to decide on it. */
@Injectable()
export class WorkService {
  constructor(private readonly database: Transactions) {}

  /** Source concepts in the order of their file. */
  async list(actor: Actor, projectId: string, filter: WorkFilter): Promise<{ total: number; items: WorkItem[] }> {
    const states = filter.state === 'done' ? ['agreed', 'settled'] : filter.state === 'all' ? null : [filter.state]
    const query = filter.query.trim().replaceAll(/[\\%_]/g, '\\$&')
    const [row] = await this.database.manager.query<{ total: number; items: WorkItem[] }[]>(selectWork, [
      projectId,
      states,
      query === '' ? null : query,
      filter.offset,
      filter.limit,
      actor.id,
    ])
    return row ?? { total: 0, items: [] }
  }

  /** @throws UserError 404 when the concept is not one of the project's sources */
  async page(actor: Actor, projectId: string, conceptId: number, wish: PageWish = {}): Promise<ConceptPage> {
    const found = await readConceptUnderReview(this.database.manager, actor, projectId, conceptId)
    const review = foldMarks(found.marks)
    const step = permittedStep(review, actor.id, found.role)
    const hidden = found.blindReview && step?.act === 'review' && standingOf(review, actor.id) === 'newcomer'
    const own = (mark: StoredMark) => !hidden || mark.userId === actor.id
    return {
      concept: found.concept,
      state: review.state,
      allowed: step ? [step.act] : [],
      hidden,
      runId: found.runId,
      ...(await readSuggestions(this.database.manager, found, wish)),
      ...(await readSurroundings(this.database.manager, found, actor.id, hidden)),
      answers: hidden ? [] : answersOf(review, found.marks),
      history: found.marks.filter(own).map(eventOf),
    }
  }
}

/**
 * $1 project, $2 states or null, $3 words or null, $4 offset, $5 limit, $6 reader. The page's ids are found first, so
 * that titles and suggestions are looked up for some hundred rows and not for all.
 */
const selectWork = `
with project as (
  select *, (select id from run where project_id = p.id and status = 'finished' order by created_at desc limit 1) as run_id
  from project p where id = $1),
chosen as (
  select c.id, c.position, coalesce(s.state, 'to-do') as state,
    coalesce($6 in (s.first_by, s.second_by, s.third_by), false) as mine
  from project p
  join concept c on c.scheme_version_id = p.source_version_id and c.kind not in ('group', 'skill-group')
  left join concept_state s on s.project_id = p.id and s.source_id = c.id
  where ($2::text[] is null or coalesce(s.state, 'to-do') = any($2))
    and ($3::text is null or c.notation ilike $3 || '%' or exists (
      select from label l where l.concept_id = c.id and l.language = p.source_language
        and unaccent(l.text) ilike unaccent('%' || $3 || '%')))),
page as (select * from chosen order by position, id offset $4 limit $5)
select (select count(*)::int from chosen) as total, (
  select coalesce(json_agg(json_build_object(
    'id', c.id, 'notation', c.notation, 'title', ${titleSql('c', 'p.source_language')}, 'state', page.state,
    'topScore', s.score, 'topTitle', case when t.id is not null then ${titleSql('t', 'p.source_language')} end,
    'noneProbability', 100 * coalesce(moved.none_probability, r.none_probability), 'mine', page.mine) order by page.position, c.id), '[]')
  from page cross join project p join concept c on c.id = page.id
  left join ranked_source r on r.run_id = p.run_id and r.source_id = c.id and not r.learned
  left join ranked_source moved on moved.run_id = p.run_id and moved.source_id = c.id and moved.learned
  left join suggestion s on s.run_id = p.run_id and s.source_id = c.id and s.rank = 1
    and s.learned = (moved.run_id is not null)
  left join concept t on t.id = s.target_id) as items`

function answersOf(review: Review<StoredMark>, marks: readonly StoredMark[]): PersonAnswer[] {
  const marked = new Map(marks.map((mark) => [mark.targetId, mark]))
  return review.answers.map(({ round, verdicts, none, lastMark }) => ({
    user: { id: lastMark.userId, name: lastMark.userName },
    round,
    verdicts: [...verdicts].map(([targetId, relation]) => ({
      targetId,
      targetTitle: marked.get(targetId)?.targetTitle ?? '',
      targetNotation: marked.get(targetId)?.targetNotation ?? null,
      relation,
    })),
    none,
    at: lastMark.at,
  }))
}

function eventOf({ userId, userName, targetNotation: _, ...mark }: StoredMark): MarkEvent {
  return { ...mark, user: { id: userId, name: userName } }
}
