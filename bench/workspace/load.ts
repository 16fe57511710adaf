import { percentile } from '../rome'
import type { Browser } from 'playwright-core'
import { useful, visit, withBrowser, workPage, type Place } from './visitor'

const visits = 10

/** How soon a person who comes for the first time sees a concept with its candidates, and how much is sent for it. */
export function measureLoad(place: Place): Promise<string[]> {
  return withBrowser((browser) => measureIn(browser, place))
}

async function measureIn(browser: Browser, place: Place): Promise<string[]> {
  const times: number[] = []
  let script = 0
  for (let visited = 0; visited < visits; visited++) {
    const page = await visit(browser, place, place.administrator)
    const scripts: Promise<number>[] = []
    page.on('response', (response) => {
      if (!response.url().endsWith('.js')) return
      const sizes = response.request().sizes()
      scripts.push(sizes.then(({ responseBodySize }) => responseBodySize))
    })
    await page.goto(workPage(place))
    times.push(await useful(page))
    await page.waitForLoadState('networkidle')
    script = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0)
    await page.context().close()
  }
  const [p50, most] = [percentile(times, 0.5), Math.max(...times)].map((time) => time.toFixed(0))
  return [
    `first paint      p50 ${p50} ms, ${most} ms at most of ${visits} visits with an empty cache (at most 1500)`,
    `first load       ${(script / 1000).toFixed(0)} kB of compressed JavaScript (at most 350)`,
  ]
}
