import AxeBuilder from '@axe-core/playwright'
import { expect, stranger, test } from './support/story'
import { conceptsOf } from './support/work-page'

test('an owner publishes twice; a stranger reads the version and takes it as Turtle', async ({
  page,
  browser,
  system,
  demonstration,
  playwright,
}) => {
  await page.goto(`/projects/${demonstration.id}/export`)
  await page.getByRole('link', { name: 'Publish, and published versions' }).click()
  await expect(page.getByText('This is the first version.')).toBeVisible()
  const publish = page.getByRole('form', { name: 'Publish this version' })
  await publish.getByLabel('Persistent address').fill('harbour-demonstration')
  await publish.getByLabel('Note to the readers').fill('The first one.')
  await publish.getByLabel('Licence').selectOption({ label: 'CC BY 4.0: free to use, with your name' })
  await publish.getByLabel(/can never be changed/).check()
  await publish.getByRole('button', { name: 'Publish version 1' }).click()
  const versions = page.getByRole('list', { name: 'Published versions' })
  await expect(versions.getByRole('listitem')).toContainText(['Version 1'])

  // What waits for a review is reviewed, so that there is something new.
  const [conceptId = 0] = await conceptsOf(page, demonstration.id, 'to-review')
  const concept = `/api/projects/${demonstration.id}/concepts/${conceptId}`
  const agreed = await page.request.post(`${concept}/marks`, { data: { kind: 'agree' } })
  expect(agreed.ok(), await agreed.text()).toBe(true)

  await page.reload()
  await expect(page.getByRole('heading', { name: 'What has changed since version 1' })).toBeVisible()
  await expect(page.getByText(/[1-9]\d* added, 0 removed/)).toBeVisible()
  await publish.getByLabel(/can never be changed/).check()
  await publish.getByRole('button', { name: 'Publish version 2' }).click()
  await expect(versions.getByRole('listitem')).toContainText(['Version 2', 'Version 1'])

  const visitor = await stranger(browser, system.address)
  await visitor.goto('/crosswalks/harbour-demonstration')
  await expect(visitor).toHaveURL(/\/crosswalks\/harbour-demonstration\/2$/)
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText('Harbour Republic')
  await expect(visitor.getByRole('heading', { name: 'What version 2 changed' })).toBeVisible()
  await expect(visitor.getByRole('link', { name: 'https://creativecommons.org/licenses/by/4.0/' })).toBeVisible()
  await expect(visitor.getByRole('link', { name: 'SKOS (Turtle)' })).toBeVisible()
  const { violations } = await new AxeBuilder({ page: visitor }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  await visitor.goto('/crosswalks/nothing-here')
  await expect(visitor.getByText('There is no such version, or it is not for everyone.')).toBeVisible()

  const program = await playwright.request.newContext({ baseURL: system.address })
  const accept = { headers: { Accept: 'text/turtle' } }
  const turtle = await program.get('/crosswalks/harbour-demonstration', accept)
  expect(turtle.headers()['content-type']).toMatch(/^text\/turtle/)
  expect(turtle.url()).toMatch(/\/crosswalks\/harbour-demonstration\/2$/)
  expect(await turtle.text()).toMatch(/skos:\w+Match/)
  const first = await program.get('/crosswalks/harbour-demonstration/1', accept)
  expect(await first.text()).not.toEqual(await turtle.text())
  await program.dispose()
})
