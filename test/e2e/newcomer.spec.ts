import { announcer, expect, sourceTitle, stranger, test } from './support/story'

test.describe('a newcomer', () => {
  test('is signed in by the link once, and the key leaves the address', async ({ browser, system, administrator }) => {
    expect(administrator.cookies).toHaveLength(1)
    const page = await stranger(browser, system.address)
    await page.goto(system.link)
    await expect(page.getByText('This sign-in link no longer works.')).toBeVisible()
    expect(page.url()).toBe(`${system.address}/sign-in`)
  })

  test('finds a demonstration that does not pass itself off as ESCO', async ({ page, demonstration }) => {
    await page.goto('/')
    const card = page.getByRole('listitem').filter({ has: page.locator(`a[href*="${demonstration.id}"]`) })
    await expect(card).toContainText('not ESCO')
    await expect(card.getByRole('img')).toHaveAccessibleName(/concepts? of .* finished/)
    await expect(card).toContainText(/\d+ to do/)
  })

  test('decides with one key, is at the next concept at once, and can undo', async ({ page, demonstration }) => {
    await page.goto(`/projects/${demonstration.id}/work`)
    const first = await sourceTitle(page).innerText()
    const toDo = page.getByRole('button', { name: /^List: To do/ }).locator('.number')
    const before = Number(await toDo.innerText())

    await page.keyboard.press('e')
    await expect(sourceTitle(page)).not.toHaveText(first)
    await expect(toDo).toHaveText(String(before - 1))

    await page.keyboard.press('u')
    await expect(sourceTitle(page)).toHaveText(first)
    await expect(toDo).toHaveText(String(before))
    await expect(async () => {
      const conceptId = new URL(page.url()).searchParams.get('concept')
      const answer = await page.request.get(`/api/projects/${demonstration.id}/concepts/${conceptId}`)
      const { history } = (await answer.json()) as { history: { kind: string }[] }
      expect(history.slice(-2).map(({ kind }) => kind)).toEqual(['match', 'withdraw'])
    }).toPass({ timeout: 10_000 })
  })

  test('reads every relation as a sentence with both titles', async ({ page, demonstration }) => {
    await page.goto(`/projects/${demonstration.id}/work`)
    const source = await sourceTitle(page).innerText()
    const target = await page.getByRole('button', { pressed: true }).locator('b').nth(1).innerText()
    const dock = page.getByRole('region', { name: 'Your decision' })
    await expect(dock).toContainText(`“${target}” means the same as “${source}”`)
    await expect(dock).toContainText(`“${target}” is more general than “${source}”`)
    await expect(dock).toContainText(`“${target}” is more specific than “${source}”`)
    await expect(dock).toContainText(`Nothing fits “${source}”`)
  })

  test('gives one concept several targets, one of them found by search', async ({ page, demonstration }) => {
    await page.goto(`/projects/${demonstration.id}/work`)
    const source = await sourceTitle(page).innerText()
    await page.keyboard.press('Shift+G')
    await expect(announcer(page)).toContainText('is more general than')
    await page.keyboard.press('/')
    await page.keyboard.type('engineer')
    await expect(page.getByText('Found by search').first()).toBeVisible()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+C')
    await expect(sourceTitle(page)).toHaveText(source)
    await expect(page.getByText('Your answer', { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Withdraw: / })).toHaveCount(2)
    await expect(page.getByText(/found by search/).first()).toBeVisible()
    for (const left of [1, 0]) {
      await page
        .getByRole('button', { name: /^Withdraw: / })
        .first()
        .click()
      await expect(page.getByRole('button', { name: /^Withdraw: / })).toHaveCount(left)
    }
  })

  test('who opens a page signed out comes back to it after signing in', async ({ browser, system, demonstration }) => {
    const page = await stranger(browser, system.address)
    await page.goto(`/projects/${demonstration.id}/export`)
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    expect(new URL(page.url()).searchParams.get('back')).toBe(`/projects/${demonstration.id}/export`)
  })

  test('whose session has ended is asked to sign in, and nothing they said is lost in silence', async ({
    page,
    demonstration,
  }) => {
    await page.goto(`/projects/${demonstration.id}/work`)
    await expect(sourceTitle(page)).toBeVisible()
    await page.context().clearCookies()
    await page.keyboard.press('e')
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await expect(page.getByRole('alert').filter({ hasText: 'Not saved' })).toBeVisible()
    expect(new URL(page.url()).searchParams.get('back')).toContain(`/projects/${demonstration.id}/work`)
  })
})
