import type { Relation } from '../api/types'
import type { useBench } from './bench-state'
import { relationKeys } from './decision-dock'
import type { Neighbours } from './neighbours'
import type { Deciding, Desk } from './use-desk'

interface Parts {
  desk: Desk | null
  bench: ReturnType<typeof useBench>
  deciding: Deciding
  neighbours: Neighbours
  goTo: (conceptId: number) => void
}

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** What each key of the work page does to the concept on the desk and its candidates. */
export function benchKeys({ desk, bench, deciding, neighbours, goTo }: Parts) {
  const { candidates, chosen, choose, opened, open } = bench
  const candidate = candidates[chosen]
  const allowed = desk?.page.allowed ?? []
  const relate = (relation: Relation) => (shift: boolean) => {
    if (candidate && allowed.length > 0) deciding.relate(relation, candidate, shift || undefined)
  }
  const agree = (shift: boolean) => {
    if (desk?.page.state === 'to-review' && allowed.includes('review')) deciding.agree(shift || undefined)
  }
  const move = (id: number | null) => () => id !== null && goTo(id)
  return {
    ...Object.fromEntries(relationKeys.map(([key, relation]) => [key, relate(relation)])),
    ...Object.fromEntries(digits.map((digit) => [digit, () => candidates[digit - 1] && choose(digit - 1)])),
    j: move(neighbours.next),
    ArrowRight: move(neighbours.next),
    k: move(neighbours.previous),
    ArrowLeft: move(neighbours.previous),
    ArrowDown: () => choose(Math.max(0, Math.min(chosen + 1, candidates.length - 1))),
    ArrowUp: () => choose(Math.max(chosen - 1, 0)),
    d: () => open(opened === chosen ? null : chosen),
    a: agree,
    u: deciding.undo,
    Escape: () => bench.setQuery(''),
  }
}
