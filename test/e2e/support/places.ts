import type { APIRequestContext, Page } from '@playwright/test'
import { expect, sourceTitle } from './story'
import { sendTable } from './uploads'

/** What the addresses of the page are about. */
export interface Subjects {
  project: string
  upload: string
}

export interface Place {
  name: string
  path: (about: Subjects) => string
  /** Until everything is there. */
  arrive?: (page: Page) => Promise<void>
}

const workbench = async (page: Page) => {
  await expect(sourceTitle(page)).toBeVisible()
}

const tab = (name: string): Place => ({
  name: `a project’s ${name}`,
  path: ({ project }) => `/projects/${project}/${name}`,
})

/** Every page there is for someone signed in, so that what holds for all is tested on all. */
export const places: Place[] = [
  { name: 'the projects', path: () => '/' },
  { name: 'the classifications', path: () => '/uploads' },
  { name: 'an upload', path: ({ upload }) => `/uploads/${upload}` },
  { name: 'the people', path: () => '/users' },
  { name: 'nothing', path: () => '/nowhere' },
  { name: 'a project', path: ({ project }) => `/projects/${project}` },
  { name: 'the work', path: ({ project }) => `/projects/${project}/work`, arrive: workbench },
  ...['targets', 'runs', 'metrics', 'export', 'export/publish', 'members'].map(tab),
]

/** An upload with an error and a warning in it, beside the demonstration. */
export async function subjects(request: APIRequestContext, project: string): Promise<Subjects> {
  const upload = await sendTable(request, 'trades.csv', 'Code;Title;ISCO\nA1;Baker;7512\nA2;;7512\nA3;Pilot;31X2')
  return { project, upload }
}

export async function goTo(page: Page, place: Place, about: Subjects): Promise<void> {
  await page.goto(place.path(about))
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
  await place.arrive?.(page)
  await page.waitForLoadState('networkidle')
}
