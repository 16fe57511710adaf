import type { ConceptComment, ConceptPage, EarlierEvent, MarkEvent } from '../../api/types'

/** One thing that happened to the concept. */
export type Happening =
  | { kind: 'mark'; at: string; user: Person; mark: MarkEvent }
  | { kind: 'comment'; at: string; user: Person; comment: ConceptComment }
  | { kind: 'earlier'; at: string; user: Person; event: EarlierEvent }
  | { kind: 'accepted'; at: string; user: Person }
  | { kind: 'assigned'; at: string; user: Person; to: Person }

type Person = MarkEvent['user']

/** Everything that happened to the concept, oldest first: what was decided, said and assigned. */
export function timelineOf({ history, comments, assignee, earlier }: ConceptPage): Happening[] {
  const happenings: Happening[] = [
    ...history.map((mark) => ({ kind: 'mark' as const, at: mark.at, user: mark.user, mark })),
    ...comments.map((comment) => ({ kind: 'comment' as const, at: comment.at, user: comment.user, comment })),
  ]
  for (const event of earlier?.history ?? [])
    happenings.push({ kind: 'earlier', at: event.at, user: event.user, event })
  if (earlier?.accepted) happenings.push({ kind: 'accepted', ...earlier.accepted })
  if (assignee) happenings.push({ kind: 'assigned', at: assignee.at, user: assignee.by, to: assignee })
  return happenings.sort((a, b) => a.at.localeCompare(b.at))
}

/** What one person wrote about the concept, beside a mark or on its own, oldest first. */
export function wordsOf(page: ConceptPage, userId: string): { key: string; text: string }[] {
  return timelineOf(page)
    .filter(({ user }) => user.id === userId)
    .flatMap((one) => {
      if (one.kind === 'comment') return [{ key: `comment ${one.comment.id}`, text: one.comment.text }]
      if (one.kind === 'mark' && one.mark.comment) return [{ key: `mark ${one.mark.id}`, text: one.mark.comment }]
      return []
    })
}

/** The comments that ask the reader and that the reader has not answered. */
export function asking({ comments }: ConceptPage, readerId: string): ConceptComment[] {
  return comments.filter(({ mentions }) => mentions.some(({ id, answered }) => id === readerId && !answered))
}
