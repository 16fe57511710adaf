import type { Relation } from '../api/types'
import { useAnnounce } from '../parts/announcer'
import { useTexts } from '../texts'
import type { Bench } from './bench-state'
import { relationKeys } from './decision-dock'
import type { Neighbours } from './neighbours'
import type { Deciding, Desk } from './use-desk'

interface Parts {
  desk: Desk | null
  bench: Bench
  deciding: Deciding
  neighbours: Neighbours
  goTo: (conceptId: number) => void
  onNone: () => void
}

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** What each key of the work page does to the concept on the desk and its candidates. */
export function useBenchKeys({ desk, bench, deciding, neighbours, goTo, onNone }: Parts) {
  const announce = useAnnounce()
  const { proposal } = useTexts().validate
  const { candidates, total, chosen, choose, opened, open } = bench
  const candidate = candidates[chosen]
  const allowed = desk?.page.allowed ?? []
  const relate = (relation: Relation) => (shift: boolean) => {
    if (candidate && allowed.length > 0) deciding.relate(relation, candidate, shift || undefined)
  }
  const none = () => allowed.length > 0 && onNone()
  const takeProposal = (shift: boolean) => {
    if (bench.proposesNone) none()
    else if (candidate?.proposal) relate(candidate.proposal.relation)(shift)
    else if (candidate) announce(proposal.none)
  }
  const agree = (shift: boolean) => {
    if (desk?.page.state === 'to-review' && allowed.includes('review')) deciding.agree(shift || undefined)
  }
  const move = (id: number | null) => () => id !== null && goTo(id)
  return {
    ...Object.fromEntries(relationKeys.map(([key, relation]) => [key, relate(relation)])),
    ...Object.fromEntries(digits.map((digit) => [digit, () => digit <= total && choose(digit - 1)])),
    Enter: takeProposal,
    n: none,
    j: move(neighbours.next),
    ArrowRight: move(neighbours.next),
    k: move(neighbours.previous),
    ArrowLeft: move(neighbours.previous),
    ArrowDown: () => choose(Math.max(0, Math.min(chosen + 1, total - 1))),
    ArrowUp: () => choose(Math.max(chosen - 1, 0)),
    d: () => open(opened === chosen ? null : chosen),
    l: bench.order.toggle,
    a: agree,
    u: deciding.undo,
    Escape: () => bench.search.setQuery(''),
  }
}
