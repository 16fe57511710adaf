import { announcer, expect, join, sourceTitle, test } from './support/story'
import { candidatesOf, conceptsOf, happeningsOf, titleOf, turnTo, untouched } from './support/work-page'

test('a question reaches the person it names, and is answered by what they say next', async ({
  page,
  browser,
  demonstration,
}) => {
  const { id } = demonstration
  await page.goto(`/projects/${id}/members`)
  const nora = await join(page, browser, id, 'Nora', 'mapper')
  const emil = await join(page, browser, id, 'Emil', 'reviewer')
  const [conceptId = 0, nextId = 0] = await untouched(page, id, 2)
  const field = nora.getByRole('textbox', { name: 'Comment or question about the concept' })
  const people = nora.getByRole('listbox', { name: 'People who can be asked' }).getByRole('option')

  await test.step('by keys: the field, the person, the text', async () => {
    await turnTo(nora, id, conceptId)
    await nora.keyboard.press('q')
    await expect(field).toBeFocused()
    await nora.keyboard.type('Do you know this work? @')
    await expect(people.first()).toBeVisible()
    await expect(people.filter({ hasText: 'Nora' })).toHaveCount(0)
    await nora.keyboard.type('emi')
    await expect(people).toHaveText([/Emil/])
    await nora.keyboard.press('Enter')
    await expect(field).toHaveValue('Do you know this work? @Emil ')
    await nora.keyboard.press('Enter')
    await expect(announcer(nora)).toContainText('Comment saved. Asked: Emil.')
    await expect(happeningsOf(nora)).toContainText(['Emil is asked and has not answered yet'])
  })

  await test.step('then the keys of the page work again', async () => {
    const before = await sourceTitle(nora).innerText()
    await nora.keyboard.press('j')
    await expect(sourceTitle(nora)).not.toHaveText(before)
  })

  await test.step('who was asked sees it before anything else, and answers', async () => {
    await turnTo(emil, id, conceptId)
    await expect(emil.getByRole('heading', { name: 'Nora asks you' })).toBeVisible()
    await emil.getByRole('button', { name: 'Answer', exact: true }).click()
    await emil.keyboard.type('I do.')
    await emil.keyboard.press('Enter')
    await expect(emil.getByRole('heading', { name: 'Nora asks you' })).toHaveCount(0)
    await turnTo(nora, id, conceptId)
    await expect(happeningsOf(nora)).toHaveText([/Emil was asked and has answered/, /^Emil .*I do\./])
  })

  await test.step('what is not sent yet waits while one looks at others', async () => {
    await nora.keyboard.press('q')
    await nora.keyboard.type('Half a sent')
    await nora.keyboard.press('Escape')
    await nora.keyboard.press('j')
    await expect(field).toHaveValue('')
    await nora.keyboard.press('k')
    await expect(field).toHaveValue('Half a sent')
  })

  await test.step('a decision answers as well', async () => {
    await turnTo(nora, id, nextId)
    await nora.keyboard.press('q')
    await nora.keyboard.type('@em')
    await expect(people).toHaveText([/Emil/])
    await nora.keyboard.press('Enter')
    await nora.keyboard.type('yours?')
    await nora.keyboard.press('Enter')
    await expect(happeningsOf(nora)).toHaveCount(1)
    await turnTo(emil, id, nextId)
    await emil.keyboard.press('Shift+E')
    await expect(happeningsOf(emil)).toHaveText([/Emil was asked and has answered/, /means the same as/])
  })
})

test('a concept stands among its siblings, each a way to it, and says what is to check', async ({
  page,
  demonstration,
}) => {
  const { id } = demonstration
  const [conceptId = 0] = (await conceptsOf(page, id, 'to-do')).slice(-1)
  const { siblings } = (await (await page.request.get(`/api/projects/${id}/concepts/${conceptId}`)).json()) as {
    siblings: { title: string; matches: { title: string; relation: string }[] }[]
  }
  const decided = siblings.find(({ matches }) => matches[0]?.relation === 'exactMatch')!
  await turnTo(page, id, conceptId)
  await page.getByRole('button', { name: `In the same group (${siblings.length})` }).click()
  const more = page.getByRole('button', { name: `Show all ${siblings.length}` })
  if (await more.isVisible()) await more.click()
  const link = page.getByRole('link', { name: `${decided.title} “${decided.matches[0]!.title}” means the same` })
  await link.click()
  await expect(sourceTitle(page)).toHaveText(decided.title)

  await turnTo(page, id, conceptId)
  const [first, second] = [
    await titleOf(candidatesOf(page).nth(0)).innerText(),
    await titleOf(candidatesOf(page).nth(1)).innerText(),
  ]
  await page.keyboard.press('Shift+E')
  await expect(page.getByRole('button', { name: /^Withdraw: / })).toHaveCount(1)
  await page.keyboard.press('2')
  await page.keyboard.press('Shift+E')
  const warned = page.getByRole('listitem').filter({ hasText: 'each mean the same as this concept.' })
  await expect(warned).toContainText(`“${first}”`)
  await expect(warned).toContainText(`“${second}”`)
  for (const left of [1, 0]) {
    await page
      .getByRole('button', { name: /^Withdraw: / })
      .first()
      .click()
    await expect(page.getByRole('button', { name: /^Withdraw: / })).toHaveCount(left)
  }
  await expect(page.getByText('each mean the same as this concept')).toHaveCount(0)
})
