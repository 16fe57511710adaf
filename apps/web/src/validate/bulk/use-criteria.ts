import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { BulkCriteria, Relation } from '../../api/types'
import { filterOf, type WorkView } from '../lists/filter'

/** What a person can choose beside the list that they came from. */
export type BulkChoice = Omit<BulkCriteria, 'filter'>

const relations = ['exactMatch', 'broadMatch', 'narrowMatch', 'closeMatch'] as const satisfies readonly Relation[]
const usual: BulkChoice = { chance: 97, sameWords: true, oneToOne: true, relation: 'exactMatch' }

function choiceOf(search: URLSearchParams): BulkChoice {
  const chance = Number(search.get('chance') ?? usual.chance)
  return {
    chance: chance >= 0 && chance <= 100 ? chance : usual.chance,
    sameWords: search.get('words') !== 'any',
    oneToOne: search.get('sources') !== 'many',
    relation: relations.find((one) => one === search.get('relation')) ?? usual.relation,
  }
}

/** The criteria stand in the address, beside the filter of the list: they can be sent and come back with "back". */
export function useCriteria() {
  const [search, setSearch] = useSearchParams()
  const written = search.toString()
  const filter = useMemo(() => filterOf(new URLSearchParams(written)), [written])
  // What is chosen shows at once; the address follows when the router comes to it.
  const [choice, setChoice] = useState(() => choiceOf(search))
  const choose = (change: Partial<BulkChoice>) => {
    const wanted = { ...choice, ...change }
    setChoice(wanted)
    setSearch((before) => withChoice(before, wanted), { replace: true })
  }
  return { choice, filter, choose }
}

function withChoice(before: URLSearchParams, wanted: BulkChoice): URLSearchParams {
  const after = new URLSearchParams(before)
  set(after, 'chance', wanted.chance === usual.chance ? null : String(wanted.chance))
  set(after, 'words', wanted.sameWords ? null : 'any')
  set(after, 'sources', wanted.oneToOne ? null : 'many')
  set(after, 'relation', wanted.relation === usual.relation ? null : wanted.relation)
  return after
}

function set(search: URLSearchParams, name: string, value: string | null): void {
  if (value === null) search.delete(name)
  else search.set(name, value)
}

/** The address of the list that a filter describes. */
export function listSearch(filter: WorkView): string {
  return new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)])).toString()
}
