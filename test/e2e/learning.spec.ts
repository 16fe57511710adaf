import { expect, join, sourceTitle, test } from './support/story'
import {
  candidatesOf,
  conceptWith,
  conceptsOf,
  pageOf,
  suggestionsOf,
  tell,
  titleOf,
  turnTo,
  type ConceptPage,
} from './support/work-page'

test.describe('learning', () => {
  test('has moved suggestions of the demonstration, says so, and can be left out to compare', async ({
    page,
    demonstration,
  }) => {
    const isNamed = ({ evidence }: ConceptPage['suggestions'][number]) => evidence['decision'] !== undefined
    const conceptId = await conceptWith(
      page,
      demonstration.id,
      ({ learned, suggestions }) => learned && suggestions.some(isNamed),
    )
    const { suggestions, before } = await pageOf(page, demonstration.id, conceptId)
    await turnTo(page, demonstration.id, conceptId)
    await expect(page.getByText(/^Moved by your team’s decisions|^Your team’s decisions changed/)).toBeVisible()
    await expect(titleOf(candidatesOf(page).first())).toHaveText(suggestions[0]!.target.title)
    await expect(
      suggestionsOf(page)
        .getByText(/^Because it was agreed to /)
        .first(),
    ).toBeVisible()
    await page.getByRole('button', { name: 'What does the chance mean?' }).hover()
    await expect(page.getByRole('tooltip')).toContainText(/adapted to \d+ decisions of this project/)

    await page.keyboard.press('l')
    await expect(page.getByText('This is the order without learning')).toBeVisible()
    const chances = await suggestionsOf(page)
      .getByRole('img', { name: /^Chance/ })
      .allInnerTexts()
    const said = (score: number) => (score < 0.5 ? '< 1 %' : `${Math.round(score)} %`)
    expect(chances.map((chance) => chance.trim())).toEqual(before!.map(({ score }) => said(score)))
    await page.keyboard.press('l')
    await expect(page.getByText(/^Moved by your team’s decisions|^Your team’s decisions changed/)).toBeVisible()
  })

  test('names the agreed concept that moved a suggestion, leads there, and says where it stood before', async ({
    page,
    demonstration,
  }) => {
    const [conceptId = 0, agreedId = 0] = await conceptsOf(page, demonstration.id, 'to-do')
    let unlearned: ConceptPage['suggestions'] = []
    await tell(page, conceptId, ({ suggestions }, url) => {
      if (url.searchParams.get('learned') === 'false') return { suggestions: unlearned, learned: false, before: null }
      unlearned = suggestions.map((one, index) => ({ ...one, rank: index + 1 }))
      const [first, second, ...others] = unlearned
      const decision = {
        sourceId: agreedId,
        notation: '10.18',
        title: 'Agreed trade',
        relation: 'exactMatch',
        by: 'title',
      }
      const moved = { ...second!, evidence: { ...second!.evidence, signals: { corrected: 1.2 }, decision } }
      return {
        suggestions: [moved, first!, ...others].map((one, index) => ({ ...one, rank: index + 1 })),
        learned: true,
        before: unlearned.map(({ target, rank, score }) => ({ targetId: target.id, rank, score })),
      }
    })
    await turnTo(page, demonstration.id, conceptId)
    await expect(page.getByText('Moved by your team’s decisions: the first was 2nd')).toBeVisible()
    const rows = suggestionsOf(page).getByRole('list').first().locator('> li')
    await expect(rows.nth(0)).toContainText('↑ was 2nd')
    await expect(rows.nth(1)).toContainText('↓ was 1st')
    await expect(rows.nth(0)).toContainText('Because it was agreed to mean the same as “Agreed trade” (10.18)')

    const title = await titleOf(candidatesOf(page).nth(0)).innerText()
    await page.getByRole('switch', { name: 'Without learning' }).click()
    await expect(titleOf(candidatesOf(page).nth(1))).toHaveText(title)
    await page.getByRole('switch', { name: 'Without learning' }).click()

    const source = await sourceTitle(page).innerText()
    await rows.nth(0).getByRole('link', { name: '“Agreed trade”' }).click()
    await expect(sourceTitle(page)).not.toHaveText(source)
    expect(new URL(page.url()).searchParams.get('concept')).toBe(String(agreedId))
    await page.goBack()
    await expect(sourceTitle(page)).toHaveText(source)
  })

  test('never moves the list under the hand: a newer order waits until it is asked for', async ({
    page,
    demonstration,
  }) => {
    const [conceptId = 0] = await conceptsOf(page, demonstration.id, 'to-do')
    let decided = false
    await tell(page, conceptId, ({ suggestions: [first, second, ...others] }) => ({
      suggestions: decided ? [second!, first!, ...others] : [first!, second!, ...others],
    }))
    await page.clock.install()
    await turnTo(page, demonstration.id, conceptId)
    const [best = '', next = ''] = [
      await titleOf(candidatesOf(page).nth(0)).innerText(),
      await titleOf(candidatesOf(page).nth(1)).innerText(),
    ]
    decided = true
    const seen = page.waitForResponse(new RegExp(`/concepts/${conceptId}`))
    await page.clock.fastForward(16_000)
    await seen
    const newOrder = page.getByRole('button', { name: 'New order available' })
    await expect(newOrder).toBeVisible()
    await expect(titleOf(candidatesOf(page).nth(0))).toHaveText(best)
    await newOrder.click()
    await expect(titleOf(candidatesOf(page).nth(0))).toHaveText(next)
    await expect(newOrder).toHaveCount(0)
  })

  test('lets what two people agree on move the suggestions of a concept still open, which says so', async ({
    page,
    browser,
    demonstration,
  }) => {
    const { id } = demonstration
    await page.goto(`/projects/${id}/members`)
    const tim = await join(page, browser, id, 'Tim', 'mapper')
    const una = await join(page, browser, id, 'Una', 'reviewer')
    const open = await conceptsOf(page, id, 'to-do')
    const before = new Map<number, string>()
    for (const each of open) before.set(each, shownOf(await pageOf(page, id, each)))
    // Not what the ranking would say, so that it has something to learn.
    for (const each of open.slice(-4, -1)) {
      const surprising = (await pageOf(page, id, each)).suggestions[4]!
      const mark = { kind: 'match', relation: 'exactMatch', targetId: surprising.target.id, origin: 'suggestion' }
      const marks = `/api/projects/${id}/concepts/${each}/marks`
      expect((await tim.request.post(marks, { data: mark })).ok()).toBe(true)
      expect((await una.request.post(marks, { data: mark })).ok()).toBe(true)
    }
    const stillOpen = await conceptsOf(page, id, 'to-do')
    const moved: number[] = []
    await expect(async () => {
      for (const each of stillOpen) {
        const now = await pageOf(page, id, each)
        if (now.learned && shownOf(now) !== before.get(each)) moved.push(each)
      }
      expect(moved.length).toBeGreaterThan(0)
    }).toPass({ timeout: 30_000 })
    await turnTo(page, id, moved[0]!)
    await expect(page.getByText(/^Moved by your team’s decisions|^Your team’s decisions changed/)).toBeVisible()
  })
})

/** Order and chances, as a person sees them. */
function shownOf({ suggestions }: ConceptPage): string {
  return suggestions.map(({ target, score }) => `${target.id} ${Math.round(score)}`).join()
}
