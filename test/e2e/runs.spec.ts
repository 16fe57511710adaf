import type { Page } from '@playwright/test'
import { expect, test } from './support/story'

/** Compares by description too, which no earlier run did: there is much to read, so there is time to stop it. */
async function startRun(page: Page) {
  await page.getByRole('radio', { name: 'Title and description' }).check()
  await page.getByRole('button', { name: 'Start a run' }).click()
}

/** Descriptions move concepts of this project down only: here one is told to have moved up. */
async function tellOneMoved(page: Page, projectId: string) {
  const list = await (await page.request.get(`/api/projects/${projectId}/concepts?list=all&limit=1`)).json()
  const { id, notation, title } = list.items[0] as { id: number; notation: string; title: string }
  await page.route(/\/api\/projects\/[^/]+\/runs\/compare\?/, async (route) => {
    const response = await route.fetch()
    const body = await response.json()
    const comparison = { ...body.comparison, difference: 0.01, interval: [-0.02, 0.04], better: null, higher: 1 }
    const changed = [{ id, notation, title, target: { id: 1, title: 'a hand-written target' }, first: 4, second: 2 }]
    await route.fulfill({ response, json: { ...body, comparison, changed } })
  })
  return title
}

test('an owner stops a run, makes another, and learns whether it suggests better', async ({ page, demonstration }) => {
  test.slow()
  await page.goto(`/projects/${demonstration.id}/runs`)
  const history = page.getByRole('table')

  await test.step('the one that goes on stops, and none of it is compared', async () => {
    await startRun(page)
    await page.getByRole('button', { name: 'Stop this run' }).click()
    await expect(history.getByRole('row').filter({ hasText: 'Stopped' })).toHaveCount(1)
    await expect(page.getByRole('link', { name: /^Compare the run of/ })).toHaveCount(0)
  })

  await test.step('the next one ends', async () => {
    await startRun(page)
    await expect(page.getByRole('button', { name: 'Stop this run' })).toBeVisible()
    await expect(history.getByRole('row').filter({ hasText: 'Finished' })).toHaveCount(2, { timeout: 120_000 })
  })

  await test.step('both are measured on the same answers', async () => {
    await page.getByRole('link', { name: /^Compare the run of/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Two runs compared' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Neither run is better beyond chance' })).toBeVisible()
    await expect(page.getByText(/They differ by the texts compared\./)).toBeVisible()
    await expect(page.getByText(/that flatters this run/)).toBeVisible()
    await expect(page.getByRole('row', { name: /^Mean reciprocal rank 0\.\d{3} 0\.\d{3}$/ })).toBeVisible()
    expect(page.url()).toMatch(/compare\?a=[0-9a-f-]+&b=[0-9a-f-]+$/)
  })

  await test.step('a difference is said in words, and each concept that changed is one step away', async () => {
    const title = await tellOneMoved(page, demonstration.id)
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Neither run is better beyond chance' })).toBeVisible()
    await expect(page.getByText(/differs by \+0\.010 .* interval runs from −0\.020 to \+0\.040/)).toBeVisible()
    await expect(page.getByRole('img', { name: /^Difference of mean reciprocal ranks: \+0\.010/ })).toBeVisible()
    const row = page.getByRole('region', { name: 'Concepts that changed' }).getByRole('row').nth(1)
    await expect(row).toContainText(/4\s*2\s*↑ higher/)
    await row.getByRole('link').click()
    await expect(page.getByRole('article').getByRole('heading', { level: 2, name: title })).toBeVisible()
  })
})
