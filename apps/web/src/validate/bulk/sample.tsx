import { Button, Title } from '@mantine/core'
import { useRef } from 'react'
import type { BulkCandidate, Relation } from '../../api/types'
import { useTexts } from '../../texts'
import classes from './bulk-page.module.css'
import { Pair } from './pair'
import type { Checks } from './use-checks'

/** Some of the list, drawn by chance: whoever accepts has looked at these. */
export function Sample({ checks, relation }: { checks: Checks; relation: Relation }) {
  const texts = useTexts().bulk.sample
  return (
    <section className={`sheet ${classes.part}`} aria-label={texts.heading}>
      <Title order={2}>{texts.heading}</Title>
      <p className={classes.hint}>{texts.hint}</p>
      <SampleRows checks={checks} relation={relation} />
    </section>
  )
}

function SampleRows({ checks, relation }: { checks: Checks; relation: Relation }) {
  const rows = useRef<HTMLUListElement>(null)
  const say = (row: number, candidate: BulkCandidate, right: boolean) => {
    checks.say(candidate.conceptId, right)
    // The next one is asked about at once: Enter after Enter goes through the sample.
    rows.current?.children[row + 1]?.querySelector<HTMLButtonElement>('button')?.focus()
  }
  return (
    <ul ref={rows} className={classes.rows}>
      {checks.sample.map((candidate, row) => (
        <li key={candidate.conceptId} className={classes.row}>
          <Pair candidate={candidate} relation={relation} />
          <Verdict
            candidate={candidate}
            said={checks.checks.get(candidate.conceptId)}
            onSay={(right) => say(row, candidate, right)}
          />
        </li>
      ))}
    </ul>
  )
}

interface VerdictProps {
  candidate: BulkCandidate
  said: boolean | undefined
  onSay: (right: boolean) => void
}

function Verdict({ candidate, said, onSay }: VerdictProps) {
  const texts = useTexts().bulk.sample
  return (
    <span className={classes.verdict}>
      <Button
        size="compact-sm"
        variant={said === true ? 'filled' : 'default'}
        aria-pressed={said === true}
        aria-label={texts.rightNamed(candidate.title)}
        onClick={() => onSay(true)}
      >
        {texts.right}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        className={classes.wrong}
        aria-pressed={said === false}
        aria-label={texts.wrongNamed(candidate.title)}
        onClick={() => onSay(false)}
      >
        {texts.wrong}
      </Button>
    </span>
  )
}
