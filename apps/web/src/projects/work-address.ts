import type { WorkFilter } from '../api/types'

/** The work page with a list of concepts, at one of them if so; all that there are, unless a list is named. */
export function workAddress(
  projectId: string,
  filter: Partial<Record<keyof WorkFilter | 'concept', string | number>>,
): string {
  const search = new URLSearchParams({ list: 'all' })
  for (const [name, value] of Object.entries(filter)) search.set(name, String(value))
  return `/projects/${projectId}/work?${search}`
}
