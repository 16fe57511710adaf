import { useMemo, useState } from 'react'
import type { BulkCandidate } from '../../api/types'

/** More of a sample than this need not be checked before a list can be accepted. */
const enough = 10

/** What a person says of the candidates: which of the sample are right, and which of the list to leave out. */
export function useChecks(items: readonly BulkCandidate[]) {
  const [checks, setChecks] = useState<ReadonlyMap<number, boolean>>(new Map())
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const seen = useMemo(() => {
    const sample = items.filter((one) => one.sample)
    const said = sample.flatMap(({ conceptId }) => checks.get(conceptId) ?? [])
    const right = said.filter(Boolean).length
    const least = Math.min(enough, sample.length)
    const isOut = ({ conceptId }: BulkCandidate) => left.has(conceptId) || checks.get(conceptId) === false
    return {
      sample,
      least,
      checked: { right, wrong: said.length - right },
      isEnough: said.length >= least,
      accepted: items.filter((one) => !isOut(one)),
      isOut,
    }
  }, [items, checks, left])
  return {
    ...seen,
    checks,
    say: (conceptId: number, right: boolean) => setChecks((before) => new Map(before).set(conceptId, right)),
    leave: (conceptId: number, out: boolean) =>
      setLeft((before) => new Set(out ? [...before, conceptId] : [...before].filter((id) => id !== conceptId))),
    forget: () => {
      setChecks(new Map())
      setLeft(new Set())
    },
  }
}

export type Checks = ReturnType<typeof useChecks>
