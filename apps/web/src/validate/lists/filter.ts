import type { WorkFilter, WorkItem, WorkListName, WorkState } from '../../api/types'

/** In the order in which they are offered. */
export const workLists = [
  'to-do',
  'mine',
  'to-review',
  'disputed',
  'asked',
  'later',
  'no-target',
  'warnings',
  'changed',
  'done',
  'all',
] as const satisfies readonly WorkListName[]

/** What narrows a list, in the order in which it is named. */
export const narrowings = [
  'score',
  'isco',
  'branch',
  'warning',
  'reason',
  'nothing-fits',
  'assignee',
  'mapped',
  'group',
  'target',
  'decided',
  'rank',
  'differs',
  'by',
] as const satisfies readonly (keyof WorkFilter)[]
export type Narrowing = (typeof narrowings)[number]

export const workOrders = ['file', 'frequency', 'score', 'unsure'] as const satisfies readonly WorkFilter['order'][]

/** Which concepts are shown, and in which order. */
export type WorkView = WorkFilter & { list: WorkListName }
export type FilterChanges = { [Name in keyof WorkFilter]?: WorkFilter[Name] | null }

/** The filter that an address asks for; the server refuses values that do not exist. */
export function filterOf(search: URLSearchParams): WorkView {
  const given = [...narrowings, 'query', 'order'].flatMap((name) => {
    const value = search.get(name)
    return value === null ? [] : [[name, value] as const]
  })
  return { list: workLists.find((one) => one === search.get('list')) ?? 'to-do', ...Object.fromEntries(given) }
}

/** Whether fewer concepts are shown than the list holds. */
export function isNarrowed(filter: WorkView): boolean {
  return Boolean(filter.query) || narrowings.some((name) => filter[name] !== undefined)
}

const states: Partial<Record<WorkListName, readonly WorkState[]>> = {
  'to-do': ['to-do'],
  'to-review': ['to-review'],
  disputed: ['disputed'],
  done: ['agreed', 'settled'],
}
const unfinished: readonly WorkState[] = ['to-do', 'to-review', 'disputed']

/** Whether a concept still waits for this person in a list of this name. */
export function isOpen(item: WorkItem, list: WorkListName): boolean {
  if (list === 'asked') return item.asked === 'me'
  if (list === 'later') return item.postponed
  if (item.mine || item.postponed || list === 'done') return false
  return (states[list] ?? unfinished).includes(item.state)
}
