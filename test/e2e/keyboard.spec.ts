import { expect, sourceTitle, test } from './support/story'
import { candidatesOf } from './support/work-page'

test('the whole way by keyboard: from the first page to a decision and out again', async ({ page, demonstration }) => {
  await page.goto('/')
  await expect(page.locator(`a[href*="${demonstration.id}"]`)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  for (let stop = 0; stop < 5; stop++) {
    await page.keyboard.press('Tab')
    if (await page.locator(`a[href*="${demonstration.id}"]:focus`).count()) break
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Where do we stand?' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Go on with my list' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(sourceTitle(page)).toBeVisible()
  const source = await sourceTitle(page).innerText()

  await test.step('moves and comes back', async () => {
    await page.keyboard.press('j')
    await expect(sourceTitle(page)).not.toHaveText(source)
    await page.keyboard.press('k')
    await expect(sourceTitle(page)).toHaveText(source)
  })

  await test.step('chooses by number and by arrow', async () => {
    await page.keyboard.press('3')
    await expect(candidatesOf(page).nth(2)).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('ArrowUp')
    await expect(candidatesOf(page).nth(1)).toHaveAttribute('aria-pressed', 'true')
  })

  await test.step('says that nothing fits, with a reason', async () => {
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('radio').first()).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(sourceTitle(page)).not.toHaveText(source)
    await page.keyboard.press('u')
    await expect(sourceTitle(page)).toHaveText(source)
  })

  await test.step('finds a concept in the list', async () => {
    await page.keyboard.press('f')
    await expect(page.getByRole('textbox', { name: 'Find by title or code' })).toBeFocused()
    await page.keyboard.type('zzzz')
    await expect(page.getByText('No concept here matches “zzzz”.')).toBeVisible()
  })
})

test('single keys can be switched off', async ({ page, demonstration }) => {
  await page.goto(`/projects/${demonstration.id}/work`)
  const source = await sourceTitle(page).innerText()
  await page.keyboard.press('?')
  await page.getByRole('switch', { name: 'Single keys are on' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('j')
  await expect(sourceTitle(page)).toHaveText(source)
})
