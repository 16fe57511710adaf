import { Button, Switch, TextInput, Tooltip, UnstyledButton } from '@mantine/core'
import type { Ref } from 'react'
import type { Answer, Me, Project } from '../api/types'
import { relations } from '../parts/relations'
import { useTexts } from '../texts'
import type { Candidate } from './candidates'
import classes from './decision-dock.module.css'
import { Gathered } from './gathered'
import { keyOf } from './keys'
import type { Deciding, Desk } from './use-desk'

/** In the order of the page. */

interface Props {
  project: Project
  me: Me
  desk: Desk
  deciding: Deciding
  candidate: Candidate | null
  /** Whether the ranking proposes that nothing fits. */
  proposesNone: boolean
  onNone: () => void
  commentRef: Ref<HTMLInputElement>
}

/** Always in the same place: what can be said about the chosen target, each as a sentence with both titles. */
export function DecisionDock(props: Props) {
  const { project, me, desk, deciding } = props
  const texts = useTexts().validate.decide
  const own = desk.page.answers.find(({ user }) => user.id === me.id)
  const isAlone = desk.page.answers.length === 1
  return (
    <section className={classes.dock} aria-label={texts.label}>
      {/* Beside answers of others, one's own stands there. */}
      {own && isAlone && <Gathered desk={desk} answer={own} deciding={deciding} />}
      {desk.page.allowed.length === 0 ? (
        <p className={classes.closed}>{texts.notAllowed[whyClosed(project, desk)]}</p>
      ) : (
        <>
          <Relations {...props} own={own} />
          <Foot {...props} />
        </>
      )}
    </section>
  )
}

function whyClosed({ role }: Project, { page: { state } }: Desk) {
  if (role === 'reader') return 'reader'
  return state === 'to-review' || state === 'disputed' ? 'yours' : 'done'
}

function Relations({ desk, deciding, candidate, proposesNone, own }: Props & { own: Answer | undefined }) {
  const { sentences } = useTexts().validate
  const proposal = proposesNone ? null : candidate?.proposal
  const said = own?.verdicts.find(({ targetId }) => targetId === candidate?.target.id)?.relation
  return (
    <div className={classes.relations}>
      {relations.map((relation) => (
        <Say
          key={relation}
          letter={keyOf(relation)}
          pressed={said === relation}
          disabled={!candidate}
          proposed={proposal?.relation === relation ? proposal.probability : null}
          onSay={(stay) => candidate && deciding.relate(relation, candidate, stay)}
        >
          {sentences[relation](desk.title, candidate?.target.title ?? '…')}
        </Say>
      ))}
    </div>
  )
}

function Foot({ desk, deciding, proposesNone, onNone, commentRef }: Props) {
  const { decide, noneFits } = useTexts().validate
  const noneProbability = desk.page.noneProbability ?? 0
  return (
    <div className={classes.foot}>
      <Say letter={keyOf('none')} pressed={false} proposed={proposesNone ? noneProbability / 100 : null} onSay={onNone}>
        {noneFits(desk.title)}
      </Say>
      <TextInput
        ref={commentRef}
        size="xs"
        aria-label={decide.comment}
        placeholder={decide.commentPlaceholder}
        maxLength={2000}
        value={deciding.comment}
        onChange={(event) => deciding.setComment(event.currentTarget.value)}
        onKeyDown={(event) => (event.key === 'Escape' || event.key === 'Enter') && event.currentTarget.blur()}
      />
      <Later desk={desk} deciding={deciding} />
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
  )
}

function Later({ desk, deciding }: Pick<Props, 'desk' | 'deciding'>) {
  const { later } = useTexts().candidates
  return (
    <Tooltip label={later.hint} multiline w={240}>
      <Button
        variant="default"
        size="xs"
        leftSection={<kbd>{keyOf('later')}</kbd>}
        aria-keyshortcuts={keyOf('later')}
        onClick={deciding.later}
      >
        {desk.page.postponed ? later.back : later.put}
      </Button>
    </Tooltip>
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
      <kbd>{letter}</kbd>
      <span>
        {children}
        {proposed !== null && <span className="unseen"> ({proposal.marked(proposed)})</span>}
      </span>
      {proposed !== null && <kbd aria-hidden="true">⏎</kbd>}
    </UnstyledButton>
  )
}
