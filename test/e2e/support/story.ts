import {
  test as base,
  expect,
  type APIRequestContext,
  type Browser,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { System } from './system'

export type StorageState = Awaited<ReturnType<APIRequestContext['storageState']>>

export interface Demonstration {
  id: string
}

interface Stage {
  system: System
  /** Cookies of the first administrator, who came by the link. */
  administrator: StorageState
  demonstration: Demonstration
}

/** One running system for all stories of a worker; `page` belongs to the administrator unless a story says otherwise. */
export const test = base.extend<object, Stage>({
  system: [
    // Playwright reads what a fixture needs from this pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const system = await System.start()
      await use(system)
      await system.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  administrator: [
    async ({ system, browser }, use) => {
      const context = await browser.newContext()
      const page = await context.newPage()
      await page.goto(system.link)
      await expect(page.getByRole('heading', { name: 'Projects' })).toBeVisible()
      await use(await context.storageState())
      await context.close()
    },
    { scope: 'worker' },
  ],
  demonstration: [
    async ({ system, administrator, playwright }, use) => {
      const request = await playwright.request.newContext({ baseURL: system.address, storageState: administrator })
      const read = async () => {
        const [{ id, progress }] = await (await request.get('/api/projects')).json()
        const list = await (await request.get(`/api/projects/${id}/concepts?list=to-do&limit=200`)).json()
        return { id, progress, open: list.items }
      }
      // It is prepared in the background: ready once some of it is agreed and nothing changes any more, neither how far
      // it is nor what has been learned from it.
      await expect(async () => {
        const before = await read()
        await setTimeout(3000)
        expect(before.progress.agreed).toBeGreaterThan(0)
        expect(await read()).toEqual(before)
      }).toPass({ timeout: 90_000 })
      await use({ id: (await read()).id })
      await request.dispose()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ system }, use) => use(system.address),
  storageState: async ({ administrator }, use) => use(administrator),
})

/** A page of someone who is not signed in. */
export async function stranger(browser: Browser, address: string, look: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, storageState: { cookies: [], origins: [] }, ...look })
  return context.newPage()
}

const password = 'a password for the tests'

/** Adds a person to the project and opens a page on which they have signed in by the form. */
export async function join(
  administrator: Page,
  browser: Browser,
  projectId: string,
  name: string,
  role: string,
): Promise<Page> {
  // Several stories have an Una: each is someone else.
  const email = `${name.toLowerCase()}.${randomUUID()}@example.org`
  const { request } = administrator
  const added = await request.post('/api/users', { data: { email, name, instanceRole: 'member', password } })
  expect(added.ok(), await added.text()).toBe(true)
  const { id } = await added.json()
  await request.put(`/api/projects/${projectId}/members/${id}`, { data: { role } })
  const page = await stranger(browser, new URL(administrator.url()).origin)
  await page.goto(`/projects/${projectId}/work`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel(/^Password/).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('link', { name: 'Work', exact: true })).toBeVisible()
  return page
}

/** The source concept that lies on the desk of the work page. */
export function sourceTitle(page: Page) {
  return page.getByRole('article').getByRole('heading', { level: 2 }).first()
}

/** What the page last said to people who listen to it. */
export function announcer(page: Page) {
  return page.getByTestId('announcer')
}

export { expect }
