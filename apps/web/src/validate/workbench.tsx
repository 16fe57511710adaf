import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useRef } from 'react'
import type { Me, Project } from '../api/types'
import { ProblemNotice } from '../parts/problem-notice'
import { useTexts } from '../texts'
import { Answers } from './answers'
import { benchKeys } from './bench-keys'
import { useBench, saidOf } from './bench-state'
import { CandidateList } from './candidate-list'
import { DecisionDock } from './decision-dock'
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
    else notifications.show({ title: texts.decide.allDone, message: texts.decide.allDoneHint })
  }
  const deciding = useDesk({ project, me, desk, onward, goTo })
  const said = saidOf(desk, me)
  const keys = useKeys({
    ...benchKeys({ desk, bench, deciding, neighbours, goTo }),
    n: () => desk && desk.page.allowed.length > 0 && none.open(),
    m: () => commentRef.current?.focus(),
    '/': () => searchRef.current?.focus(),
    f: onFindConcept,
    '?': help.open,
  })

  return (
    <div className={classes.bench}>
      <div className={classes.tools}>
        <TargetSearch
          query={bench.query}
          by={bench.by}
          onQuery={bench.setQuery}
          onBy={bench.setBy}
          inputRef={searchRef}
        />
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
            said={said}
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
