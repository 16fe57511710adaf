import { goTo, places, subjects, type Subjects } from './support/places'
import { expect, test } from './support/story'
import { walkByTab } from './support/tab-walk'

/** What holds on every page: any language, any size, without a mouse. */

let about: Subjects | undefined

test.beforeEach(async ({ page, demonstration }) => {
  about ??= await subjects(page.request, demonstration.id)
})

for (const place of places) {
  test(`${place.name}: everything is reached and shown by the Tab key, nothing needs a mouse`, async ({ page }) => {
    await goTo(page, place, about!)
    const { stops, ...faults } = await walkByTab(page)
    expect(stops).toBeGreaterThan(5)
    expect(faults).toEqual({ unreached: [], unmarked: [], hidden: [], mouseOnly: [] })
  })
}

for (const locale of ['en', 'fr', 'de']) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale })

    for (const [width, height] of [
      [1280, 720],
      [640, 360],
    ] as const) {
      test(`nothing is cut off sideways at ${width} × ${height}, and each page has a title of its own`, async ({
        page,
      }) => {
        test.setTimeout(120_000)
        await page.setViewportSize({ width, height })
        const titles = new Set<string>()
        for (const place of places) {
          await goTo(page, place, about!)
          expect(await page.evaluate(tooWide), place.name).toEqual([])
          titles.add(await page.title())
        }
        expect(titles.size).toBe(places.length)
      })
    }
  })
}

/** Whatever reaches beyond the edge of the window without lying in something that scrolls. */
const tooWide = `(() => {
  const width = document.documentElement.clientWidth
  const scrolls = (one) => one && (/auto|scroll|hidden|clip/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement))
  return [...document.querySelectorAll('body *')]
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > width + 1 && !scrolls(one.parentElement))
    .map((one) => one.outerHTML.slice(0, 160))
})()`

test('colours that the system forces leave the parts of a figure apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/')
  await expect(page.getByRole('img', { name: /concepts finished$/ }).first()).toBeVisible()
  const colours = await page.evaluate<string[]>(
    `[...document.querySelector('[role=img]').children].map((part) => getComputedStyle(part).backgroundColor)`,
  )
  expect(colours.length).toBeGreaterThan(1)
  expect(new Set(colours).size).toBe(colours.length)
})
