import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { goTo, places, subjects, type Subjects } from './support/places'
import { expect, sourceTitle, stranger, test } from './support/story'
import { conceptsOf, tell, turnTo } from './support/work-page'

/** Mantine draws the head of a dialog as <header>, which axe takes for a second head of the page. */
const ofDialogs = ['landmark-no-duplicate-banner', 'landmark-unique']

async function violationsOf(page: Page, accepted: string[] = []): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .disableRules(accepted)
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
}

let about: Subjects | undefined

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme })

    for (const place of places) {
      test(`${place.name}: no barrier that axe finds`, async ({ page, demonstration }) => {
        about ??= await subjects(page.request, demonstration.id)
        await goTo(page, place, about)
        expect(await violationsOf(page)).toEqual([])
      })
    }

    test('measurements have no barrier that axe finds', async ({ page, demonstration }) => {
      await page.goto(`/projects/${demonstration.id}/metrics`)
      await page.getByRole('button', { name: 'Measure' }).click()
      await expect(page.getByText('Mean reciprocal rank').first()).toBeVisible()
      await page.waitForLoadState('networkidle')
      expect(await violationsOf(page)).toEqual([])
    })

    for (const state of ['to-do', 'to-review', 'disputed', 'done']) {
      test(`the work page at “${state}” has no barrier that axe finds`, async ({ page, demonstration }) => {
        await page.goto(`/projects/${demonstration.id}/work?list=${state}`)
        await expect(sourceTitle(page)).toBeVisible()
        await page.keyboard.press('d')
        await page.waitForLoadState('networkidle')
        expect(await violationsOf(page)).toEqual([])
      })
    }

    test('a concept that learning moved or that nothing fits has no barrier that axe finds', async ({
      page,
      demonstration,
    }) => {
      const [conceptId = 0] = await conceptsOf(page, demonstration.id, 'to-do')
      await tell(page, conceptId, ({ suggestions }) => ({
        noneProbability: 73,
        learned: true,
        before: suggestions.map(({ target, score }, index) => ({ targetId: target.id, rank: 30 - index, score })),
      }))
      await turnTo(page, demonstration.id, conceptId)
      await expect(page.getByText('Probably nothing fits (73 %)')).toBeVisible()
      await expect(page.getByText(/^Moved by your team’s decisions/)).toBeVisible()
      await page.keyboard.press('d')
      await page.waitForLoadState('networkidle')
      expect(await violationsOf(page)).toEqual([])
    })

    test('the help and the question why nothing fits have no barrier that axe finds', async ({
      page,
      demonstration,
    }) => {
      await page.goto(`/projects/${demonstration.id}/work`)
      await expect(sourceTitle(page)).toBeVisible()
      for (const key of ['?', 'n']) {
        await page.keyboard.press(key)
        await expect(page.getByRole('dialog')).toBeVisible()
        expect(await violationsOf(page, ofDialogs)).toEqual([])
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toHaveCount(0)
      }
    })

    test('the sign-in page has no barrier that axe finds', async ({ browser, system }) => {
      const page = await stranger(browser, system.address)
      await page.emulateMedia({ colorScheme })
      await page.goto('/sign-in')
      await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
      expect(await violationsOf(page)).toEqual([])
    })
  })
}
