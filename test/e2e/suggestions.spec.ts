import { announcer, expect, sourceTitle, test } from './support/story'
import {
  candidatesOf,
  conceptWith,
  conceptsOf,
  dockOf,
  suggestionsOf,
  tell,
  titleOf,
  turnTo,
} from './support/work-page'

test.describe('the proposed relation', () => {
  test('is taken by one key, and the next concept is there', async ({ page, demonstration }) => {
    await page.goto(`/projects/${demonstration.id}/work`)
    const first = await sourceTitle(page).innerText()
    const proposed = dockOf(page).getByRole('button', { name: /\(proposed, \d+ %\)/ })
    await expect(proposed).toHaveCount(1)
    await expect(proposed).toHaveAttribute('aria-keyshortcuts', /^[egsc] Enter$/)
    const sentence = (await proposed.innerText()).replace(/^[egsc]\s+/, '').replace(/\s*\(proposed[^]*$/, '')

    await page.keyboard.press('Enter')
    await expect(announcer(page)).toContainText(`Saved: ${sentence}`)
    await expect(sourceTitle(page)).not.toHaveText(first)
    await page.keyboard.press('u')
    await expect(sourceTitle(page)).toHaveText(first)
  })

  test('belongs to the chosen suggestion, and Enter on another control stays its own', async ({
    page,
    demonstration,
  }) => {
    const [conceptId = 0] = await conceptsOf(page, demonstration.id, 'to-do')
    await tell(page, conceptId, ({ suggestions }) => ({
      suggestions: suggestions.map((one, index) => ({
        ...one,
        proposal: { relation: ['exactMatch', 'broadMatch', 'narrowMatch'][index] ?? 'closeMatch', probability: 0.61 },
      })),
      noneProbability: 4,
    }))
    await turnTo(page, demonstration.id, conceptId)
    await expect(suggestionsOf(page).getByText('probably means the same, 61 %')).toHaveCount(1)
    await expect(suggestionsOf(page).getByText('probably: the target is more general, 61 %')).toHaveCount(1)

    await page.keyboard.press('3')
    await expect(dockOf(page).getByRole('button', { name: /is more specific than .*\(proposed, 61 %\)/ })).toBeVisible()

    const title = await titleOf(candidatesOf(page).nth(1)).innerText()
    await suggestionsOf(page)
      .getByRole('button', { name: `More about: ${title}`, exact: true })
      .focus()
    await page.keyboard.press('Enter')
    await expect(suggestionsOf(page).getByText('What speaks for it and against it')).toBeVisible()
    await expect(page.getByText('Your answer', { exact: true })).toHaveCount(0)

    await suggestionsOf(page).getByRole('button', { pressed: true }).focus()
    await page.keyboard.press('Shift+Enter')
    await expect(announcer(page)).toContainText(`“${title}” is more general than`)
    await page.getByRole('button', { name: /^Withdraw: / }).click()
    await expect(page.getByText('Your answer', { exact: true })).toHaveCount(0)
  })
})

test('reasons are sentences, the strongest first, and the rest is one key away', async ({ page, demonstration }) => {
  const conceptId = await conceptWith(
    page,
    demonstration.id,
    ({ suggestions: [first] }) => first?.evidence['remembered'] !== undefined,
  )
  await turnTo(page, demonstration.id, conceptId)
  const reasons = suggestionsOf(page).getByRole('list', { name: 'Why it is suggested' }).first()
  const shown = await reasons.getByRole('listitem').allInnerTexts()
  expect(shown.length).toBeGreaterThan(1)
  expect(shown.length).toBeLessThanOrEqual(4)

  await page.keyboard.press('d')
  const weights = suggestionsOf(page).getByRole('table', { name: /What speaks for it and against it/ })
  await expect(
    weights.getByText(
      /Isle of Windward \(invented\) mapped “.+” here: (it means the same|the target is more (general|specific)|it is close)/,
    ),
  ).toBeVisible()
  for (const row of await weights.getByRole('row').all()) {
    if (await row.getByRole('rowheader').count()) {
      await expect(row.getByRole('cell')).toHaveText(/^(a little|clearly|strongly) (for|against) it$/)
    }
  }
})

test('a chance is explained to those who ask', async ({ page, demonstration }) => {
  await page.goto(`/projects/${demonstration.id}/work`)
  await expect(
    suggestionsOf(page)
      .getByRole('img', { name: /^Chance \d+ %$/ })
      .first(),
  ).toBeVisible()
  await page.getByRole('button', { name: 'What does the chance mean?' }).focus()
  await expect(page.getByRole('tooltip')).toContainText('Of 100 suggestions shown with 80 %, experts accept about 80.')
})

test('where probably nothing fits, that is proposed, and few suggestions are shown', async ({
  page,
  demonstration,
}) => {
  const [conceptId = 0] = await conceptsOf(page, demonstration.id, 'to-do')
  await tell(page, conceptId, () => ({ noneProbability: 73 }))
  await turnTo(page, demonstration.id, conceptId)
  await expect(page.getByText('Probably nothing fits (73 %)')).toBeVisible()
  await expect(candidatesOf(page)).toHaveCount(3)
  const none = dockOf(page).getByRole('button', { name: /Nothing fits .*\(proposed, 73 %\)/ })
  await expect(none).toBeVisible()

  await test.step('Enter asks for the reason at once', async () => {
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog').getByRole('radio').first()).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('whoever turns to a suggestion is proposed its relation, and finds the others below', async () => {
    await page.keyboard.press('1')
    await expect(none).toHaveCount(0)
    await expect(dockOf(page).getByRole('button', { name: /\(proposed, \d+ %\)/ })).toHaveCount(1)
    await expect(candidatesOf(page)).toHaveCount(3)
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown')
    await expect(candidatesOf(page).nth(4)).toBeVisible()
  })
})
