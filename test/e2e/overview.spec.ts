import type { Download, Locator, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { expect, join, test } from './support/story'

const figure = (page: Page, name: string) => page.getByRole('figure', { name })

async function saved(page: Page, chart: Locator, format: string): Promise<{ download: Download; content: Buffer }> {
  const waiting = page.waitForEvent('download')
  await chart.getByRole('button', { name: new RegExp(` as ${format}$`) }).click()
  const download = await waiting
  return { download, content: await readFile(await download.path()) }
}

/** How many concepts the work list says it holds. */
async function listed(page: Page): Promise<number> {
  const { pathname, search } = new URL(page.url())
  const project = pathname.split('/')[2]
  const list = await (await page.request.get(`/api/projects/${project}/concepts${search}&limit=1`)).json()
  return list.total
}

test('a project opens with where it stands', async ({ page, demonstration }, info) => {
  await page.goto('/')
  await page.locator(`a[href$="/projects/${demonstration.id}"]`).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Where do we stand?' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Overview' })).toHaveAttribute('aria-current', 'page')
  await expect(page.getByText(/^\d+ of 112 concepts finished$/)).toBeVisible()
  await expect(page.getByText(/^Too early for a forecast/)).toBeVisible()
  await expect(figure(page, 'Progress by day')).toBeInViewport()
  await info.attach('overview', { body: await page.screenshot(), contentType: 'image/png' })

  await test.step('whoever may decide is one step from their list', async () => {
    await page.getByRole('link', { name: 'Go on with my list' }).click()
    await expect(page).toHaveURL(/\/work\?list=to-do/)
  })
})

test('each figure leads to its concepts', async ({ page, demonstration }) => {
  await page.goto(`/projects/${demonstration.id}`)
  const follow = async (name: string, link: RegExp) => {
    const place = figure(page, name).getByRole('link', { name: link }).first()
    const amount = Number(/(\d+)\D*$/.exec((await place.getAttribute('aria-label')) ?? '')?.[1])
    await place.click()
    await expect(page).toHaveURL(/\/work\?list=all&/)
    expect(await listed(page)).toBe(amount)
    await page.goBack()
  }
  await follow('Targets reached, by ISCO-08 major group', /^2 Professionals: /)
  await follow('A map of the crosswalk', /^From 10 Harbour and ships to /)
  await follow('At which rank experts find the target', /^suggestion 2: /)
  await figure(page, 'What the mappings say')
    .getByRole('link', { name: /such as: “.+” means the same as “.+”/ })
    .click()
  await expect(page).toHaveURL(/mapped=exactMatch/)
})

test('relations are said with both titles, agreement with what it means', async ({ page, demonstration }) => {
  await page.goto(`/projects/${demonstration.id}`)
  const relations = figure(page, 'What the mappings say')
  await expect(relations.getByText(/such as: “.+” is more general than “.+”/)).toBeVisible()
  const agreement = figure(page, 'Do two people say the same?')
  await expect(agreement.getByText(/Cohen’s κ 0\.\d\d · Krippendorff’s α 0\.\d\d/)).toBeVisible()
  await expect(agreement.getByText(/judgements that two people gave independently/)).toBeVisible()
  // The demonstration's people were a program.
  await expect(page.getByText('too few to say')).toBeVisible()
})

test('a chart can be taken away as drawing, picture and numbers', async ({ page, demonstration }) => {
  await page.goto(`/projects/${demonstration.id}`)
  const chart = figure(page, 'Is the first suggestion accepted?')

  await test.step('as SVG that looks the same elsewhere', async () => {
    const { download, content } = await saved(page, chart, 'SVG')
    expect(download.suggestedFilename()).toBe('is-the-first-suggestion-accepted.svg')
    const drawing = content.toString('utf8')
    expect(drawing).toContain('Is the first suggestion accepted?')
    expect(drawing).not.toMatch(/var\(--|class=|<a |href="\//)
    expect(drawing).toMatch(/fill="rgb\(/)
  })

  await test.step('as PNG', async () => {
    const { content } = await saved(page, chart, 'PNG')
    expect([...content.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
    expect(content.length).toBeGreaterThan(5000)
  })

  await test.step('as CSV with the numbers of the table', async () => {
    const { content } = await saved(page, chart, 'CSV')
    const lines = content.toString('utf8').trim().split('\r\n')
    expect(lines[0]).toContain('Chance from,to,Accepted')
    expect(lines).toHaveLength(11)
    await chart.getByText('As a table').click()
    await expect(chart.getByRole('row')).toHaveCount(11)
  })
})

/** Hand-written: three weeks of work. */
const history = Array.from({ length: 21 }, (_, day) => ({
  date: new Date(Date.UTC(2026, 9, 5 + day)).toISOString().slice(0, 10),
  worked: day % 7 < 5 ? 4 : 0,
  answered: day % 7 < 5 ? 4 : 0,
  bulk: 0,
  finished: day % 7 < 5 ? 3 : 0,
})).filter(({ worked }) => worked > 0)

/** Opens the overview as if the work of three weeks foretold these days. */
async function foretell(page: Page, projectId: string, finished: { soonest: string; latest: string | null }) {
  await page.route(`**/api/projects/${projectId}/overview?*`, async (route) => {
    const response = await route.fetch()
    const forecast = {
      finished: { days: 21, ...finished },
      answered: { days: 21, soonest: '2026-11-02', latest: null },
    }
    const progress = { today: '2026-10-26', days: history, forecast }
    await route.fulfill({ response, json: { ...(await response.json()), progress } })
  })
  await page.goto(`/projects/${projectId}`)
}

test('the forecast is a range, and says what it rests on', async ({ page, demonstration }, info) => {
  await foretell(page, demonstration.id, { soonest: '2026-11-14', latest: '2026-12-03' })
  await expect(page.getByText('Finished between Nov 14, 2026 and Dec 3, 2026')).toBeVisible()
  await expect(page.getByText(/answered once no earlier than Nov 2, 2026; a latest day cannot be told/)).toBeVisible()
  await expect(page.getByText(/as in the last 21 days, nine times out of ten/)).toBeVisible()
  await expect(figure(page, 'Progress by day').getByText('likely end')).toBeVisible()
  await info.attach('forecast', { body: await page.screenshot(), contentType: 'image/png' })
})

test('a forecast that may never end is drawn as far as the drawing goes, and no further', async ({
  page,
  demonstration,
}) => {
  await foretell(page, demonstration.id, { soonest: '2029-01-01', latest: null })
  const drawing = figure(page, 'Progress by day').locator('svg')
  // The second is its sign in the legend.
  const band = drawing.locator('path[class*=band]').first()
  await expect(band).toBeVisible()
  const [inner, outer] = [(await band.boundingBox())!, (await drawing.boundingBox())!]
  expect(inner.width).toBeGreaterThan(0)
  expect(inner.height).toBeGreaterThan(0)
  expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width)
  expect(inner.y).toBeGreaterThanOrEqual(outer.y)
})

test('a reader sees it all and is not asked to decide', async ({ page, browser, demonstration }) => {
  await page.goto('/')
  const reader = await join(page, browser, demonstration.id, 'Rita', 'reader')
  await reader.goto(`/projects/${demonstration.id}`)
  await expect(figure(reader, 'Progress by day')).toBeVisible()
  await expect(reader.getByRole('link', { name: 'Go on with my list' })).toHaveCount(0)
})

test('nothing is cut off at 200 % zoom', async ({ page, demonstration }) => {
  await page.setViewportSize({ width: 640, height: 360 })
  await page.goto(`/projects/${demonstration.id}`)
  await expect(figure(page, 'A map of the crosswalk').getByRole('link').first()).toBeVisible()
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
})
