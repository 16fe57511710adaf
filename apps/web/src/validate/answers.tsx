import { Button, CloseButton } from '@mantine/core'
import type { Answer, ConceptPage, Me } from '../api/types'
import { useTexts } from '../texts'
import classes from './answers.module.css'
import type { Deciding, Desk } from './use-desk'

interface Props {
  desk: Desk
  me: Me
  deciding: Deciding
}

/** What has been said so far: side by side where two differ, with the one click that agrees. */
export function Answers({ desk, me, deciding }: Props) {
  const { page } = desk
  if (page.answers.length === 0 && !page.hidden) return null
  return (
    <section className={classes.answers} data-state={page.state}>
      <Heading page={page} me={me} />
      <div className={classes.columns}>
        {page.answers.map((answer) => (
          <OneAnswer key={answer.user.id} answer={answer} desk={desk} me={me} deciding={deciding} />
        ))}
      </div>
    </section>
  )
}

function Heading({ page, me }: { page: ConceptPage; me: Me }) {
  const texts = useTexts().validate.answers
  const mine = page.answers.some((answer) => answer.user.id === me.id)
  const maySettle = page.allowed.includes('settle')
  if (page.hidden) return <p>{texts.hidden}</p>
  if (page.state === 'disputed')
    return (
      <p>
        <b>{texts.disputed}</b> {maySettle ? texts.settle : texts.disputedWait}
      </p>
    )
  if (page.state === 'agreed')
    return (
      <p>
        <b>{texts.agreed}</b>
      </p>
    )
  if (page.state === 'settled')
    return (
      <p>
        <b>{texts.settled}</b>
      </p>
    )
  if (page.allowed.includes('review') && !mine) return <p>{texts.review}</p>
  return null
}

function OneAnswer({ answer, desk, me, deciding }: Props & { answer: Answer }) {
  const texts = useTexts().validate
  const mine = answer.user.id === me.id
  const { allowed, state } = desk.page
  const mayAgree = !mine && state === 'to-review' && allowed.includes('review')
  const mayTake = !mine && state === 'disputed' && allowed.includes('settle')
  return (
    <div className={classes.answer}>
      <p className={classes.who}>
        <b>{mine ? texts.answers.yours : texts.answers.by(answer.user.name)}</b>{' '}
        <span>{texts.answers.rounds[answer.round]}</span>
      </p>
      <ul>
        {answer.none && <li>{texts.answers.none(answer.none.reason)}</li>}
        {answer.verdicts.map((verdict) => {
          const sentence = texts.sentences[verdict.relation](desk.title, verdict.targetTitle)
          return (
            <li key={verdict.targetId}>
              {sentence}
              {mine && allowed.length > 0 && (
                <CloseButton
                  size="xs"
                  aria-label={texts.answers.withdrawNamed(sentence)}
                  title={texts.answers.withdraw}
                  onClick={() => deciding.withdraw(verdict.targetId)}
                />
              )}
            </li>
          )
        })}
      </ul>
      {mayAgree && (
        <Button size="xs" onClick={() => deciding.agree()} leftSection={<kbd>a</kbd>} aria-keyshortcuts="a">
          {texts.answers.agree}
        </Button>
      )}
      {mayTake && (
        <Button size="xs" variant="light" onClick={() => deciding.take(answer)}>
          {texts.answers.take}
        </Button>
      )}
      {mine && answer.none && allowed.length > 0 && (
        <Button size="compact-xs" variant="subtle" onClick={() => deciding.withdraw()}>
          {texts.answers.withdraw}
        </Button>
      )}
    </div>
  )
}
