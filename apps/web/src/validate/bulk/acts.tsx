import { Button, Group, Progress, Title } from '@mantine/core'
import { useState } from 'react'
import type { BulkAct, Me } from '../../api/types'
import { ProblemNotice } from '../../parts/problem-notice'
import { useTexts } from '../../texts'
import { useActs, useUndo } from './bulk-data'
import classes from './bulk-page.module.css'

/** What has been decided at once so far, each with the way back. */
export function Acts({ projectId, me }: { projectId: string; me: Me }) {
  const texts = useTexts().bulk.acts
  const acts = useActs(projectId)
  const undo = useUndo(projectId)
  return (
    <section className={`sheet ${classes.part}`} aria-label={texts.heading}>
      <Title order={2}>{texts.heading}</Title>
      <ProblemNotice error={acts.error ?? undo.error} onRetry={() => void acts.refetch()} />
      {acts.data?.items.length === 0 && <p className={classes.hint}>{texts.none}</p>}
      <ul className={classes.rows}>
        {acts.data?.items.map((act) => (
          <li key={act.id} className={classes.act}>
            <Told act={act} />
            {act.user.id === me.id && canBeUndone(act) && <Undo act={act} onUndo={() => undo.mutate(act.id)} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

const canBeUndone = ({ status, accepted }: BulkAct) => status === 'accepting' || (status === 'accepted' && accepted > 0)

function Told({ act }: { act: BulkAct }) {
  const texts = useTexts().bulk
  const { chance, sameWords, relation } = act.criteria
  const { right, wrong } = act.checked
  return (
    <div className={classes.told}>
      <span>{texts.acts.by(act.user.name, act.at)}</span>
      <span role="status">{outcomeOf(act, texts.acts).join('; ')}</span>
      {act.status === 'accepting' && (
        <Progress value={(100 * (act.accepted + act.passed)) / act.size} aria-label={texts.title} />
      )}
      <span className={classes.hint}>
        {texts.criteria.relations[relation]}. {texts.acts.asked(chance, sameWords)}; {texts.acts.checked(right, wrong)}.
      </span>
    </div>
  )
}

type Words = ReturnType<typeof useTexts>['bulk']['acts']

function outcomeOf({ status, size, accepted, passed, withdrawn, kept }: BulkAct, texts: Words): string[] {
  if (status === 'accepting') return [texts.accepting(accepted + passed, size)]
  if (status === 'undoing') return [texts.undoing(accepted)]
  if (status === 'accepted') return [texts.accepted(accepted), ...(passed > 0 ? [texts.passed(passed)] : [])]
  return [
    texts.undone(withdrawn),
    ...(kept > 0 ? [texts.kept(kept)] : []),
    ...(passed > 0 ? [texts.stopped(passed)] : []),
  ]
}

/** Asked twice: what one person accepts in a minute, one click should not undo. */
function Undo({ act, onUndo }: { act: BulkAct; onUndo: () => void }) {
  const texts = useTexts()
  const words = texts.bulk.acts
  const [asked, setAsked] = useState(false)
  if (!asked) {
    return (
      <Button
        variant="default"
        size="compact-sm"
        aria-label={words.undoNamed(act.user.name, act.at)}
        onClick={() => setAsked(true)}
      >
        {words.undo}
      </Button>
    )
  }
  return (
    <div className={classes.undo}>
      <p className={classes.hint}>{words.kindly}</p>
      <Group gap="xs">
        <Button size="compact-sm" autoFocus onClick={onUndo}>
          {words.confirm(act.accepted)}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => setAsked(false)}>
          {texts.cancel}
        </Button>
      </Group>
    </div>
  )
}
