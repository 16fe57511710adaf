import { expect, test } from './support/story'

/** Hand-written, with one of each: a code twice, a missing title, an impossible ISCO code. */
const table = [
  'Code;Title;Other titles;Description;ISCO',
  'A1;Baker;Bread maker;Bakes bread and rolls;7512',
  "A2;Ship's cook;;Cooks aboard;3434",
  'A2;Second cook;;;3434',
  'A4;;;No title here;5120',
  'A5;Harbour pilot;Pilot;Guides ships;31X2',
].join('\n')

test('a file with errors shows each with its line, and its sound lines can be loaded', async ({ page }) => {
  await page.goto('/uploads')
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'trades.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await expect(page.getByRole('heading', { name: 'What was found' })).toBeVisible()
  await expect(page.getByRole('heading', { name: '2 errors, 1 warning' })).toBeVisible()
  await expect(page.getByRole('row', { name: /^4 Code A2/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /^5 Title \(empty\)/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /^6 ISCO 31X2/ })).toBeVisible()

  await test.step('a corrected column changes the preview', async () => {
    await expect(page.getByRole('cell', { name: 'Bread maker' })).toHaveCount(2)
    await page.getByRole('combobox', { name: 'What “Other titles” holds' }).click()
    await page.getByRole('option', { name: 'Leave out' }).click()
    await expect(page.getByRole('cell', { name: 'Bread maker' })).toHaveCount(1)
  })

  const load = page.getByRole('button', { name: 'Load it' })
  await expect(load).toBeDisabled()
  await page.getByLabel('Version').fill('2026')
  await page.getByLabel('Language').fill('en')
  await page.getByRole('switch', { name: 'Leave out the lines with errors' }).click()
  await expect(load).toBeEnabled()
  await load.click()
  await expect(page.getByRole('heading', { name: 'It is loaded.' })).toBeVisible({ timeout: 30_000 })

  await page.goto('/uploads')
  await expect(page.getByRole('row', { name: /trades 2026 English 3 occupations/ })).toBeVisible()
})

test('an upload that is withdrawn is gone', async ({ page }) => {
  await page.goto('/uploads')
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'unwanted.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await page.getByRole('button', { name: 'Withdraw' }).click()
  await expect(page.getByRole('heading', { name: 'Classifications' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'unwanted.csv' })).toHaveCount(0)
})
