import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { Answer, ConceptPage, Me, NewMark, Project, Relation } from '../api/types'
import { useAnnounce } from '../parts/announcer'
import { sayProblem } from '../parts/problem-notice'
import { useTexts } from '../texts'
import type { Candidate } from './candidates'
import { useMark, type Decision } from './concept-data'

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
  /** Called after a decision unless the person stays; shows the next concept. */
  onward: (from: number) => void
  goTo: (conceptId: number) => void
}

/** Everything a person can say about the concept on the desk, and taking the last of it back. */
export function useDesk({ project, me, desk, onward, goTo }: Settings) {
  const texts = useTexts()
  const announce = useAnnounce()
  const [comment, setComment] = useState('')
  const [stays, setStays] = useState(false)
  const [done, setDone] = useState<Decision[]>([])
  const refused = useRefusal(goTo)
  const mark = useMark(project, me, (decision, error) => {
    setDone((before) => before.filter((one) => one !== decision))
    refused(decision, error)
  })

  function decide(body: NewMark, candidate: Candidate | null, said: string, stay = stays) {
    if (!desk) return
    const full = { ...body, comment: comment || undefined, runId: desk.page.runId ?? undefined }
    const decision = { conceptId: desk.conceptId, title: desk.title, mark: full, target: candidate?.target }
    mark.mutate(decision)
    setDone((before) => [...before, decision])
    setComment('')
    announce(texts.validate.decide.saved(said))
    if (!stay) onward(desk.conceptId)
  }

  function relate(relation: Relation, candidate: Candidate, stay?: boolean) {
    if (!desk) return
    const body = { kind: 'match', targetId: candidate.target.id, relation, origin: candidate.origin } as const
    decide(body, candidate, texts.validate.sentences[relation](desk.title, candidate.target.title), stay)
  }

  function undo() {
    const last = done.at(-1)
    if (!last) return announce(texts.validate.decide.nothingToUndo)
    setDone((before) => before.slice(0, -1))
    mark.mutate({ ...last, mark: { kind: 'withdraw', targetId: last.mark.targetId } })
    announce(texts.validate.decide.undone)
    goTo(last.conceptId)
  }

  return {
    comment,
    setComment,
    stays,
    setStays,
    relate,
    undo,
    none: (reason: string) => decide({ kind: 'none', reason }, null, texts.validate.noneFits(desk?.title ?? '')),
    agree: (stay?: boolean) => decide({ kind: 'agree' }, null, texts.validate.answers.agree, stay),
    withdraw: (targetId?: number) =>
      desk && mark.mutate({ conceptId: desk.conceptId, title: desk.title, mark: { kind: 'withdraw', targetId } }),
    take: (answer: Answer) => desk && takeOver(answer, desk, project, decide),
  }
}

export type Deciding = ReturnType<typeof useDesk>

/** A refused decision says so, with a way back to its concept, which may be some concepts behind by now. */
function useRefusal(goTo: (conceptId: number) => void) {
  const texts = useTexts()
  return ({ conceptId, title }: Decision, error: unknown) => {
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

/** The third person takes one of two answers: each of its verdicts becomes a mark of that person. */
function takeOver(answer: Answer, desk: Desk, project: Project, decide: (body: NewMark, candidate: Candidate | null, said: string, stay?: boolean) => void) {
  if (answer.none) return decide({ kind: 'none', reason: answer.none.reason }, null, answer.none.reason)
  answer.verdicts.forEach((verdict, index) => {
    const suggestion = desk.page.suggestions.find(({ target }) => target.id === verdict.targetId)
    const origin = suggestion ? 'suggestion' : 'search'
    const last = index === answer.verdicts.length - 1
    const target = suggestion?.target ?? targetOf(verdict)
    const candidate = { target, score: 0, rank: null, evidence: null, origin } as const
    const body = { kind: 'match', targetId: verdict.targetId, relation: verdict.relation, origin } as const
    decide(body, candidate, `${verdict.targetTitle} (${project.name})`, last ? undefined : true)
  })
}

function targetOf({ targetId, targetTitle, targetNotation }: Answer['verdicts'][number]): Candidate['target'] {
  return {
    id: targetId,
    uri: null,
    notation: targetNotation,
    title: targetTitle,
    titleEnglish: null,
    alternatives: [],
    description: null,
    iscoGroup: null,
  }
}
