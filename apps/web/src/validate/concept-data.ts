import { notifyManager, queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { api, read } from '../api/client'
import { projectQuery } from '../api/queries'
import type { ConceptPage, Me, NewMark, Project, TargetSummary, WorkState } from '../api/types'
import { painted } from '../parts/painted'
import { changeItem } from './lists/item-store'

/** The language that the page speaks: titles of targets are wanted in it too. */
export const pageLanguage = (): string => document.documentElement.lang || 'en'

export const conceptPageQuery = (projectId: string, conceptId: number) =>
  queryOptions({
    queryKey: ['concept', projectId, conceptId, pageLanguage()],
    queryFn: () => readPage(projectId, conceptId, true),
    staleTime: 60_000,
  })

/** The same concept in the order that the run made before any decision. */
export const unlearnedPageQuery = (projectId: string, conceptId: number) =>
  queryOptions({
    queryKey: ['concept', projectId, conceptId, pageLanguage(), 'without learning'],
    queryFn: () => readPage(projectId, conceptId, false),
    staleTime: 60_000,
  })

function readPage(projectId: string, conceptId: number, learned: boolean): Promise<ConceptPage> {
  return read(
    api.GET('/api/projects/{id}/concepts/{conceptId}', {
      params: {
        path: { id: projectId, conceptId },
        query: { learned: learned ? 'true' : 'false', language: pageLanguage() },
      },
    }),
  )
}

export interface Decision {
  conceptId: number
  /** Title of the source concept, for messages. */
  title: string
  mark: NewMark
  target: TargetSummary | null
}

interface Before {
  page: ConceptPage | undefined
  project: Project | undefined
}

/**
 * Sends one mark. What it will lead to is shown at once and taken back when the server refuses; what the server
 * answers then replaces the guess.
 */
export function useMark(project: Project, me: Me, onRefused: (decision: Decision, error: unknown) => void) {
  const client = useQueryClient()
  return useMutation({
    // One after the other: a withdrawal must not overtake the mark it takes back.
    scope: { id: `marks-${project.id}` },
    mutationFn: ({ conceptId, mark }: Decision) =>
      read(
        api.POST('/api/projects/{id}/concepts/{conceptId}/marks', {
          params: { path: { id: project.id, conceptId }, query: { language: pageLanguage() } },
          body: mark,
        }),
      ),
    // The next concept, which is waited for, is painted first. Then in one piece: every write by itself would draw the
    // page.
    onMutate: async (decision): Promise<Before> => {
      await painted()
      return notifyManager.batch(() => showAtOnce(client, project.id, me, decision))
    },
    onError: (error, decision, before) => {
      if (before) notifyManager.batch(() => takeBack(client, project.id, me, decision.conceptId, before))
      onRefused(decision, error)
    },
    onSuccess: (page, { conceptId }) =>
      notifyManager.batch(() => {
        showPage(client, project.id, me, conceptId, page)
        void client.invalidateQueries({ queryKey: projectQuery(project.id).queryKey })
      }),
  })
}

/** The concept as it stands now, on the desk and in the list. */
export function showPage(client: QueryClient, projectId: string, me: Me, conceptId: number, page: ConceptPage): void {
  client.setQueryData(conceptPageQuery(projectId, conceptId).queryKey, page)
  const mine = page.answers.some(({ user }) => user.id === me.id)
  changeItem(client, projectId, conceptId, { state: page.state, mine })
}

function showAtOnce(client: QueryClient, projectId: string, me: Me, decision: Decision): Before {
  const { conceptId } = decision
  const pageKey = conceptPageQuery(projectId, conceptId).queryKey
  const projectKey = projectQuery(projectId).queryKey
  void client.cancelQueries({ queryKey: pageKey })
  const before = { page: client.getQueryData(pageKey), project: client.getQueryData(projectKey) }
  if (!before.page) return before
  const after = foresee(before.page, me, decision)
  showPage(client, projectId, me, conceptId, after)
  if (before.project) client.setQueryData(projectKey, moveOne(before.project, before.page.state, after.state))
  return before
}

function takeBack(client: QueryClient, projectId: string, me: Me, conceptId: number, { page, project }: Before): void {
  if (page) showPage(client, projectId, me, conceptId, page)
  if (project) client.setQueryData(projectQuery(projectId).queryKey, project)
  void client.invalidateQueries({ queryKey: conceptPageQuery(projectId, conceptId).queryKey })
}

/** The page as it will most likely be; the server alone decides whether two answers agree. */
function foresee(page: ConceptPage, me: Me, { mark, target }: Decision): ConceptPage {
  const own = page.answers.find((answer) => answer.user.id === me.id)
  const others = page.answers.filter((answer) => answer !== own)
  const verdicts = (own?.verdicts ?? []).filter((verdict) => verdict.targetId !== mark.targetId)
  if (mark.kind === 'match' && mark.relation && target) {
    verdicts.push({
      targetId: target.id,
      targetTitle: target.title,
      targetNotation: target.notation,
      relation: mark.relation,
    })
  }
  const taken = mark.kind === 'agree' ? others[0] : undefined
  const answer = {
    user: { id: me.id, name: me.name },
    round: own?.round ?? (Math.min(others.length + 1, 3) as 1 | 2 | 3),
    verdicts: taken?.verdicts ?? (mark.kind === 'none' || (mark.kind === 'withdraw' && !mark.targetId) ? [] : verdicts),
    none: taken?.none ?? (mark.kind === 'none' ? { reason: mark.reason ?? '' } : null),
    at: new Date().toISOString(),
  }
  const empty = answer.verdicts.length === 0 && !answer.none
  const answers = empty ? others : [...others, answer].sort((a, b) => a.round - b.round)
  return { ...page, answers, state: foreseeState(page.state, mark, answers.length) }
}

function foreseeState(state: WorkState, mark: NewMark, answers: number): WorkState {
  if (answers === 0) return 'to-do'
  if (answers === 1) return 'to-review'
  if (answers === 3) return 'settled'
  return mark.kind === 'agree' ? 'agreed' : state
}

const column = {
  'to-do': 'toDo',
  'to-review': 'toReview',
  disputed: 'disputed',
  agreed: 'agreed',
  settled: 'settled',
} as const

function moveOne(project: Project, from: WorkState, to: WorkState): Project {
  const progress = { ...project.progress }
  progress[column[from]] -= 1
  progress[column[to]] += 1
  return { ...project, progress }
}
