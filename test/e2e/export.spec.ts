import { readFile } from 'node:fs/promises'
import { expect, test } from './support/story'

test('downloads the table, knowing which way its rows read', async ({ page, demonstration }) => {
  await page.goto(`/projects/${demonstration.id}/export`)
  const said = page.getByText(/that says “broadMatch” means/)
  const first = await said.innerText()
  await page.getByRole('radio').nth(1).check()
  await expect(said).not.toHaveText(first)

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download the table' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/\.csv$/)
  const table = await readFile(await file.path(), 'utf8')
  expect(table).toContain('Mapping relation')
  expect(table).toMatch(/skos:exactMatch/)
})
