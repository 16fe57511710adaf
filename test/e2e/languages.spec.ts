import type { Page } from '@playwright/test'
import { expect, sourceTitle, stranger, test } from './support/story'
import { loadTable } from './support/uploads'

const arabic = [
  'code,title,description,isco',
  '1,راعي غنم,يرعى الأغنام في المراعي,6121',
  '2,بنّاء سفن (خشبية),يصنع السفن الخشبية ويصلحها,7115',
  '3,مرشد ميناء,يقود السفن إلى داخل الميناء,3152',
].join('\n')

test('the page speaks the language that is chosen, and keeps it on this device', async ({ page, demonstration }) => {
  await page.goto(`/projects/${demonstration.id}/export`)
  await page.getByRole('button', { name: 'Language: English' }).click()
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click()
  await expect(page.getByRole('heading', { name: 'In welcher Richtung soll jede Zeile gelesen werden?' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page).toHaveTitle('Export · Crosswalk')

  await page.reload()
  await expect(page.getByRole('button', { name: 'Sprache: Deutsch' })).toBeVisible()
  await page.getByRole('button', { name: 'Sprache: Deutsch' }).press('Enter')
  await page.getByRole('menuitemradio', { name: 'Français' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Dans quel sens chaque ligne doit-elle se lire ?' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
})

for (const [locale, title] of Object.entries({ 'de-AT': 'Anmelden', 'fr-BE': 'Connexion', 'lv-LV': 'Sign in' })) {
  test(`someone whose browser speaks ${locale} first reads “${title}”`, async ({ browser, system }) => {
    const page = await stranger(browser, system.address, { locale })
    await page.goto('/sign-in')
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    await page.context().close()
  })
}

test.describe('for someone who reads German', () => {
  test.use({ locale: 'de-DE' })

  test('what the server refuses is said in German', async ({ browser, system }) => {
    const page = await stranger(browser, system.address, { locale: 'de-DE' })
    await page.goto('/sign-in')
    await page.getByLabel('E-Mail-Adresse').fill('niemand@example.org')
    await page.getByLabel(/^Passwort/).fill('ein falsches Passwort')
    await page.getByRole('button', { name: 'Anmelden' }).click()
    await expect(page.getByRole('alert')).toContainText('E-Mail-Adresse oder Passwort ist nicht richtig.')
    await page.context().close()
  })

  test('a decision is made, saved and withdrawn in German', async ({ page, demonstration }) => {
    await page.goto(`/projects/${demonstration.id}/work`)
    const source = await sourceTitle(page).innerText()
    const dock = page.getByRole('region', { name: 'Ihre Entscheidung' })
    await expect(dock.getByRole('button', { name: `bedeutet dasselbe wie „${source}“` })).toBeVisible()
    await page.keyboard.press('e')
    await expect(sourceTitle(page)).not.toHaveText(source)
    await page.keyboard.press('u')
    await expect(sourceTitle(page)).toHaveText(source)
  })
})

test('an Arabic classification reads from right to left inside a page that reads from left to right', async ({
  page,
}) => {
  // It makes a run of its own, behind whatever else the worker has to do.
  test.slow()
  await page.goto('/')
  const { request } = page
  const source = { title: 'تصنيف المهن', version: '1', language: 'ar' }
  const sourceVersionId = await loadTable(request, 'arabic.csv', arabic, source)
  const schemes = (await (await request.get('/api/schemes')).json()) as { title: string; versions: { id: number }[] }[]
  const targetVersionId = schemes.find(({ title }) => title.startsWith('Demonstration target'))!.versions[0]!.id
  const project = { name: 'Arabic', sourceVersionId, targetVersionId, sourceLanguage: 'ar' }
  const { id } = await (await request.post('/api/projects', { data: project })).json()
  await request.post(`/api/projects/${id}/runs`, { data: { text: 'title', labels: 'en', top: 5 } })
  await expect(async () => {
    const runs = await (await request.get(`/api/projects/${id}/runs`)).json()
    expect(runs[0].status).toBe('finished')
  }).toPass({ timeout: 60_000 })

  await page.goto(`/projects/${id}/work`)
  await expect(sourceTitle(page)).toHaveText('راعي غنم')
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  await expect(sourceTitle(page)).toHaveAttribute('lang', 'ar')
  expect(await directionsOf(page, 'راعي غنم')).toEqual(new Set(['rtl']))
  expect(await directionsOf(page, 'يرعى الأغنام في المراعي')).toEqual(new Set(['rtl']))

  await test.step('a title that ends in a bracket does not turn the sentence around it', async () => {
    await page.keyboard.press('j')
    await expect(sourceTitle(page)).toHaveText('بنّاء سفن (خشبية)')
    const dock = page.getByRole('region', { name: 'Your decision' })
    await expect(dock.getByRole('button').first()).toContainText('\u2068بنّاء سفن (خشبية)\u2069')
  })
})

/** In which direction the innermost elements are laid out that hold this text and nothing else. */
async function directionsOf(page: Page, text: string): Promise<Set<string>> {
  const holding = `[...document.querySelectorAll('body :not(:has(*))')].filter((one) => one.textContent === '${text}')`
  return new Set(await page.evaluate<string[]>(`${holding}.map((one) => getComputedStyle(one).direction)`))
}

test('on the sign-in page the language can be changed before anyone has signed in', async ({ browser, system }) => {
  const page = await stranger(browser, system.address)
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Language: English' }).click()
  await page.getByRole('menuitemradio', { name: 'Français' }).click()
  await expect(page.getByRole('button', { name: 'Se connecter' })).toBeVisible()
})
