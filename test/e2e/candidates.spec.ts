import { keyGroups, printed } from '../../apps/web/src/validate/keys'
import { expect, join, sourceTitle, test } from './support/story'
import {
  candidatesOf,
  conceptWith,
  conceptsOf,
  dockOf,
  pageOf,
  suggestionsOf,
  titleOf,
  turnTo,
} from './support/work-page'

/** Where things stand on the screen: what jumps would change it. */
async function places(page: Parameters<typeof dockOf>[0]) {
  return {
    first: await candidatesOf(page).first().boundingBox(),
    third: await candidatesOf(page).nth(2).boundingBox(),
    exact: await dockOf(page)
      .getByRole('button', { name: /means the same as/ })
      .boundingBox(),
  }
}

test('five candidates stand in sight above what can be said about them', async ({ page, demonstration }) => {
  const [conceptId = 0] = await conceptsOf(page, demonstration.id, 'to-do')
  await turnTo(page, demonstration.id, conceptId)
  await expect(dockOf(page).getByRole('button', { name: /means the same as/ })).toBeVisible()
  const list = (await suggestionsOf(page).boundingBox())!
  const rows = await suggestionsOf(page).getByRole('list').first().locator('> li').all()
  let inSight = 0
  for (const row of rows) {
    const box = (await row.boundingBox())!
    if (box.y >= list.y - 1 && box.y + box.height <= list.y + list.height + 1) inSight += 1
  }
  expect(inSight).toBeGreaterThanOrEqual(5)
})

test('a candidate opens in place with its languages, its place and what is mapped to it', async ({
  page,
  demonstration,
}) => {
  await page.addInitScript(`localStorage.setItem('language', 'fr')`)
  const conceptId = await conceptWith(page, demonstration.id, ({ suggestions: [first] }) => {
    return (first as unknown as { target: { linked: number } })?.target.linked > 0
  })
  await page.goto(`/projects/${demonstration.id}/work?list=all&concept=${conceptId}`)
  const source = await sourceTitle(page).innerText()
  const rows = page.locator('li[data-chosen]')
  await expect(rows.locator('[lang="fr"]').first()).toBeVisible()
  await page.keyboard.press('d')
  await expect(rows.getByRole('heading', { name: 'anglais' })).toBeVisible()
  await expect(rows.getByRole('heading', { name: 'français' })).toBeVisible()
  await expect(rows.getByText('Place dans la classification cible')).toBeVisible()
  const [mapping] = await rows.locator('dd a').all()
  await mapping!.click()
  await expect(sourceTitle(page)).not.toHaveText(source)
})

test('words that the concept and a candidate share are marked', async ({ page, demonstration }) => {
  const conceptId = await conceptWith(page, demonstration.id, ({ suggestions: [first] }) => {
    return Array.isArray(first?.evidence['sharedWords']) && first.evidence['sharedWords'].length > 0
  })
  await turnTo(page, demonstration.id, conceptId)
  const source = (await sourceTitle(page).innerText()).toLowerCase()
  const marks = await suggestionsOf(page).locator('button mark').allInnerTexts()
  expect(marks.length).toBeGreaterThan(0)
  expect(marks.some((word) => source.includes(word.toLowerCase().slice(0, 4)))).toBe(true)
})

test('several targets are gathered in one visit, and nothing moves', async ({ page, demonstration }) => {
  const [conceptId = 0] = (await conceptsOf(page, demonstration.id, 'to-do')).slice(5)
  await turnTo(page, demonstration.id, conceptId)
  await expect(candidatesOf(page).nth(2)).toBeVisible()
  const source = await sourceTitle(page).innerText()
  const [first, second] = [
    await titleOf(candidatesOf(page).nth(0)).innerText(),
    await titleOf(candidatesOf(page).nth(1)).innerText(),
  ]
  await page.keyboard.press('1')
  const before = await places(page)
  await page.keyboard.press('Shift+S')
  await expect(dockOf(page).getByText(`“${first}” is more specific than “${source}”`)).toHaveCount(2)
  expect(await places(page)).toEqual(before)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+G')
  const withdraw = dockOf(page).getByRole('button', { name: /^Withdraw: / })
  await expect(withdraw).toHaveCount(2)
  await expect(
    dockOf(page).getByRole('button', { name: `Withdraw: “${second}” is more general than “${source}”` }),
  ).toBeVisible()
  expect(await places(page)).toEqual(before)

  await page.keyboard.press('u')
  await expect(withdraw).toHaveCount(1)
  await withdraw.click()
  await expect(withdraw).toHaveCount(0)
  expect(await places(page)).toEqual(before)
})

test('an answer given meanwhile is announced, and shown when it is asked for', async ({
  page,
  browser,
  demonstration,
}) => {
  const { id } = demonstration
  await page.goto(`/projects/${id}/members`)
  const nora = await join(page, browser, id, 'Nora', 'mapper')
  const [conceptId = 0] = (await conceptsOf(page, id, 'to-do')).slice(6)
  await page.clock.install()
  await turnTo(page, id, conceptId)
  await expect(candidatesOf(page).nth(2)).toBeVisible()
  const before = await candidatesOf(page).nth(0).boundingBox()
  await turnTo(nora, id, conceptId)
  await nora.keyboard.press('Shift+E')
  await expect(dockOf(nora).getByRole('button', { name: /^Withdraw: / })).toBeVisible()

  await page.clock.fastForward(16_000)
  await expect(page.getByRole('status').getByText('Nora answered meanwhile')).toBeVisible()
  expect(await candidatesOf(page).nth(0).boundingBox()).toEqual(before)
  await page.getByRole('button', { name: 'Show it' }).click()
  await expect(page.getByText('Nora says')).toBeVisible()
})

test('a concept is put aside for later by one key, and taken up again', async ({ page, demonstration }) => {
  const { id } = demonstration
  const [conceptId = 0] = await conceptsOf(page, id, 'to-do')
  await page.goto(`/projects/${id}/work?concept=${conceptId}`)
  const source = await sourceTitle(page).innerText()
  await page.keyboard.press('w')
  await expect(sourceTitle(page)).not.toHaveText(source)
  await expect.poll(async () => (await pageOf(page, id, conceptId)).postponed).toBe(true)
  await page.keyboard.press('u')
  await expect(sourceTitle(page)).toHaveText(source)
  await expect.poll(async () => (await pageOf(page, id, conceptId)).postponed).toBe(false)
})

test('the help names every key', async ({ page, demonstration }) => {
  await page.goto(`/projects/${demonstration.id}/work`)
  await expect(sourceTitle(page)).toBeVisible()
  await page.keyboard.press('?')
  const lines = page.getByRole('dialog').locator('dt')
  const shown = (await lines.allInnerTexts()).map((line) => line.replaceAll(/\s+/g, ''))
  const known = keyGroups.flatMap((group) => group.bindings.map(({ keys }) => printed(keys).join('')))
  expect(shown).toEqual(known)
})

test('at 200 % zoom the parts stand below each other, candidates and answers in one view', async ({
  page,
  demonstration,
}) => {
  await page.setViewportSize({ width: 640, height: 360 })
  await page.goto(`/projects/${demonstration.id}/work`)
  await expect(sourceTitle(page)).toBeVisible()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(640)
  const none = dockOf(page).getByRole('button', { name: /Nothing fits/ })
  await none.scrollIntoViewIfNeeded()
  await page.keyboard.press('ArrowDown')
  await expect(candidatesOf(page).nth(1)).toBeInViewport()
  await expect(dockOf(page).getByRole('button', { name: /means the same as/ })).toBeInViewport({ ratio: 1 })
  await expect(none).toBeInViewport({ ratio: 1 })
})
