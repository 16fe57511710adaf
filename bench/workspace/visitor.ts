import { installationFolder } from '#platform'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import type { Client } from '../client'

/** What is measured: a project of a running system, and who may do everything in it. */
export interface Place {
  administrator: Client
  projectId: string
  address: string
}

/** No picture takes longer unless something is wrong; in ms. */
const patience = 30_000
const stopwatch = join(installationFolder(), 'bench', 'workspace', 'stopwatch.js')

/** Debian's Chromium; CHROMIUM names another. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu'] })
}

/** A page of a person who is signed in, with nothing in its cache and the stopwatch in it. */
export async function visit(browser: Browser, { address }: Place, { cookie }: Client): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'en' })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: address }])
  const page = await context.newPage()
  await page.addInitScript({ path: stopwatch })
  return page
}

export const workPage = ({ address, projectId }: Place, query = '') => `${address}/projects/${projectId}/work${query}`

/** Waits until a concept with its candidates has been painted. @returns ms since the page was asked for */
export const useful = (page: Page) => page.evaluate<number>('stopwatch.useful')

/** Does something and waits until the stopwatch has its time. @returns ms from the key or click to the picture */
export async function timed(page: Page, what: 'concepts' | 'lists', act: () => Promise<void>): Promise<number> {
  await page.evaluate(`stopwatch.${what}.arm()`)
  await act()
  const late = page.waitForTimeout(patience).then(() => {
    throw new Error(`Nothing came of it within ${patience / 1000} s.`)
  })
  return Promise.race([page.evaluate<number>(`stopwatch.${what}.time`), late])
}
