import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useRef } from 'react'
import type { Me, Project } from '../api/types'
import { ProblemNotice } from '../parts/problem-notice'
import { useTexts } from '../texts'
import { Answers } from './answers'
import { useBenchKeys } from './bench-keys'
import { useBench, saidOf } from './bench-state'
import { CandidateList } from './candidate-list'
import { DecisionDock } from './decision-dock'
import { KeysHelp } from './keys-help'
import type { Neighbours } from './neighbours'
import { NoneDialog } from './none-dialog'
import { NothingFits } from './nothing-fits'
import type { Newer } from './order'
import { OrderBar } from './order-bar'
import { TargetSearch } from './target-search'
import { useDesk, type Desk } from './use-desk'
import { useKeys } from './use-keys'
import classes from './work-page.module.css'

interface Props {
  project: Project
  me: Me
  desk: Desk | null
  newer: Newer | null
  neighbours: Neighbours
  goTo: (conceptId: number) => void
  onFindConcept: () => void
}

/** The right side of the work page: candidates above, what can be said about the chosen one below. */
export function Workbench({ project, me, desk, newer, neighbours, goTo, onFindConcept }: Props) {
  const texts = useTexts().validate
  const bench = useBench(project.id, desk)
  const { candidates, search, order } = bench
  const candidate = candidates[bench.chosen] ?? null
  const mayDecide = desk !== null && desk.page.allowed.length > 0
  const searchRef = useRef<HTMLInputElement>(null)
  const commentRef = useRef<HTMLInputElement>(null)
  const [noneAsked, none] = useDisclosure(false)
  const [helpShown, help] = useDisclosure(false)
  const onward = () => {
    if (neighbours.nextOpen !== null) goTo(neighbours.nextOpen)
    else notifications.show({ title: texts.decide.allDone, message: texts.decide.allDoneHint })
  }
  const deciding = useDesk({ project, me, desk, unlearned: order.without, onward, goTo })
  const said = saidOf(desk, me)
  const keys = useKeys({
    ...useBenchKeys({ desk, bench, deciding, neighbours, goTo, onNone: none.open }),
    m: () => commentRef.current?.focus(),
    '/': () => searchRef.current?.focus(),
    f: onFindConcept,
    '?': help.open,
  })

  return (
    <div className={classes.bench}>
      <div className={classes.tools}>
        <TargetSearch
          query={search.query}
          by={search.by}
          onQuery={search.setQuery}
          onBy={search.setBy}
          inputRef={searchRef}
        />
        <Button variant="default" size="xs" leftSection={<kbd>?</kbd>} onClick={help.open}>
          {texts.keys.open}
        </Button>
      </div>
      {desk && <Answers desk={desk} me={me} deciding={deciding} />}
      {desk && <OrderBar bench={bench} newer={newer} />}
      <section className={classes.candidates} aria-label={texts.suggestions.label} aria-busy={search.isFetching}>
        <ProblemNotice error={search.error} />
        {bench.nothingFits && (
          <NothingFits chance={order.page?.noneProbability ?? 0} mayDecide={mayDecide} onNone={none.open} />
        )}
        {desk && (
          <CandidateList
            bench={bench}
            said={said}
            source={{
              title: desk.title,
              code: desk.page.concept.notation,
              language: project.sourceLanguage,
            }}
          />
        )}
        {bench.folded && (
          <Button variant="subtle" size="xs" className={classes.unfold} onClick={bench.unfold}>
            {texts.suggestions.unfold(bench.total)}
          </Button>
        )}
        {desk && candidates.length === 0 && !search.isFetching && <p className={classes.nothing}>{bench.nothing}</p>}
      </section>
      {desk && (
        <DecisionDock
          project={project}
          desk={desk}
          deciding={deciding}
          candidate={candidate}
          proposesNone={bench.proposesNone}
          said={candidate && said.get(candidate.target.id)?.find((one) => one.mine)?.relation}
          onNone={none.open}
          commentRef={commentRef}
        />
      )}
      <NoneDialog
        opened={noneAsked}
        onClose={none.close}
        source={desk?.title ?? ''}
        targetScheme={project.target.title}
        onNone={deciding.none}
      />
      <KeysHelp opened={helpShown} onClose={help.close} enabled={keys.enabled} onEnable={keys.setEnabled} />
    </div>
  )
}
