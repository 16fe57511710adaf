import type { Browser, Page } from 'playwright-core'
import { percentile } from '../rome'
import { timed, useful, visit, withBrowser, workPage, type Place } from './visitor'

const steps = 100
/** How long a person looks at a concept at least, in ms: what comes next is fetched meanwhile. */
const look = 300

/** What a person waits for who goes through a list, decides, and looks for other lists. */
export function measureOnePerson(place: Place): Promise<string[]> {
  return withBrowser((browser) => measureIn(browser, place))
}

async function measureIn(browser: Browser, place: Place): Promise<string[]> {
  const page = await visit(browser, place, place.administrator)
  await page.goto(workPage(place))
  await useful(page)
  const moves = await press(page, 'j')
  const decisions = await press(page, 'e')
  const lists = await filter(page)
  return [
    line('next concept', moves, 'j', 100),
    line('after deciding', decisions, 'e', 100),
    line('list filter', lists, 'lists, filters, and words typed', 200),
  ]
}

async function press(page: Page, key: string): Promise<number[]> {
  const times: number[] = []
  for (let step = 0; step < steps; step++) {
    await page.waitForTimeout(look)
    times.push(await timed(page, 'concepts', `the key ${key}`, () => page.keyboard.press(key)))
  }
  return times
}

const listNames = ['To review', 'To do', 'All', 'To do']
const words = ['age', 'con', 'tec', 'ven', 'ing', 'cha', 'res', 'mon', 'dir', 'cond']

/** Lists chosen by a click, and words typed into the field above them, from the last letter. */
async function filter(page: Page): Promise<number[]> {
  const times: number[] = []
  const field = page.getByRole('textbox', { name: 'Find by title or code' })
  for (const word of words) {
    for (const name of listNames) {
      await page.getByRole('button', { name: /^List: / }).click()
      const list = page.getByRole('menuitemradio', { name: new RegExp(`^${name}`) })
      times.push(await timed(page, 'lists', `the list ${name}`, () => list.click()))
    }
    await field.fill(word.slice(0, -1))
    await page.waitForTimeout(1000)
    times.push(await timed(page, 'lists', `the word ${word}`, () => field.press(word.at(-1)!)))
    await field.fill('')
    await page.waitForTimeout(1000)
  }
  return times
}

function line(what: string, times: readonly number[], how: string, limit: number): string {
  const [p50, p95] = [0.5, 0.95].map((share) => percentile(times, share).toFixed(0))
  return `${what.padEnd(17)}p50 ${p50} ms, p95 ${p95} ms (at most ${limit}), ${times.length} times: ${how}`
}
