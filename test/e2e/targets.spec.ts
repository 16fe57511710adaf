import type { Locator, Page } from '@playwright/test'
import { expect, sourceTitle, test } from './support/story'
import { candidatesOf, conceptsOf, suggestionsOf, turnTo } from './support/work-page'

const open = async (page: Page, projectId: string, query = '') => {
  await page.goto(`/projects/${projectId}/targets${query}`)
  await expect(listOf(page).getByRole('listitem').first()).toBeVisible()
}
const listOf = (page: Page) => page.getByRole('region', { name: 'Targets', exact: true })
const hierarchyOf = (page: Page) => page.getByRole('navigation', { name: 'Hierarchy' })
const titlesIn = (list: Locator) => list.getByRole('listitem').getByRole('button')
const searchFor = (page: Page, words: string) => page.getByRole('textbox', { name: 'Find a target' }).fill(words)

test.describe('the targets', () => {
  test('are walked down group by group, with how far each is reached', async ({ page, demonstration }) => {
    await open(page, demonstration.id)
    const steps = hierarchyOf(page).getByRole('list', { name: 'One step down' }).getByRole('button')
    const [name] = (await steps.first().innerText()).split('\n').slice(-2)
    await expect(steps.first().getByRole('img', { name: /^\d+ of \d+ targets? reached/ })).toBeVisible()
    const all = await listOf(page).getByRole('status').innerText()
    await steps.first().focus()
    await page.keyboard.press('ArrowDown')
    await expect(steps.nth(1)).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/below=\d+/)
    await expect(hierarchyOf(page).locator('[aria-current="location"]')).toContainText(name!)
    await expect(listOf(page).getByRole('status')).not.toHaveText(all)
    await page.goBack()
    await expect(listOf(page).getByRole('status')).toHaveText(all)
  })

  test('show what leads to them, and lead to its concepts', async ({ page, demonstration }) => {
    await open(page, demonstration.id, '?reach=exact')
    const target = titlesIn(listOf(page)).first()
    await expect(target).toContainText(/\d+ concepts? with the same meaning/)
    await target.click()
    const entry = page.getByRole('article')
    const sentence = entry.getByRole('link', { name: /means the same as/ }).first()
    const source = /same as “(.+)”$/.exec(await sentence.innerText())![1]!
    await page.reload()
    await expect(entry.getByRole('heading', { level: 2 })).toBeVisible()
    await sentence.click()
    await expect(page).toHaveURL(/\/work\?list=all&concept=\d+$/)
    await expect(page.getByRole('article').getByRole('heading', { level: 2 }).first()).toHaveText(source)
  })

  test('that nothing leads to are a list of their own, which can be sent', async ({ page, demonstration }) => {
    await open(page, demonstration.id)
    await page.getByRole('combobox', { name: 'Which targets' }).selectOption('none')
    await expect(page).toHaveURL(/reach=none/)
    await expect(titlesIn(listOf(page)).first()).toContainText('Nothing leads here yet')
    await expect(listOf(page)).toHaveAttribute('aria-busy', 'false')
    const total = await listOf(page).getByRole('status').innerText()
    await page.goto(page.url())
    await expect(listOf(page).getByRole('status')).toHaveText(total)
    await titlesIn(listOf(page)).first().click()
    await expect(page.getByRole('article')).toContainText('No concept leads to it.')
  })

  test('are found in spite of typing errors, in another language, and by code', async ({ page, demonstration }) => {
    await open(page, demonstration.id)
    const title = (await titlesIn(listOf(page)).first().locator('b').innerText()).trim()
    const code = (await titlesIn(listOf(page)).first().innerText()).split('\n')[0]!
    await searchFor(page, misspelt(title))
    await expect(titlesIn(listOf(page)).first()).toContainText('similar spelling')
    await expect(titlesIn(listOf(page)).filter({ hasText: title }).first()).toBeVisible()
    await searchFor(page, code)
    await expect(titlesIn(listOf(page)).first()).toContainText('found by its code')
    await expect(titlesIn(listOf(page)).first()).toContainText(title)
    await searchFor(page, 'zzzzzzzz')
    await expect(listOf(page)).toContainText('Nothing found for “zzzzzzzz”.')
    await listOf(page).getByRole('button', { name: 'Search by meaning' }).click()
    await expect(page).toHaveURL(/by=meaning/)
    await expect(titlesIn(listOf(page)).first()).toContainText('similar meaning')
  })
})

test.describe('a target that was not suggested', () => {
  const marksOf = async (page: Page, projectId: string, concept: number) => {
    const body = await (await page.request.get(`/api/projects/${projectId}/concepts/${concept}`)).json()
    return (body.history as { kind: string; origin: string | null; relation: string }[]).slice(-1)
  }

  test('is come upon in the hierarchy and decided on, all by keys', async ({ page, demonstration }) => {
    const [concept] = await conceptsOf(page, demonstration.id, 'to-do')
    await turnTo(page, demonstration.id, concept!)
    const title = await sourceTitle(page).innerText()
    await page.keyboard.press('t')
    const steps = hierarchyOf(page).getByRole('list', { name: 'One step down' }).getByRole('button')
    await expect(steps.first()).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(suggestionsOf(page).getByText('Found by search').first()).toBeVisible()
    await page.keyboard.press('2')
    await expect(candidatesOf(page).nth(1)).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('c')
    await expect(sourceTitle(page)).not.toHaveText(title)
    await expect(hierarchyOf(page)).toHaveCount(0)
    const mark = { kind: 'match', relation: 'closeMatch', origin: 'search' }
    await expect.poll(() => marksOf(page, demonstration.id, concept!)).toMatchObject([mark])
    await page.keyboard.press('u')
    await expect(sourceTitle(page)).toHaveText(title)
  })

  test('is found in spite of typing errors, and says how', async ({ page, demonstration }) => {
    const [concept] = await conceptsOf(page, demonstration.id, 'to-do')
    await turnTo(page, demonstration.id, concept!)
    const targets = await (await page.request.get(`/api/projects/${demonstration.id}/targets?limit=1`)).json()
    await page.keyboard.press('/')
    await page.keyboard.type(misspelt(targets.items[0].title))
    await expect(suggestionsOf(page)).toContainText(/Found by search.*similar spelling, in English/)
    await page.keyboard.press('Escape')
    await expect(suggestionsOf(page)).not.toContainText('Found by search')
  })
})

/** The longest word with one of its letters left out. */
function misspelt(title: string): string {
  const [longest = ''] = title.match(/\p{L}+/gu)!.sort((a, b) => b.length - a.length)
  return longest.slice(0, 3) + longest.slice(4)
}
