import { expect, join, test } from './support/story'
import { turnTo } from './support/work-page'

test('one answers, another agrees; where two differ, a third decides', async ({ page, browser, demonstration }) => {
  const { id } = demonstration
  await page.goto(`/projects/${id}/members`)
  const mia = await join(page, browser, id, 'Mia', 'mapper')
  const rob = await join(page, browser, id, 'Rob', 'reviewer')
  const sue = await join(page, browser, id, 'Sue', 'reviewer')
  const list = await (await page.request.get(`/api/projects/${id}/concepts?list=to-do&limit=2&offset=3`)).json()
  const [agreed, disputed] = list.items as { id: number; title: string }[]

  await turnTo(mia, id, agreed!.id)
  await mia.keyboard.press('Shift+E')
  await expect(mia.getByText('Your answer', { exact: true })).toBeVisible()
  await turnTo(rob, id, agreed!.id)
  await expect(rob.getByText('Mia says')).toBeVisible()
  await rob.keyboard.press('Shift+A')
  await expect(rob.getByText('Agreed', { exact: true })).toBeVisible()

  await turnTo(mia, id, disputed!.id)
  await mia.getByLabel('Comment').fill('I know this trade.')
  await mia.getByLabel('Comment').press('Enter')
  await mia.keyboard.press('Shift+E')
  await expect(mia.getByText('Your answer', { exact: true })).toBeVisible()
  await turnTo(rob, id, disputed!.id)
  await expect(rob.getByText('I know this trade.')).toBeVisible()
  await rob.keyboard.press('Shift+C')
  await expect(rob.getByText('The answers differ.')).toBeVisible()

  await turnTo(sue, id, disputed!.id)
  await expect(sue.getByText('Mia says')).toBeVisible()
  await expect(sue.getByText('Rob says')).toBeVisible()
  await sue.getByRole('button', { name: 'Decide so' }).first().click()
  await turnTo(sue, id, disputed!.id)
  await expect(sue.getByText('Settled by a third person')).toBeVisible()
})

test('a decision that comes too late is taken back with a sentence', async ({ page, browser, demonstration }) => {
  const { id } = demonstration
  await page.goto(`/projects/${id}/members`)
  const kim = await join(page, browser, id, 'Kim', 'mapper')
  const lee = await join(page, browser, id, 'Lee', 'mapper')
  const list = await (await page.request.get(`/api/projects/${id}/concepts?list=to-do&limit=1&offset=8`)).json()
  const conceptId = (list.items as { id: number }[])[0]!.id
  await turnTo(kim, id, conceptId)
  await turnTo(lee, id, conceptId)
  await kim.keyboard.press('Shift+E')
  await expect(kim.getByText('Your answer', { exact: true })).toBeVisible()
  await lee.keyboard.press('Shift+C')
  const message = lee.getByRole('alert').filter({ hasText: 'Not saved' })
  await expect(message).toContainText('Kim has answered this concept already')
  await expect(lee.getByText('Your answer', { exact: true })).toHaveCount(0)
})
