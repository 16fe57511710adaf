import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { BulkCriteria } from '../../api/types'
import { relations } from '../../parts/relations'
import { changedSearch } from '../../parts/search-parameters'
import type { WorkView } from '../lists/filter'

/** What a person can choose beside the list that they came from. */
export type BulkChoice = Omit<BulkCriteria, 'filter'>

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
  // What is chosen shows at once; the address follows when the router comes to it.
  const [choice, setChoice] = useState(() => choiceOf(search))
  const choose = (change: Partial<BulkChoice>) => {
    const wanted = { ...choice, ...change }
    setChoice(wanted)
    setSearch((before) => changedSearch(before, written(wanted)), { replace: true })
  }
  return { choice, choose }
}

const written = (wanted: BulkChoice) => ({
  chance: wanted.chance === usual.chance ? null : wanted.chance,
  words: wanted.sameWords ? null : 'any',
  sources: wanted.oneToOne ? null : 'many',
  relation: wanted.relation === usual.relation ? null : wanted.relation,
})

/** The address of the list that a filter describes. */
export function listSearch(filter: WorkView): string {
  return new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)])).toString()
}
