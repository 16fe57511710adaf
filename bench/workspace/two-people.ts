import type { Browser, Page } from 'playwright-core'
import type { Client } from '../client'
import { timed, useful, visit, withBrowser, workPage, type Place } from './visitor'

const password = 'correct horse battery'
const relationKeys = ['e', 'g', 's', 'c']
/** Concepts that both answer at the same moment. */
const collisions = 20

interface Person {
  name: string
  page: Page
  /** Concepts they decided, in this order. */
  decided: number[]
  /** What went wrong on their page. */
  complaints: string[]
}

interface ConceptPage {
  answers: { user: { name: string } }[]
  state: string
}

/** Two people who decide in one project at the same time, by keys alone, each in a browser of their own. */
export function measureTwoPeople(place: Place, decisions: number): Promise<string[]> {
  return withBrowser((one) => withBrowser((other) => measureIn([one, other], place, decisions)))
}

async function measureIn(browsers: readonly [Browser, Browser], place: Place, decisions: number): Promise<string[]> {
  const people = [await join(browsers[0], place, 'Ada'), await join(browsers[1], place, 'Ben')] as const
  const { items } = await place.administrator.get<{ items: { id: number }[] }>(
    `/projects/${place.projectId}/concepts?list=to-do&limit=500`,
  )
  // Both have the same list before them; the second begins behind where the first will end.
  await Promise.all(people.map((person, at) => open(person, place, items[at * (decisions + collisions)]!.id)))
  const begun = performance.now()
  await Promise.all(people.map((person) => decideMany(person, decisions)))
  const seconds = (performance.now() - begun) / 1000
  const lost = await countLost(place, people)
  const seen = await Promise.all(people.map((person) => seesAll(person, place)))
  const both = await collide(place, people, items.slice(decisions, decisions + collisions))
  const complaints = people.flatMap((person) => person.complaints)
  return [
    `two people       ${decisions} decisions each by keys, ${(decisions / seconds).toFixed(2)} a second each (at least 1)`,
    `                 ${lost} of ${2 * decisions} marks lost, ${complaints.length} errors, ` +
      `${seen.every(Boolean) ? 'each sees' : 'NOT each sees'} the other's work without reloading`,
    `at once          ${both} of ${collisions} concepts that both answered in the same moment hold both answers`,
    ...complaints.map((complaint) => `                 ${complaint}`),
  ]
}

async function join(browser: Browser, { administrator, ...place }: Place, name: string): Promise<Person> {
  const email = `${name.toLowerCase()}.${Date.now()}@example.org`
  const { id } = await administrator.post<{ id: string }>('/users', {
    email,
    name,
    password,
    instanceRole: 'member',
  })
  await administrator.put(`/projects/${place.projectId}/members/${id}`, { role: 'reviewer' })
  const client: Client = await administrator.signInAs(email, password)
  const page = await visit(browser, { administrator, ...place }, client)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`${name}: ${error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${name}: ${response.status()} ${response.url()}`)
  })
  return { name, page, decided: [], complaints }
}

async function open({ page }: Person, place: Place, conceptId: number): Promise<void> {
  await page.goto(workPage(place, `?concept=${conceptId}`))
  await useful(page)
}

/** Chooses one of the first three candidates, says how it relates, and goes on as soon as the next concept is there. */
async function decideMany(person: Person, decisions: number): Promise<void> {
  const { name, page, decided } = person
  for (let count = 0; count < decisions; count++) {
    decided.push(conceptOn(page))
    await page.keyboard.press(String(1 + (count % 3)))
    await timed(page, 'concepts', `decision ${count + 1} of ${name}`, () =>
      page.keyboard.press(relationKeys[count % relationKeys.length]!),
    )
  }
}

const conceptOn = (page: Page) => Number(new URL(page.url()).searchParams.get('concept'))

async function countLost({ administrator, projectId }: Place, people: readonly Person[]): Promise<number> {
  let lost = 0
  for (const { name, decided } of people) {
    for (const id of decided) {
      const { answers } = await administrator.get<ConceptPage>(`/projects/${projectId}/concepts/${id}`)
      if (!answers.some(({ user }) => user.name === name)) lost++
    }
  }
  return lost
}

/** Whether the amounts in the menu of lists of one of them, who never reloaded the page, come to count the work of both. */
async function seesAll({ page }: Person, { administrator, projectId }: Place): Promise<boolean> {
  const { progress } = await administrator.get<{ progress: { toReview: number } }>(`/projects/${projectId}`)
  await page.getByRole('button', { name: /^List: / }).click()
  return page
    .getByRole('menuitemradio', { name: new RegExp(`^To review ?${progress.toReview.toLocaleString('en')}\\b`) })
    .waitFor({ timeout: 10_000 })
    .then(() => true)
    .catch(() => false)
}

/** @returns on how many concepts the answers of both are kept */
async function collide(place: Place, people: readonly Person[], concepts: readonly { id: number }[]): Promise<number> {
  let both = 0
  for (const { id } of concepts) {
    await Promise.all(people.map((person) => open(person, place, id)))
    await Promise.all(people.map(({ page }) => page.keyboard.press('Shift+E')))
    await people[0]!.page.waitForTimeout(500)
    const { answers } = await place.administrator.get<ConceptPage>(`/projects/${place.projectId}/concepts/${id}`)
    if (people.every(({ name }) => answers.some(({ user }) => user.name === name))) both++
  }
  return both
}
