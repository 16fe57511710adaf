import type { Page } from '@playwright/test'
import { expect, join, test } from './support/story'
import { answersOf, happeningsOf, turnTo, untouched } from './support/work-page'

test('one answers, another agrees; where two differ, a third decides', async ({ page, browser, demonstration }) => {
  const { id } = demonstration
  await page.goto(`/projects/${id}/members`)
  const mia = await join(page, browser, id, 'Mia', 'mapper')
  const rob = await join(page, browser, id, 'Rob', 'reviewer')
  const sue = await join(page, browser, id, 'Sue', 'reviewer')
  const [agreed = 0, disputed = 0] = await untouched(page, id, 2)

  await turnTo(mia, id, agreed)
  await mia.keyboard.press('Shift+E')
  await expect(mia.getByText('Your answer', { exact: true })).toBeVisible()
  await turnTo(rob, id, agreed)
  await expect(rob.getByText('Mia says')).toBeVisible()
  await rob.keyboard.press('Shift+A')
  await expect(rob.getByText('Agreed', { exact: true })).toBeVisible()

  await turnTo(mia, id, disputed)
  await mia.getByLabel('Comment', { exact: true }).fill('I know this trade.')
  await mia.getByLabel('Comment', { exact: true }).press('Enter')
  await mia.keyboard.press('Shift+E')
  await expect(mia.getByText('Your answer', { exact: true })).toBeVisible()
  await turnTo(rob, id, disputed)
  await expect(answersOf(rob).getByText('I know this trade.')).toBeVisible()
  await rob.getByLabel('Comment', { exact: true }).fill('Not quite the same.')
  await rob.getByLabel('Comment', { exact: true }).press('Enter')
  await rob.keyboard.press('Shift+C')
  await expect(rob.getByText('The answers differ.')).toBeVisible()

  await turnTo(sue, id, disputed)
  const answers = answersOf(sue)
  await expect(answers).toContainText(/Both name “.+”; they differ in how it relates\./)
  const [first, second] = ['Mia says', 'Rob says'].map((words) => answers.getByText(words, { exact: true }))
  const [left, right] = [(await first!.boundingBox())!, (await second!.boundingBox())!]
  expect(right.y).toBe(left.y)
  expect(right.x).toBeGreaterThan(left.x)
  await expect(answers.getByText('I know this trade.')).toBeVisible()
  await expect(answers.getByText('Not quite the same.')).toBeVisible()
  await expect(answers.getByRole('button', { name: 'Decide as Mia says' })).toBeVisible()
  await sue.keyboard.press('p')
  await turnTo(sue, id, disputed)
  await expect(sue.getByText('Settled by a third person')).toBeVisible()
  await expect(happeningsOf(sue)).toHaveText([
    /^Mia .*means the same as.*I know this trade\.$/,
    /^Rob .*is close to.*Not quite the same\.$/,
    /^Sue .*is close to/,
  ])
})

test('a decision that comes too late is taken back with a sentence', async ({ page, browser, demonstration }) => {
  const { id } = demonstration
  await page.goto(`/projects/${id}/members`)
  const kim = await join(page, browser, id, 'Kim', 'mapper')
  const lee = await join(page, browser, id, 'Lee', 'mapper')
  const [conceptId = 0] = await untouched(page, id, 1)
  await turnTo(kim, id, conceptId)
  await turnTo(lee, id, conceptId)
  await kim.keyboard.press('Shift+E')
  await expect(kim.getByText('Your answer', { exact: true })).toBeVisible()
  await lee.keyboard.press('Shift+C')
  const message = lee.getByRole('alert').filter({ hasText: 'Not saved' })
  await expect(message).toContainText('Kim has answered this concept already')
  await expect(lee.getByText('Your answer', { exact: true })).toHaveCount(0)
})

test('who reviews blind sees nothing of the first answer before giving one', async ({
  page,
  browser,
  demonstration,
}) => {
  const { id } = await blindProject(page, demonstration.id)
  await page.goto(`/projects/${id}/members`)
  const ida = await join(page, browser, id, 'Ida', 'mapper')
  const tom = await join(page, browser, id, 'Tom', 'reviewer')
  const list = await (await page.request.get(`/api/projects/${id}/concepts?limit=1`)).json()
  const conceptId = (list.items as { id: number }[])[0]!.id

  await turnTo(ida, id, conceptId)
  await ida.keyboard.press('q')
  await ida.keyboard.type('I am sure of it.')
  await ida.keyboard.press('Enter')
  await expect(happeningsOf(ida)).toHaveCount(1)
  await choose(ida, 'pilot')
  await ida.keyboard.press('Shift+E')
  await expect(happeningsOf(ida)).toHaveCount(2)

  await turnTo(tom, id, conceptId)
  await expect(answersOf(tom)).toContainText('You see it after giving your own answer (blind review).')
  await expect(tom.getByText('Ida says')).toHaveCount(0)
  await expect(happeningsOf(tom)).toHaveCount(0)
  await expect(tom.getByText('What others said stays hidden')).toBeVisible()
  await choose(tom, 'captain')
  await tom.keyboard.press('Shift+G')
  await expect(answersOf(tom)).toContainText('They name different targets.')
  await expect(answersOf(tom).getByText('I am sure of it.')).toBeVisible()
  await expect(happeningsOf(tom)).toHaveCount(3)
})

/** A project of the same two classifications, without suggestions, in which reviewers work blind. */
async function blindProject(page: Page, like: string): Promise<{ id: string }> {
  const { source, target, sourceLanguage } = await (await page.request.get(`/api/projects/${like}`)).json()
  const made = await page.request.post('/api/projects', {
    data: {
      name: 'Blind',
      sourceVersionId: source.id,
      targetVersionId: target.id,
      sourceLanguage,
      blindReview: true,
    },
  })
  expect(made.ok(), await made.text()).toBe(true)
  return (await made.json()) as { id: string }
}

/** Finds a target by words and chooses the first. */
async function choose(page: Page, words: string) {
  await page.keyboard.press('/')
  await page.keyboard.type(words)
  await expect(page.getByText('Found by search').first()).toBeVisible()
  await page.keyboard.press('Enter')
}
