import { Injectable } from '@nestjs/common'
import { Transactions } from '#database'
import { foldMarks, permittedStep, standingOf, type Actor, type Review, type ReviewState } from '#domain'
import { targetSummarySql, titleSql } from '../taxonomy/concept-sql'
import type { ConceptPage, MarkEvent, PersonAnswer, SuggestedTarget } from './concept-page'
import { readConceptUnderReview, type ConceptUnderReview, type StoredMark } from './review-reader'

export interface WorkItem {
  id: number
  notation: string | null
  title: string
  state: ReviewState
  /** Score and title of the best suggestion of the latest finished run. */
  topScore: number | null
  topTitle: string | null
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
  async page(actor: Actor, projectId: string, conceptId: number): Promise<ConceptPage> {
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
      suggestions: await this.suggestions(found),
      answers: hidden ? [] : answersOf(review, found.marks),
      history: found.marks.filter(own).map(eventOf),
    }
  }

  private async suggestions({ runId, concept, sourceLanguage }: ConceptUnderReview): Promise<SuggestedTarget[]> {
    if (runId === null) return []
    return this.database.manager.query<SuggestedTarget[]>(
      `select s.rank, s.score, s.evidence, ${targetSummarySql('t', '$3')} as target
       from suggestion s join concept t on t.id = s.target_id where s.run_id = $1 and s.source_id = $2 order by s.rank`,
      [runId, concept.id, sourceLanguage],
    )
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
    'mine', page.mine) order by page.position, c.id), '[]')
  from page cross join project p join concept c on c.id = page.id
  left join suggestion s on s.run_id = p.run_id and s.source_id = c.id and s.rank = 1
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
