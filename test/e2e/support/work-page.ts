import type { Locator, Page, Route } from '@playwright/test'
import { expect, sourceTitle } from './story'

/** The part of a concept's page that these stories look at or change. */
export interface ConceptPage {
  suggestions: {
    rank: number
    score: number
    target: { id: number; title: string }
    proposal: { relation: string; probability: number } | null
    evidence: Record<string, unknown>
  }[]
  noneProbability: number | null
  postponed: boolean
  history: unknown[]
  comments: unknown[]
  learned: boolean
  before: { targetId: number; rank: number; score: number }[] | null
}

export const suggestionsOf = (page: Page) => page.getByRole('region', { name: 'Suggestions' })
export const candidatesOf = (page: Page) => suggestionsOf(page).locator('button[aria-pressed]')
/** Of one candidate; its chance stands before it. */
export const titleOf = (candidate: Locator) => candidate.locator('b').nth(1)
export const answersOf = (page: Page) => page.getByRole('region', { name: 'Answers so far' })
export const happeningsOf = (page: Page) => page.getByRole('region', { name: 'What happened' }).getByRole('listitem')
export const dockOf = (page: Page) => page.getByRole('region', { name: 'Your decision' })

export async function pageOf(page: Page, projectId: string, conceptId: number): Promise<ConceptPage> {
  return (await (await page.request.get(`/api/projects/${projectId}/concepts/${conceptId}`)).json()) as ConceptPage
}

/** The ids of the concepts of a list, in its order. */
export async function conceptsOf(page: Page, projectId: string, state: string): Promise<number[]> {
  const list = await (await page.request.get(`/api/projects/${projectId}/concepts?list=${state}&limit=200`)).json()
  return (list.items as { id: number }[]).map(({ id }) => id)
}

/** Concepts of which nobody has said anything yet, whatever other stories have said and taken back. */
export async function untouched(page: Page, projectId: string, amount: number): Promise<number[]> {
  const found: number[] = []
  for (const id of await conceptsOf(page, projectId, 'to-do')) {
    const { history, comments } = await pageOf(page, projectId, id)
    if (history.length + comments.length === 0) found.push(id)
    if (found.length === amount) return found
  }
  throw new Error(`Fewer than ${amount} concepts of the demonstration are left untouched.`)
}

/** The first concept of the demonstration whose page is as wanted. */
export async function conceptWith(
  page: Page,
  projectId: string,
  isWanted: (page: ConceptPage) => boolean,
): Promise<number> {
  for (const id of await conceptsOf(page, projectId, 'all')) {
    if (isWanted(await pageOf(page, projectId, id))) return id
  }
  throw new Error('No concept of the demonstration is like that.')
}

/** Answers for one concept are changed on their way to the page: a hand-written case of what a ranking may say. */
export async function tell(
  page: Page,
  conceptId: number,
  change: (body: ConceptPage, url: URL) => Partial<ConceptPage>,
) {
  await page.route(new RegExp(`/projects/[^/]+/concepts/${conceptId}(\\?|$)`), async (route: Route) => {
    const response = await route.fetch()
    const body = (await response.json()) as ConceptPage
    await route.fulfill({ response, json: { ...body, ...change(body, new URL(route.request().url())) } })
  })
}

/** Opens the work page at one concept. */
export async function turnTo(page: Page, projectId: string, conceptId: number) {
  await page.goto(`/projects/${projectId}/work?list=all&concept=${conceptId}`)
  await expect(sourceTitle(page)).toBeVisible()
}
