import type { Locator, Page } from '@playwright/test'
import { expect, join, sourceTitle, test } from './support/story'
import { conceptsOf, turnTo } from './support/work-page'

const listOf = (page: Page): Locator => page.getByRole('region', { name: 'Concepts' })
/** Its lines; the chips of its filters are a list, too. */
const rowsOf = (page: Page): Locator => listOf(page).locator('li[aria-posinset]')

async function choose(page: Page, list: string): Promise<void> {
  await listOf(page)
    .getByRole('button', { name: /^List: / })
    .click()
  await page.getByRole('menuitemradio', { name: new RegExp(`^${list}`) }).click()
  // From here on what stands below is of this list.
  await expect(listOf(page).getByRole('button', { name: new RegExp(`^List: ${list}`) })).toBeVisible()
}

test('a list is chosen and narrowed, and its address shows a colleague the same', async ({
  page,
  demonstration,
  context,
}) => {
  await page.goto(`/projects/${demonstration.id}/work`)
  await expect(rowsOf(page).first()).toBeVisible()
  await choose(page, 'All')
  const all = Number(await rowsOf(page).first().getAttribute('aria-setsize'))

  await listOf(page).getByRole('button', { name: 'Filter', exact: true }).click()
  const band = page.getByRole('button', { name: /^\d+–\d+ % / }).first()
  const left = Number((await band.innerText()).split(/\s+/).at(-1))
  await band.click()
  await expect(rowsOf(page).first()).toHaveAttribute('aria-setsize', String(left))
  expect(left).toBeLessThan(all)
  const chip = listOf(page).getByRole('button', { name: /^Remove the filter “Chance/ })
  await expect(chip).toBeVisible()
  await listOf(page).getByLabel('Order').selectOption('best chance first')
  await expect(page).toHaveURL(/list=all&score=\d+-\d+&order=score/)

  const colleague = await context.newPage()
  await colleague.goto(page.url())
  await expect(rowsOf(colleague).first()).toHaveAttribute('aria-setsize', String(left))
  expect(await rowsOf(colleague).allInnerTexts()).toEqual(await rowsOf(page).allInnerTexts())

  await chip.click()
  await expect(chip).toHaveCount(0)
  await expect(rowsOf(page).first()).toHaveAttribute('aria-setsize', String(all))
})

test('the list can be kept to concepts for which probably nothing fits', async ({ page, demonstration }) => {
  const { items } = (await (
    await page.request.get(`/api/projects/${demonstration.id}/concepts?list=all&nothing-fits=likely`)
  ).json()) as { items: { title: string }[] }
  await page.goto(`/projects/${demonstration.id}/work?list=all&nothing-fits=likely`)
  await expect(listOf(page).getByRole('button', { name: /“Probably nothing fits”$/ })).toBeVisible()
  if (items.length === 0) await expect(listOf(page)).toContainText('No concept of this list is like that.')
  for (const { title } of items) await expect(listOf(page)).toContainText(title)
})

test('two people see each other’s work without reloading, and nothing moves', async ({
  page,
  browser,
  demonstration,
}) => {
  const { id } = demonstration
  await page.goto(`/projects/${id}/members`)
  const una = await join(page, browser, id, 'Una', 'mapper')
  const vic = await join(page, browser, id, 'Vic', 'mapper')
  const toDo = await conceptsOf(page, id, 'to-do')
  const [conceptId = 0, reading = 0] = toDo.slice(10)
  await vic.goto(`/projects/${id}/work?concept=${reading}`)
  await expect(sourceTitle(vic)).toBeVisible()
  const onDesk = await sourceTitle(vic).innerText()
  const order = await rowsOf(vic).locator('[class*=title]').allInnerTexts()

  await turnTo(una, id, conceptId)
  const title = await sourceTitle(una).innerText()
  await una.keyboard.press('Shift+E')
  await expect(una.getByText('Your answer', { exact: true })).toBeVisible()

  await expect(rowsOf(vic).filter({ hasText: title })).toContainText('to review: ')
  await expect(sourceTitle(vic)).toHaveText(onDesk)
  expect(await rowsOf(vic).locator('[class*=title]').allInnerTexts()).toEqual(order)

  await test.step('what has come to belong to a list waits until it is asked for', async () => {
    await choose(vic, 'To review')
    await expect(rowsOf(vic).first()).toBeVisible()
    const before = Number(await rowsOf(vic).first().getAttribute('aria-setsize'))
    await turnTo(una, id, toDo[13] ?? 0)
    await una.keyboard.press('Shift+C')
    await listOf(vic).getByRole('button', { name: 'Show 1 more' }).click()
    await expect(rowsOf(vic).first()).toHaveAttribute('aria-setsize', String(before + 1))
  })
})

test('a list is assigned, and waits for whom it was assigned to', async ({ page, browser, demonstration }) => {
  const { id } = demonstration
  await page.goto(`/projects/${id}/members`)
  const wim = await join(page, browser, id, 'Wim', 'mapper')
  await choose(wim, 'Mine')
  await expect(listOf(wim)).toContainText('Nothing that is assigned to you waits for you.')

  const conceptId = (await conceptsOf(page, id, 'to-do')).at(-1) ?? 0
  await turnTo(page, id, conceptId)
  const title = await sourceTitle(page).innerText()
  await listOf(page).getByRole('button', { name: 'Assign' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: `Only “${title}”` }).check()
  await dialog.getByRole('combobox', { name: 'To whom' }).click()
  await page.getByRole('option', { name: /^Wim/ }).click()
  await dialog.getByRole('button', { name: 'Assign' }).click()
  await expect(page.getByText('Assigned: 1 concept', { exact: true })).toBeVisible()
  await expect(rowsOf(page).filter({ hasText: title }).getByRole('img', { name: 'Assigned to Wim' })).toBeVisible()

  await listOf(wim).getByRole('button', { name: 'Show 1 more' }).click()
  await expect(rowsOf(wim)).toHaveCount(1)
  await expect(rowsOf(wim)).toContainText(title)
})

test('the end of a long list is there as soon as it is looked at', async ({ page, demonstration }) => {
  const ids = Array.from({ length: 11_000 }, (_, index) => 1_000_000 + index)
  const [real = 0] = await conceptsOf(page, demonstration.id, 'all')
  const known = await (await page.request.get(`/api/projects/${demonstration.id}/work-items?ids=${real}`)).json()
  const lineOf = (id: number) => ({ ...known.items[0], id, title: `Trade ${id}` })
  const asked: number[] = []
  await page.route('**/concepts?*', (route) =>
    route.fulfill({ json: { total: ids.length, items: ids.slice(0, 100).map(lineOf), ids } }),
  )
  await page.route('**/work-items?*', (route) => {
    const some = (new URL(route.request().url()).searchParams.get('ids') ?? '').split(',').map(Number)
    asked.push(...some)
    return route.fulfill({ json: { items: some.map(lineOf) } })
  })
  await page.goto(`/projects/${demonstration.id}/work?list=all&concept=${real}`)
  await expect(rowsOf(page).first()).toContainText('Trade 1000000')
  await rowsOf(page)
    .first()
    .evaluate((row) => row.closest('div')!.scrollTo({ top: Number.MAX_SAFE_INTEGER }))
  await expect(rowsOf(page).last()).toContainText('Trade 1010999')
  expect(asked.length).toBeLessThan(500)
})
