import type { APIRequestContext, Page } from '@playwright/test'
import { expect, sourceTitle, stranger, test as story } from './support/story'
import { System } from './support/system'
import { loadTable } from './support/uploads'
import { conceptsOf } from './support/work-page'

/** A system of its own: a new release would turn up in the stories of all that share the demonstration. */
const test = story.extend<object, { system: System }>({
  system: [
    // Playwright reads what a fixture needs from this pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const system = await System.start(false)
      await use(system)
      await system.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})

const national = 'Code;Title\nN1;Bread baker\nN2;Harbour pilot\nN3;Net mender'

/** Hand-written, in the shape of ESCO. */
const release = (...titles: string[]) =>
  ['conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,description,code']
    .concat(
      titles.map((title, at) => {
        const uri = `http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-00000000000${at}`
        return `Occupation,${uri},7512,${title},,,7512.${at + 1}`
      }),
    )
    .join('\n')

const first = release('baker', 'pilot of ships', 'maker of nets')
/** The pilot has another name, and one occupation is new. */
const second = release('baker', 'harbour guide', 'maker of nets', 'repairer of sails')

const password = 'a password for the tests'

/** A project with two people, who agree that each concept means the same as the occupation at its place. */
async function agreedProject(page: Page, reviewer: APIRequestContext): Promise<string> {
  const { request } = page
  const en = { language: 'en' }
  const targetVersionId = await loadTable(request, 'occupations_en.csv', first, {
    kind: 'esco',
    version: '1.1.1',
    ...en,
  })
  const sourceVersionId = await loadTable(request, 'isles.csv', national, { title: 'Isles', version: '2026', ...en })
  const data = { name: 'Isles to ESCO', sourceLanguage: 'en', sourceVersionId, targetVersionId }
  const { id } = await made(request, '/api/projects', data)
  const person = { email: 'ben@example.org', name: 'Ben', instanceRole: 'member', password }
  const ben = await made(request, '/api/users', person)
  await request.put(`/api/projects/${id}/members/${ben.id}`, { data: { role: 'reviewer' } })
  await made(reviewer, '/api/session', { email: person.email, password })
  const { items } = await (await request.get(`/api/projects/${id}/targets?limit=50`)).json()
  const targets = (items as { id: number; notation: string }[]).sort((a, b) => a.notation.localeCompare(b.notation))
  for (const [at, concept] of (await conceptsOf(page, id, 'all')).entries()) {
    const marks = `/api/projects/${id}/concepts/${concept}/marks`
    await made(request, marks, { kind: 'match', relation: 'exactMatch', targetId: targets[at]!.id })
    await made(reviewer, marks, { kind: 'agree' })
  }
  return id
}

async function made(request: APIRequestContext, path: string, data: object): Promise<{ id: string }> {
  const reply = await request.post(path, { data })
  expect(reply.ok(), await reply.text()).toBe(true)
  return (await reply.json()) as { id: string }
}

test('a new release is uploaded, compared, followed up, and what still holds is published', async ({
  page,
  browser,
  playwright,
  system,
}) => {
  const reviewer = await playwright.request.newContext({ baseURL: system.address })
  const projectId = await agreedProject(page, reviewer)

  await test.step('the release is uploaded', async () => {
    await page.goto('/uploads')
    const file = { name: 'occupations_en.csv', mimeType: 'text/csv', buffer: Buffer.from(second) }
    await page.locator('input[type="file"]').setInputFiles(file)
    await expect(page.getByRole('heading', { name: 'What was found' })).toBeVisible()
    await page.getByLabel('Version').fill('1.2.0')
    await page.getByRole('button', { name: 'Load it' }).click()
    await expect(page.getByRole('heading', { name: 'It is loaded.' })).toBeVisible({ timeout: 30_000 })
  })

  await test.step('the report says what it changed', async () => {
    await page.goto(`/projects/${projectId}`)
    await page.getByRole('link', { name: 'See what would change' }).click()
    await expect(page.getByText('answers stay as they are')).toBeVisible()
    await page.getByRole('link', { name: 'Every change of the classification' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('1.2.0')
    await expect(page.locator('ins').first()).toHaveText('harbour')
    await expect(page.getByText('repairer of sails')).toBeVisible()
    await page.goBack()
  })

  await test.step('the follow-up takes over what still holds', async () => {
    await page.getByRole('button', { name: 'Make the follow-up' }).click()
    await expect(page.getByText('2 concepts taken over as they were.')).toBeVisible()
    expect(page.url()).not.toContain(projectId)
  })

  await test.step('the answer whose target has another name is accepted by one key', async () => {
    await page.getByRole('link', { name: 'Look at 1 concept' }).click()
    await expect(sourceTitle(page)).toHaveText('Harbour pilot')
    const notice = page.getByRole('region', { name: 'The new version changed something here' })
    await expect(notice).toContainText('harbour guide')
    await page.keyboard.press('a')
    await expect(notice).toBeHidden()
  })

  await test.step('the version is published, and strangers read it', async () => {
    const followUp = /\/projects\/([^/?]+)/.exec(page.url())![1]!
    await expect(async () => {
      expect(await conceptsOf(page, followUp, 'done')).toHaveLength(3)
    }).toPass({ timeout: 10_000 })
    await page.goto(`/projects/${followUp}/export/publish`)
    const publish = page.getByRole('form', { name: 'Publish this version' })
    await publish.getByLabel('Persistent address').fill('isles')
    await publish.getByLabel(/can never be changed/).check()
    await publish.getByRole('button', { name: 'Publish version 1' }).click()
    const versions = page.getByRole('list', { name: 'Published versions' })
    await expect(versions.getByRole('listitem')).toContainText(['Version 1'])
    const visitor = await stranger(browser, system.address)
    const table = await (await visitor.request.get('/crosswalks/isles/1.csv')).text()
    expect(table).toContain('harbour guide')
    expect(table).toContain('1.2.0')
  })
  await reviewer.dispose()
})
