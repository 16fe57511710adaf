import type { Relation } from '../api/types'
import { useAnnounce } from '../parts/announcer'
import { useTexts } from '../texts'
import type { Bench } from './bench-state'
import { useOpenBulk } from './bulk/open-bulk'
import type { Acts, Press } from './keys'
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

/** What the keys do to the concept on the desk and its candidates; the others only move the focus or open something. */
export type BenchActs = Omit<
  Acts,
  'takeFirst' | 'takeSecond' | 'comment' | 'talk' | 'remark' | 'search' | 'find' | 'help'
>

export function useBenchActs({ desk, bench, deciding, neighbours, goTo, onNone }: Parts): BenchActs {
  const announce = useAnnounce()
  const bulk = useOpenBulk()
  const { proposal } = useTexts().validate
  const { candidates, total, chosen, choose } = bench
  const candidate = candidates[chosen]
  const allowed = desk?.page.allowed ?? []
  const relate = (relation: Relation) => (press: Press) => {
    if (candidate && allowed.length > 0) deciding.relate(relation, candidate, press.stay || undefined)
  }
  const none = () => allowed.length > 0 && onNone()
  const move = (id: number | null) => () => id !== null && goTo(id)
  return {
    next: move(neighbours.next),
    previous: move(neighbours.previous),
    down: () => choose(Math.max(0, Math.min(chosen + 1, total - 1))),
    up: () => choose(Math.max(chosen - 1, 0)),
    choose: ({ key }) => Number(key) <= total && choose(Number(key) - 1),
    details: () => candidate && bench.toggle(candidate.target.id),
    unlearned: bench.order.toggle,
    exactMatch: relate('exactMatch'),
    broadMatch: relate('broadMatch'),
    narrowMatch: relate('narrowMatch'),
    closeMatch: relate('closeMatch'),
    none,
    proposed: (press) => {
      if (bench.proposesNone) none()
      else if (candidate?.proposal) relate(candidate.proposal.relation)(press)
      else if (candidate) announce(proposal.none)
    },
    agree: ({ stay }) => {
      if (desk?.page.state === 'to-review' && allowed.includes('review')) deciding.agree(stay || undefined)
    },
    later: deciding.later,
    undo: deciding.undo,
    browse: () => bench.search.look({ below: null }),
    bulk,
    leave: bench.leave,
  }
}
