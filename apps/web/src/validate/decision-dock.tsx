import { Switch, TextInput, Tooltip, UnstyledButton } from '@mantine/core'
import type { Ref } from 'react'
import type { Project, Relation } from '../api/types'
import { useTexts } from '../texts'
import type { Candidate } from './candidates'
import classes from './decision-dock.module.css'
import type { Deciding, Desk } from './use-desk'

/** One key each, in the order of the page. */
export const relationKeys: [string, Relation][] = [
  ['e', 'exactMatch'],
  ['g', 'broadMatch'],
  ['s', 'narrowMatch'],
  ['c', 'closeMatch'],
]

interface Props {
  project: Project
  desk: Desk
  deciding: Deciding
  candidate: Candidate | null
  /** Whether the ranking proposes that nothing fits. */
  proposesNone: boolean
  /** What the person has already said about the candidate. */
  said: Relation | null | undefined
  onNone: () => void
  commentRef: Ref<HTMLInputElement>
}

/** Always in the same place: what can be said about the chosen target, each as a sentence with both titles. */
export function DecisionDock({ project, desk, deciding, candidate, proposesNone, said, onNone, commentRef }: Props) {
  const texts = useTexts().validate
  const { decide } = texts
  const noneProbability = desk.page.noneProbability ?? 0
  const proposal = proposesNone ? null : candidate?.proposal
  if (desk.page.allowed.length === 0) return <Closed project={project} desk={desk} />
  return (
    <section className={classes.dock} aria-label={decide.label}>
      <div className={classes.relations}>
        {relationKeys.map(([key, relation]) => (
          <Say
            key={relation}
            letter={key}
            pressed={said === relation}
            disabled={!candidate}
            proposed={proposal?.relation === relation ? proposal.probability : null}
            onSay={(stay) => candidate && deciding.relate(relation, candidate, stay)}
          >
            {texts.sentences[relation](desk.title, candidate?.target.title ?? '…')}
          </Say>
        ))}
      </div>
      <div className={classes.foot}>
        <Say letter="n" pressed={false} proposed={proposesNone ? noneProbability / 100 : null} onSay={onNone}>
          {texts.noneFits(desk.title)}
        </Say>
        <TextInput
          ref={commentRef}
          className={classes.comment}
          aria-label={decide.comment}
          placeholder={decide.commentPlaceholder}
          maxLength={2000}
          value={deciding.comment}
          onChange={(event) => deciding.setComment(event.currentTarget.value)}
          onKeyDown={(event) => (event.key === 'Escape' || event.key === 'Enter') && event.currentTarget.blur()}
        />
        <Tooltip label={decide.stayHint} multiline w={240}>
          <div>
            <Switch
              size="xs"
              label={decide.stay}
              checked={deciding.stays}
              onChange={(event) => deciding.setStays(event.currentTarget.checked)}
            />
          </div>
        </Tooltip>
      </div>
    </section>
  )
}

interface SayProps {
  letter: string
  pressed: boolean
  disabled?: boolean
  /** How likely this answer is, 0 to 1, where it is the proposed one: Enter takes it. */
  proposed: number | null
  onSay: (stay: boolean | undefined) => void
  children: string
}

function Say({ letter, pressed, disabled = false, proposed, onSay, children }: SayProps) {
  const { proposal } = useTexts().validate
  return (
    <UnstyledButton
      className={classes.say}
      aria-pressed={pressed}
      aria-keyshortcuts={proposed === null ? letter : `${letter} Enter`}
      data-proposed={proposed !== null || undefined}
      disabled={disabled}
      onClick={(event) => onSay(event.shiftKey || undefined)}
    >
      <span className={classes.keys}>
        <kbd>{letter}</kbd>
        {proposed !== null && <kbd aria-hidden="true">⏎</kbd>}
      </span>
      <span>
        {children}
        {proposed !== null && <span className="unseen"> ({proposal.marked(proposed)})</span>}
      </span>
    </UnstyledButton>
  )
}

function Closed({ project, desk }: { project: Project; desk: Desk }) {
  const texts = useTexts().validate
  const why =
    project.role === 'reader'
      ? 'reader'
      : desk.page.state === 'to-review' || desk.page.state === 'disputed'
        ? 'yours'
        : 'done'
  return (
    <section className={classes.dock} aria-label={texts.decide.label}>
      <p className={classes.closed}>{texts.decide.notAllowed[why]}</p>
    </section>
  )
}
