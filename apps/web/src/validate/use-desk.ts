import { notifications } from '@mantine/notifications'
import { useRef, useState } from 'react'
import type { Answer, ConceptPage, Me, NewMark, Project, Relation, TargetSummary } from '../api/types'
import { useAnnounce } from '../parts/announcer'
import { sayProblem } from '../parts/problem-notice'
import { useTexts } from '../texts'
import type { Candidate } from './candidates'
import { useMark, type Decision } from './concept-data'
import { useLater, type Postponement } from './use-later'

/** What stands on the expert's desk: one concept with its page. */
export interface Desk {
  conceptId: number
  title: string
  page: ConceptPage
}

interface Settings {
  project: Project
  me: Me
  desk: Desk | null
  /** Whether the suggestions are shown as the run made them, without what decisions taught. */
  unlearned: boolean
  /** Called after a decision unless the person stays; shows the next concept. */
  onward: (from: number) => void
  goTo: (conceptId: number) => void
}

/** Everything a person can say about the concept on the desk, and taking the last of it back. */
export function useDesk({ project, me, desk, unlearned, onward, goTo }: Settings) {
  const texts = useTexts().validate
  const announce = useAnnounce()
  const [comment, setComment] = useState('')
  const [stays, setStays] = useState(false)
  const { send, postpone, undo } = useSending(project, me, goTo)

  function decide(body: NewMark, target: TargetSummary | null, said: string, stay = stays) {
    if (!desk) return
    const shown = { runId: desk.page.runId ?? undefined, learned: unlearned ? false : undefined }
    setComment('')
    announce(texts.decide.saved(said))
    if (!stay) onward(desk.conceptId)
    send(desk, { ...body, ...shown, comment: comment || undefined }, target)
  }

  return {
    comment,
    setComment,
    stays,
    setStays,
    undo,
    relate: (relation: Relation, { target, origin }: Candidate, stay?: boolean) => {
      const body = { kind: 'match', targetId: target.id, relation, origin } as const
      decide(body, target, texts.sentences[relation](desk?.title ?? '', target.title), stay)
    },
    none: (reason: string, reasonKind?: NewMark['reasonKind']) =>
      decide({ kind: 'none', reason, reasonKind }, null, texts.noneFits(desk?.title ?? '')),
    agree: (stay?: boolean) => decide({ kind: 'agree' }, null, texts.answers.agree, stay),
    /** Puts the concept aside and goes on, or takes it up again. */
    later: () => desk && project.role !== 'reader' && postpone(desk) && onward(desk.conceptId),
    withdraw: (targetId?: number) => desk && send(desk, { kind: 'withdraw', targetId }, null),
    take: (answer: Answer) => desk && takeOver(answer, desk, decide),
  }
}

export type Deciding = ReturnType<typeof useDesk>

/** Sends marks, remembers them for undoing, and says which of them were refused. */
function useSending(project: Project, me: Me, goTo: (conceptId: number) => void) {
  const { validate: texts, candidates: words } = useTexts()
  const announce = useAnnounce()
  const refused = useRefusal(goTo)
  const later = useLater(project.id, refused)
  /** What can be undone, the latest last. */
  const done = useRef<(Decision | Postponement)[]>([])
  const mark = useMark(project, me, (decision, error) => {
    done.current = done.current.filter((one) => one !== decision)
    refused(decision, error)
  })

  function send({ conceptId, title }: Desk, body: NewMark, target: TargetSummary | null) {
    const decision = { conceptId, title, mark: body, target }
    mark.mutate(decision)
    if (body.kind !== 'withdraw') done.current.push(decision)
  }

  /** Whether the concept is put aside now. */
  function postpone({ conceptId, title, page }: Desk): boolean {
    const postponement = { conceptId, title, postponed: !page.postponed }
    later(postponement)
    announce(postponement.postponed ? words.later.saved(title) : words.later.takenBack(title))
    if (postponement.postponed) done.current.push(postponement)
    return postponement.postponed
  }

  function undo() {
    const last = done.current.pop()
    if (!last) return announce(texts.decide.nothingToUndo)
    if ('postponed' in last) {
      later({ ...last, postponed: false })
      announce(words.later.takenBack(last.title))
      return goTo(last.conceptId)
    }
    mark.mutate({ ...last, mark: { kind: 'withdraw', targetId: last.mark.targetId } })
    announce(texts.decide.undone)
    goTo(last.conceptId)
  }

  return { send, postpone, undo }
}

/** A refused decision says so, with a way back to its concept, which may be some concepts behind by now. */
function useRefusal(goTo: (conceptId: number) => void) {
  const texts = useTexts()
  return ({ conceptId, title }: Decision | Postponement, error: unknown) => {
    notifications.show({
      color: 'red',
      autoClose: false,
      title: texts.validate.decide.conflict(title),
      message: `${sayProblem(error, texts)} ${texts.validate.decide.goBack}.`,
      onClick: () => goTo(conceptId),
      style: { cursor: 'pointer' },
    })
  }
}

type Decide = (body: NewMark, target: TargetSummary | null, said: string, stay?: boolean) => void

/** The third person takes one of two answers: each of its verdicts becomes a mark of that person. */
function takeOver(answer: Answer, { page }: Desk, decide: Decide): void {
  if (answer.none) return decide({ kind: 'none', reason: answer.none.reason }, null, answer.none.reason)
  answer.verdicts.forEach(({ targetId, targetTitle, targetNotation, relation }, index) => {
    const suggested = page.suggestions.find(({ target }) => target.id === targetId)?.target
    const target = suggested ?? { ...unknownTarget, id: targetId, title: targetTitle, notation: targetNotation }
    const body = { kind: 'match', targetId, relation, origin: suggested ? 'suggestion' : 'search' } as const
    const isLast = index === answer.verdicts.length - 1
    decide(body, target, targetTitle, isLast ? undefined : true)
  })
}

const unknownTarget = {
  uri: null,
  titleEnglish: null,
  titleReader: null,
  alternatives: [],
  description: null,
  iscoGroup: null,
  linked: 0,
}
