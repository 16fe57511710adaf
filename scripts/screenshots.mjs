// Takes the pictures of the README from the demonstration: node scripts/screenshots.mjs ADDRESS
// ADDRESS is the sign-in address that a fresh `npm start -- --no-open --data …` prints.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const [address] = process.argv.slice(2)
const folder = join(import.meta.dirname, '..', 'docs', 'images')
mkdirSync(folder, { recursive: true })

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu'],
})
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en' })
const take = async (name) => {
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

await page.goto(address)
await page.getByText('Demonstration: Harbour Republic').first().click()
await page.waitForURL('**/projects/*')
const project = new URL(page.url()).pathname.split('/')[2]

await page.getByRole('figure').first().waitFor()
await take('overview')

await page.getByRole('link', { name: 'Go on with my list' }).click()
await page.getByRole('button', { name: /^List: To do/ }).waitFor()
await page.getByRole('region', { name: 'Your decision' }).waitFor()
await take('work')

const origin = new URL(address).origin
await page.request.post(`${origin}/api/projects/${project}/metrics`, {
  headers: { origin },
  data: { gold: { kind: 'marks' } },
})
await page.goto(`${origin}/projects/${project}/metrics`)
await page.getByRole('img', { name: /^Reliability diagram/ }).waitFor()
// Tall enough for the diagram below the first figures.
await page.setViewportSize({ width: 1280, height: 1360 })
await take('quality')
await browser.close()
