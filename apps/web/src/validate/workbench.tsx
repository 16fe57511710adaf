import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useRef } from 'react'
import type { Me, Project, Relation } from '../api/types'
import { ProblemNotice } from '../parts/problem-notice'
import { useTexts } from '../texts'
import { Answers } from './answers'
import { useBench, verdictsOf } from './bench-state'
import { CandidateList } from './candidate-list'
import { DecisionDock, relationKeys } from './decision-dock'
import { KeysHelp } from './keys-help'
import type { Neighbours } from './neighbours'
import { NoneDialog } from './none-dialog'
import { TargetSearch } from './target-search'
import { useDesk, type Desk } from './use-desk'
import { useKeys } from './use-keys'
import classes from './work-page.module.css'

interface Props {
  project: Project
  me: Me
  desk: Desk | null
  neighbours: Neighbours
  goTo: (conceptId: number) => void
  onFindConcept: () => void
}

/** The right side of the work page: candidates above, what can be said about the chosen one below. */
export function Workbench({ project, me, desk, neighbours, goTo, onFindConcept }: Props) {
  const texts = useTexts().validate
  const bench = useBench(project.id, desk)
  const { candidates, chosen, choose, opened, open } = bench
  const candidate = candidates[chosen] ?? null
  const searchRef = useRef<HTMLInputElement>(null)
  const commentRef = useRef<HTMLInputElement>(null)
  const [noneAsked, none] = useDisclosure(false)
  const [helpShown, help] = useDisclosure(false)
  const onward = () => {
    if (neighbours.nextOpen !== null) goTo(neighbours.nextOpen)
  }
  const deciding = useDesk({ project, me, desk, onward, goTo })
  const may = (act: 'review' | 'any') =>
    desk !== null && (act === 'any' ? desk.page.allowed.length > 0 : desk.page.allowed.includes(act))
  const verdicts = verdictsOf(desk, me)
  const relate = (relation: Relation) => (shift: boolean) => {
    if (candidate && may('any')) deciding.relate(relation, candidate, shift || undefined)
  }
  const agree = (shift: boolean) => {
    if (desk?.page.state === 'to-review' && may('review')) deciding.agree(shift || undefined)
  }
  const move = (id: number | null) => () => id !== null && goTo(id)
  const keys = useKeys({
    ...Object.fromEntries(relationKeys.map(([key, relation]) => [key, relate(relation)])),
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [String(n), () => candidates[n - 1] && choose(n - 1)])),
    j: move(neighbours.next),
    ArrowRight: move(neighbours.next),
    k: move(neighbours.previous),
    ArrowLeft: move(neighbours.previous),
    ArrowDown: () => choose(Math.min(chosen + 1, candidates.length - 1)),
    ArrowUp: () => choose(Math.max(chosen - 1, 0)),
    d: () => open(opened === chosen ? null : chosen),
    n: () => may('any') && none.open(),
    a: agree,
    u: deciding.undo,
    m: () => commentRef.current?.focus(),
    '/': () => searchRef.current?.focus(),
    f: onFindConcept,
    Escape: () => bench.setQuery(''),
    '?': help.open,
  })

  return (
    <div className={classes.bench}>
      <div className={classes.tools}>
        <TargetSearch query={bench.query} by={bench.by} onQuery={bench.setQuery} onBy={bench.setBy} inputRef={searchRef} />
        <Button variant="default" size="xs" leftSection={<kbd>?</kbd>} onClick={help.open}>
          {texts.keys.open}
        </Button>
      </div>
      {desk && <Answers desk={desk} me={me} deciding={deciding} />}
      <section className={classes.candidates} aria-label={texts.suggestions.label} aria-busy={bench.isFetching}>
        <ProblemNotice error={bench.error} />
        <h2 className={classes.count}>{desk && bench.heading}</h2>
        {desk && (
          <CandidateList
            candidates={candidates}
            chosen={chosen}
            onChoose={choose}
            opened={opened}
            onOpen={open}
            verdicts={verdicts}
            source={desk.title}
            language={project.sourceLanguage}
          />
        )}
        {desk && candidates.length === 0 && !bench.isFetching && <p className={classes.nothing}>{bench.nothing}</p>}
      </section>
      {desk && (
        <DecisionDock
          project={project}
          desk={desk}
          deciding={deciding}
          candidate={candidate}
          said={candidate ? verdicts.get(candidate.target.id) : undefined}
          onNone={none.open}
          commentRef={commentRef}
        />
      )}
      <NoneDialog opened={noneAsked} onClose={none.close} source={desk?.title ?? ''} targetScheme={project.target.title} onNone={deciding.none} />
      <KeysHelp opened={helpShown} onClose={help.close} enabled={keys.enabled} onEnable={keys.setEnabled} />
    </div>
  )
}
