import { installationFolder } from '#platform'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
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

/** Debian's Chromium, for the time of some work; CHROMIUM names another. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  const args = ['--no-sandbox', '--disable-background-networking', '--disable-gpu']
  const browser = await chromium.launch({ executablePath, args })
  // Whatever becomes of the work: a browser left open keeps the bench from ending.
  return work(browser).finally(() => browser.close())
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

/**
 * Does something and waits until the stopwatch has its time.
 * @param said what is done, for the message where nothing comes of it
 * @returns ms from the key or click to the picture
 */
export async function timed(
  page: Page,
  what: 'concepts' | 'lists',
  said: string,
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate(`stopwatch.${what}.arm()`)
  await act()
  const watch = new AbortController()
  const late = sleep(patience, undefined, { signal: watch.signal }).then(() => {
    throw new Error(`Nothing came of ${said} within ${patience / 1000} s, at ${page.url()}.`)
  })
  return Promise.race([page.evaluate<number>(`stopwatch.${what}.time`), late]).finally(() => {
    late.catch(() => undefined)
    watch.abort()
  })
}
