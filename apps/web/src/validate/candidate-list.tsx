import { useDeferredValue } from 'react'
import type { Bench, Said } from './bench-state'
import classes from './candidate-list.module.css'
import { CandidateRow } from './candidate-row'
import type { Candidate } from './candidates'
import type { Source } from './source'

interface Props {
  projectId: string
  bench: Bench
  /** What has been said about each target, and by whom. */
  said: ReadonlyMap<number, Said[]>
  source: Source
}

/** More than fit on a screen: these are there at once, the others a moment later. */
const first = 8

/** Targets to choose from, best first. Given a key by concept, it starts anew with each. */
export function CandidateList({ projectId, bench, said, source }: Props) {
  const shown = useDeferredValue<Candidate[]>(bench.candidates, bench.candidates.slice(0, first))
  const chosenId = bench.candidates[bench.chosen]?.target.id
  return (
    <ol className={classes.list}>
      {shown.map((candidate, index) => (
        <CandidateRow
          key={candidate.target.id}
          projectId={projectId}
          candidate={candidate}
          number={index + 1}
          isChosen={candidate.target.id === chosenId}
          isOpen={candidate.target.id === bench.openedId}
          said={said.get(candidate.target.id)}
          source={source}
          onChoose={bench.chooseTarget}
          onToggle={bench.toggle}
        />
      ))}
    </ol>
  )
}
