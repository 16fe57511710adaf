import type { WorkFilter } from '../api/types'

/** The work list with exactly the concepts that a figure counts. All of them, unless a list is named. */
export function workAddress(projectId: string, filter: Partial<Record<keyof WorkFilter, string | number>>): string {
  const search = new URLSearchParams({ list: 'all' })
  for (const [name, value] of Object.entries(filter)) search.set(name, String(value))
  return `/projects/${projectId}/work?${search}`
}
