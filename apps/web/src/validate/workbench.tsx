import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useRef } from 'react'
import type { Me, Project } from '../api/types'
import { ProblemNotice } from '../parts/problem-notice'
import { EarlierNotice } from '../release/earlier-notice'
import { useAcceptAgain } from '../release/use-accept-again'
import { useTexts } from '../texts'
import { useBenchActs } from './bench-keys'
import { useBench, useSaid, type Bench } from './bench-state'
import { CandidateList } from './candidate-list'
import { DecisionDock } from './decision-dock'
import { keyOf } from './keys'
import { KeysHelp } from './keys-help'
import type { Neighbours } from './neighbours'
import { NoneDialog } from './none-dialog'
import { NothingFits } from './nothing-fits'
import type { News } from './order'
import { OrderBar } from './order-bar'
import { RemarkDialog } from './remark-dialog'
import { useSource } from './source'
import { Answers } from './talk/answers'
import { takeActs } from './talk/take'
import { TargetSearch } from './target-search'
import { useDesk, type Desk } from './use-desk'
import { useKeys } from './use-keys'
import classes from './workbench.module.css'

interface Props {
  project: Project
  me: Me
  desk: Desk | null
  news: News | null
  neighbours: Neighbours
  goTo: (conceptId: number) => void
  onFindConcept: () => void
  onComment: () => void
}

/** The right side of the work page: candidates above, what can be said about the chosen one below. */
export function Workbench({ project, me, desk, news, neighbours, goTo, onFindConcept, onComment }: Props) {
  const { validate: texts, candidates: words } = useTexts()
  const bench = useBench(project.id, desk)
  const { search } = bench
  const candidate = bench.candidates[bench.chosen] ?? null
  const searchRef = useRef<HTMLInputElement>(null)
  const commentRef = useRef<HTMLInputElement>(null)
  const [noneAsked, none] = useDisclosure(false)
  const [helpShown, help] = useDisclosure(false)
  const [remarkAsked, remark] = useDisclosure(false)
  const onward = () => {
    if (neighbours.nextOpen !== null) goTo(neighbours.nextOpen)
    else notifications.show({ title: texts.decide.allDone, message: texts.decide.allDoneHint })
  }
  const deciding = useDesk({ project, me, desk, unlearned: bench.order.without, onward, goTo })
  const again = useAcceptAgain(project, me, desk, onward)
  const acts = useBenchActs({ desk, bench, deciding, neighbours, goTo, onNone: none.open })
  const keys = useKeys({
    ...acts,
    agree: (press) => (again.possible ? again.accept() : acts.agree(press)),
    ...takeActs(desk, deciding),
    comment: () => commentRef.current?.focus(),
    talk: onComment,
    remark: () => project.role !== 'reader' && remark.open(),
    search: () => searchRef.current?.focus(),
    find: onFindConcept,
    help: help.open,
  })

  return (
    <div className={classes.bench}>
      <div className={classes.tools}>
        <TargetSearch project={project} search={search} inputRef={searchRef} />
        <Button variant="default" size="xs" leftSection={<kbd>{keyOf('help')}</kbd>} onClick={help.open}>
          {words.keys.open}
        </Button>
      </div>
      {/* In a narrow window only; to those who listen, the entry above has said it. */}
      <p className={classes.source} aria-hidden="true">
        <span className="number soft">{desk?.page.concept.notation}</span>
        <b lang={project.sourceLanguage} dir="auto">
          {desk?.title}
        </b>
      </p>
      {desk && (desk.page.hidden || desk.page.answers.some(({ user }) => user.id !== me.id)) && (
        <Answers desk={desk} me={me} deciding={deciding} />
      )}
      {desk && <EarlierNotice desk={desk} again={again} />}
      {desk && <OrderBar bench={bench} news={news} />}
      <Candidates project={project} me={me} desk={desk} bench={bench} onNone={none.open} />
      {desk && (
        <DecisionDock
          project={project}
          me={me}
          desk={desk}
          deciding={deciding}
          candidate={candidate}
          proposesNone={bench.proposesNone}
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
      <RemarkDialog
        opened={remarkAsked}
        onClose={remark.close}
        projectId={project.id}
        desk={desk}
        target={candidate?.target ?? null}
      />
      <KeysHelp opened={helpShown} onClose={help.close} enabled={keys.enabled} onEnable={keys.setEnabled} />
    </div>
  )
}

interface CandidatesProps extends Pick<Props, 'project' | 'me' | 'desk'> {
  bench: Bench
  onNone: () => void
}

/** What there is to choose from, with the warning that probably none of it fits. */
function Candidates({ project, me, desk, bench, onNone }: CandidatesProps) {
  const texts = useTexts().validate.suggestions
  const said = useSaid(desk, me)
  const source = useSource(desk, project.sourceLanguage)
  const { search, order, candidates } = bench
  return (
    <section className={classes.candidates} aria-label={texts.label} aria-busy={search.isFetching}>
      <ProblemNotice error={search.error} />
      {bench.nothingFits && (
        <NothingFits
          chance={order.page?.noneProbability ?? 0}
          mayDecide={desk !== null && desk.page.allowed.length > 0}
          onNone={onNone}
        />
      )}
      {desk && source && (
        <CandidateList
          key={`${desk.conceptId} ${search.asked} ${search.below}`}
          projectId={project.id}
          bench={bench}
          said={said}
          source={source}
        />
      )}
      {bench.folded && (
        <Button variant="subtle" size="xs" className={classes.unfold} onClick={bench.unfold}>
          {texts.unfold(bench.total)}
        </Button>
      )}
      {desk && candidates.length === 0 && !search.isFetching && <p className={classes.nothing}>{bench.nothing}</p>}
    </section>
  )
}
