import { queryOptions } from '@tanstack/react-query'
import { api, read } from '../../api/client'
import type { FilterOptions, WorkFilter } from '../../api/types'
import type { Texts } from '../../texts'
import { narrowings, type Narrowing, type WorkView } from './filter'

/** What the list can be narrowed to, with how many concepts that would leave. */
export const filterOptionsQuery = (projectId: string, { list, query }: WorkView) =>
  queryOptions({
    queryKey: ['filter-options', projectId, list, query],
    queryFn: () => {
      const params = { path: { id: projectId }, query: { list, query } }
      return read(api.GET('/api/projects/{id}/filter-options', { params }))
    },
  })

export interface Chip {
  narrowing: Narrowing
  said: string
}

/** What narrows the list, in words; ids are named as soon as the options are there. */
export function chipsOf(filter: WorkView, options: FilterOptions | undefined, texts: Texts): Chip[] {
  return narrowings
    .filter((narrowing) => filter[narrowing] !== undefined)
    .map((narrowing) => ({ narrowing, said: sayNarrowing(narrowing, filter, options, texts) }))
}

/** Only these are known by ids or codes that need a name. */
export function needsNames(filter: WorkView): boolean {
  return [filter.isco, filter.branch, filter.assignee, filter.by].some((value) => value !== undefined)
}

function sayNarrowing(
  narrowing: Narrowing,
  filter: WorkView,
  options: FilterOptions | undefined,
  texts: Texts,
): string {
  const { said, narrow, verdicts, warnings, reasons } = texts.lists
  const text = String(filter[narrowing])
  const personOf = (id: string) => options?.people.find((person) => person.id === id)?.name ?? '…'
  const says: Record<Narrowing, () => string> = {
    score: () => said.score(...pairOf(text, '-')),
    isco: () => said.isco([text, options?.isco.find(({ digits }) => digits === text)?.label ?? ''].join(' ').trim()),
    branch: () => said.branch(options?.branches.find(({ id }) => id === Number(text))?.title ?? '…'),
    warning: () => said.warning(nameOf(warnings, text)),
    reason: () => said.reason(nameOf(reasons, text)),
    'nothing-fits': () => said['nothing-fits'],
    assignee: () => said.assignee(text === 'nobody' ? narrow.nobody : personOf(text)),
    mapped: () => nameOf(said.mapped, text),
    group: () => said.group(text),
    target: () => said.target(text),
    decided: () => said.decided(texts.date(text)),
    rank: () => said.rank(text),
    differs: () => {
      const [first, second] = pairOf(text, ',')
      return said.differs(nameOf(verdicts, first), nameOf(verdicts, second))
    },
    by: () => said.by(personOf(text)),
  }
  return says[narrowing]()
}

function pairOf(text: string, between: string): [string, string] {
  const [first = '', second = ''] = text.split(between)
  return [first, second]
}

/** An address may hold what does not exist; the server says so. */
function nameOf(names: Record<string, string>, key: string): string {
  return names[key] ?? key
}

export type Narrow = (changes: { [Name in Narrowing]?: WorkFilter[Name] | null }) => void
