import { Injectable } from '@nestjs/common'
import { Transactions } from '#database'
import { foldMarks, permittedStep, standingOf, type Actor, type Review } from '#domain'
import type { ConceptPage, MarkEvent, PersonAnswer } from './concept-page'
import { readEarlier } from '../release/earlier'
import { readConceptUnderReview, type StoredMark } from './review-reader'
import { readSuggestions, type PageWish } from './suggestion-reader'
import { readSurroundings } from './surroundings'

/** One concept with all that is needed to decide on it. */
@Injectable()
export class WorkService {
  constructor(private readonly database: Transactions) {}

  /** @throws UserError 404 when the concept is not one of the project's sources */
  async page(actor: Actor, projectId: string, conceptId: number, wish: PageWish = {}): Promise<ConceptPage> {
    const found = await readConceptUnderReview(this.database.manager, actor, projectId, conceptId)
    const review = foldMarks(found.marks)
    const step = permittedStep(review, actor.id, found.role)
    const hidden =
      found.blindReview &&
      review.state !== 'agreed' &&
      step?.act === 'review' &&
      standingOf(review, actor.id) === 'newcomer'
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
      earlier: await readEarlier(this.database.manager, projectId, conceptId, {
        role: found.role,
        state: review.state,
      }),
    }
  }
}

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
