import { readFile } from 'node:fs/promises'
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

  await test.step('they stand above the fold, in the order and of the kind one asks for', async () => {
    const region = page.getByRole('region', { name: 'Problems, line by line' })
    await expect(region.getByRole('row').nth(3)).toBeInViewport()
    const lines = region.getByRole('row').locator('td:first-child')
    await expect(lines).toHaveText(['4', '5', '6'])
    await region.getByRole('button', { name: 'Line' }).click()
    await expect(lines).toHaveText(['6', '5', '4'])
    await expect(region.getByRole('columnheader', { name: 'Line' })).toHaveAttribute('aria-sort', 'descending')
    await page.getByRole('combobox', { name: 'Show' }).click()
    await page.getByRole('option', { name: 'Warnings (1)' }).click()
    await expect(lines).toHaveText(['6'])
    await expect(region).toContainText('Not an ISCO-08 group')
    await page.getByRole('combobox', { name: 'Show' }).click()
    await page.getByRole('option', { name: 'All (3)' }).click()
  })

  await test.step('they download as a table', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download 3 lines as CSV' }).click()
    const lines = (await readFile(await (await download).path(), 'utf8')).split('\n')
    expect(lines[0]).toContain('file,line,column,value,expected,found')
    expect(lines.at(-2)).toBe(
      'trades.csv,4,Code,A2,each code once,This code is already on line 3.,duplicate-code,error',
    )
  })

  await test.step('a corrected column changes the concepts beside it', async () => {
    const rows = page.getByRole('region', { name: 'The first rows as concepts' })
    await expect(rows.getByText('also: Bread maker')).toBeVisible()
    await expect(rows.getByRole('listitem').filter({ hasText: 'Line 5' })).toContainText('becomes no concept')
    await page.getByRole('combobox', { name: 'What “Other titles” holds' }).click()
    await page.getByRole('option', { name: 'Leave out' }).click()
    await expect(rows.getByText('Bread maker')).toHaveCount(0)
    await expect(rows.getByText('Bakes bread and rolls')).toBeVisible()
  })

  const load = page.getByRole('button', { name: 'Load it' })
  await expect(load).toBeDisabled()
  await page.getByLabel('Version').fill('2026')
  await page.getByRole('textbox', { name: 'Language' }).fill('en')
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
