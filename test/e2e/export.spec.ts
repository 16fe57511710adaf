import { readFile } from 'node:fs/promises'
import { expect, test } from './support/story'

test('downloads the table, having seen which way its rows read', async ({ page, demonstration }) => {
  await page.goto(`/projects/${demonstration.id}/export`)
  const rows = page.getByRole('region', { name: 'The first rows, as they will be written' })
  await expect(rows.getByRole('row').nth(1)).toContainText(/skos:\w+Match/)
  await expect(page.getByText(/^“skos:broadMatch” then says: the concept of Harbour Republic/)).toBeVisible()
  await page.getByRole('radio', { name: /^From Harbour Republic/ }).check()
  await expect(page.getByText(/^“skos:broadMatch” then says: the concept of Demonstration target/)).toBeVisible()

  const finished = await page.getByText(/^The table holds/).innerText()
  const unreviewed = page.getByRole('checkbox', { name: /^Answers that nobody has reviewed/ })
  await unreviewed.check()
  await expect(page.getByText(/^The table holds/)).not.toHaveText(finished)
  await unreviewed.uncheck()
  await expect(page.getByText(/^The table holds/)).toHaveText(finished)

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download the table' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/\.csv$/)
  const [, body = ''] = (await readFile(await file.path(), 'utf8')).split('Editorial note')
  const [, mappings = '', , nothing = '0'] =
    /holds (\d+) mappings? of (\d+) concepts?(?:, and (\d+))?/.exec(finished) ?? []
  expect(body.trim().split('\r\n')).toHaveLength(Number(mappings) + Number(nothing))
})

test('offers each format to whoever needs it, and says what it has no place for', async ({ page, demonstration }) => {
  await page.goto(`/projects/${demonstration.id}/export`)
  const disputed = page.getByRole('checkbox', { name: /^Answers on which people disagree/ })
  await expect(disputed).toBeEnabled()
  await page.getByRole('group', { name: 'For linked data' }).getByRole('radio', { name: 'SKOS (Turtle)' }).check()
  await expect(disputed).toBeDisabled()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download the table' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^mapping-target-to-source-[\d-]+\.ttl$/)
  expect(await readFile(await file.path(), 'utf8')).toMatch(/skos:exactMatch <http/)
})
