import { Anchor, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useMe } from '../../api/queries'
import type { BulkCandidate, BulkCriteria, BulkPreview, Me, NewBulk } from '../../api/types'
import { Page } from '../../parts/page'
import { ProblemNotice } from '../../parts/problem-notice'
import { Waiting } from '../../parts/waiting'
import { useProject } from '../../projects/project-frame'
import { useTexts } from '../../texts'
import { useWorkAddress } from '../address'
import { Acts } from './acts'
import { previewQuery, useBegin } from './bulk-data'
import classes from './bulk-page.module.css'
import { CriteriaForm } from './criteria-form'
import { Sample } from './sample'
import { likelyShare } from './share'
import { useChecks, type Checks } from './use-checks'
import { listSearch, useCriteria } from './use-criteria'
import { WholeList } from './whole-list'

/** Where many suggestions are accepted by one act, after a look at what they are. */
export default function BulkPage() {
  const texts = useTexts().bulk
  const project = useProject()
  const me = useMe()
  const { filter } = useWorkAddress()
  const back = (
    <Anchor component={Link} to={`/projects/${project.id}/work?${listSearch(filter)}`}>
      {texts.back}
    </Anchor>
  )
  return (
    <Page title={texts.title} intro={texts.intro} aside={back}>
      {project.role !== 'reader' && <NewAct />}
      {me && <Past projectId={project.id} me={me} />}
    </Page>
  )
}

function Past({ projectId, me }: { projectId: string; me: Me }) {
  return (
    <div id="acts">
      <Acts projectId={projectId} me={me} />
    </div>
  )
}

const nothing: readonly BulkCandidate[] = []

/** What to accept and the button on one side; what that comes to, to be checked, on the other. */
function NewAct() {
  const project = useProject()
  const { choice, choose } = useCriteria()
  const { filter, setFilter } = useWorkAddress()
  const criteria: BulkCriteria = { ...choice, filter }
  const preview = useQuery(previewQuery(project.id, criteria))
  const { relation } = choice
  const items = preview.data?.items ?? nothing
  const checks = useChecks(items)
  return (
    <div className={classes.desk}>
      <div className={classes.side}>
        <CriteriaForm choice={choice} filter={filter} onChoose={choose} onNarrow={setFilter} />
        <ProblemNotice error={preview.error} onRetry={() => void preview.refetch()} />
        {preview.data && <Found preview={preview.data} />}
        {preview.data?.runId && items.length > 0 && (
          <Submit
            checks={checks}
            left={items.length - checks.accepted.length}
            seen={{ criteria, runId: preview.data.runId }}
            stale={preview.isPlaceholderData}
          />
        )}
      </div>
      <div aria-busy={preview.isPlaceholderData} className={classes.result}>
        {preview.isPending && <Waiting />}
        {items.length > 0 && <Sample checks={checks} relation={relation} />}
        {items.length > 0 && <WholeList items={items} checks={checks} relation={relation} />}
      </div>
    </div>
  )
}

function Found({ preview: { runId, total, items } }: { preview: BulkPreview }) {
  const texts = useTexts().bulk
  const found = total === 0 ? texts.nothing : texts.found(total)
  return (
    <p role="status" className={classes.found}>
      {runId === null ? texts.noRun : found} {total > items.length && texts.first(items.length)}
    </p>
  )
}

interface SubmitProps {
  checks: Checks
  /** How many of the list are left out. */
  left: number
  seen: Pick<NewBulk, 'criteria' | 'runId'>
  /** What is shown belongs to the criteria before. */
  stale: boolean
}

function Submit({ checks, left, seen, stale }: SubmitProps) {
  const texts = useTexts().bulk
  const project = useProject()
  const begin = useBegin(project.id, () => {
    checks.forget()
    document.getElementById('acts')?.scrollIntoView()
  })
  const { accepted, checked, isEnough } = checks
  const submit = () => {
    const pairs = accepted.map(({ conceptId, targetId }): [number, number] => [conceptId, targetId])
    begin.mutate({ ...seen, pairs, checked })
  }
  return (
    <div className={classes.submit}>
      <Share checks={checks} />
      <ProblemNotice error={begin.error} />
      <Button disabled={!isEnough || accepted.length === 0 || stale} loading={begin.isPending} onClick={submit}>
        {texts.submit(accepted.length)}
      </Button>
      {left > 0 && <span className={classes.hint}>{texts.list.left(left)}</span>}
    </div>
  )
}

/** What the sample says of the whole list so far. */
function Share({ checks }: { checks: Checks }) {
  const texts = useTexts().bulk.sample
  const { right, wrong } = checks.checked
  const all = right + wrong
  const share = likelyShare(right, Math.max(all, 1))
  return (
    <p role="status" className={classes.hint}>
      {all > 0 && texts.share(right, all)}{' '}
      {checks.isEnough ? texts.range(share.low, share.high) : texts.begin(checks.least)}
    </p>
  )
}
