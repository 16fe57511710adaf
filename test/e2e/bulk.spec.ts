import type { Page } from '@playwright/test'
import { expect, join, test } from './support/story'
import { turnTo } from './support/work-page'

/** What the page says has been decided at once, the latest first. */
const latestAct = (page: Page) =>
  page.getByRole('region', { name: 'Decided at once so far' }).getByRole('listitem').first()

test('many suggestions are accepted after a sample was checked, reviewed, and taken back as one', async ({
  page,
  browser,
  demonstration,
}, info) => {
  const { id } = demonstration
  await page.goto(`/projects/${id}/work`)
  await page.getByRole('link', { name: 'Decide on many at once' }).click()
  await expect(page.getByRole('heading', { name: 'Decide on many at once' })).toBeVisible()
  await page.getByLabel('Least chance').fill('30')
  await page.getByLabel('Only where title and label are the same words').uncheck()
  await page.waitForURL(/(?=.*chance=30)(?=.*words=any)/)
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)

  const accept = page.getByRole('button', { name: /^Accept \d+ suggestions$/ })
  await expect(accept).toBeDisabled()
  const rights = page.getByRole('button', { name: /^Right for/ })
  await expect(rights.nth(10)).toBeVisible()
  const wrong = page.getByRole('button', { name: /^Not right for/ }).first()
  const titleLeft = /“(.*)”/.exec((await wrong.getAttribute('aria-label'))!.replaceAll(/[\u2066-\u2069]/g, ''))![1]!
  await wrong.click()
  // The focus has moved on to the next: the sample is gone through by Enter alone.
  for (let row = 1; row < 10; row++) {
    await expect(rights.nth(row)).toBeFocused()
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText('9 of 10 checked are right.')).toBeVisible()
  await page.screenshot({ path: info.outputPath('sample-checked.png') })

  await expect(accept).toBeEnabled()
  const amount = Number(/\d+/.exec(await accept.innerText())![0])
  const [, firstPair] = await previewed(page, () => page.reload())
  for (let row = 0; row < 10; row++) await rights.nth(row).click()
  await expect(page.getByRole('button', { name: `Accept ${amount + 1} suggestions` })).toBeEnabled()
  await page.getByRole('checkbox', { name: new RegExp(`^Accept .*${titleLeft}`) }).uncheck()
  await page.getByRole('button', { name: `Accept ${amount} suggestions` }).click()
  await expect(latestAct(page)).toContainText(`${amount} suggestions accepted`, { timeout: 30_000 })
  await expect(latestAct(page)).toContainText('sample: 10 right, 0 not right')
  await page.screenshot({ path: info.outputPath('accepted.png') })

  const rob = await join(page, browser, id, 'Robin', 'reviewer')
  await turnTo(rob, id, firstPair!.conceptId)
  await expect(rob.getByText('as part of a decision on many concepts')).toBeVisible()
  await rob.keyboard.press('Shift+A')
  await expect(rob.getByText('Agreed', { exact: true })).toBeVisible()

  await latestAct(page).getByRole('button', { name: /^Undo/ }).click()
  await latestAct(page)
    .getByRole('button', { name: `Take back ${amount} answers` })
    .click()
  await expect(latestAct(page)).toContainText(`${amount - 1} answers taken back`, { timeout: 30_000 })
  await expect(latestAct(page)).toContainText('1 answer was kept because somebody has worked on it since')
  await page.screenshot({ path: info.outputPath('undone.png') })
})

test('the key b leads from a list to what can be decided at once in it', async ({ page, demonstration }) => {
  await page.goto(`/projects/${demonstration.id}/work?list=all&query=baker`)
  await expect(page.getByRole('article').getByRole('heading', { level: 2 }).first()).toBeVisible()
  await page.keyboard.press('b')
  await page.waitForURL(/bulk\?.*query=baker/)
  await expect(page.getByText(/^In the list .*All/)).toBeVisible()
  await page.getByRole('link', { name: 'Back to the list' }).click()
  await page.waitForURL(/work\?.*query=baker/)
})

interface Candidate {
  conceptId: number
  sample: boolean
}

/** What the server answers to the next preview. */
async function previewed(page: Page, act: () => Promise<unknown>): Promise<Candidate[]> {
  const [response] = await Promise.all([page.waitForResponse((one) => one.url().endsWith('/bulk/preview')), act()])
  return ((await response.json()) as { items: Candidate[] }).items
}
