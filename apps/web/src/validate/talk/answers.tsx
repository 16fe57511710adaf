import type { ConceptPage, Me } from '../../api/types'
import { useTexts, type Texts } from '../../texts'
import classes from './answers.module.css'
import { differenceOf } from './dispute'
import { OneAnswer } from './one-answer'
import type { Deciding, Desk } from '../use-desk'

interface Props {
  desk: Desk
  me: Me
  deciding: Deciding
}

/** What has been said so far: side by side where two differ, with the one key that agrees or decides. */
export function Answers({ desk, me, deciding }: Props) {
  const { page } = desk
  const texts = useTexts().talk.dispute
  return (
    <section className={classes.answers} data-state={page.state} aria-label={texts.label}>
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
  const texts = useTexts()
  const { answers } = texts.validate
  const mine = page.answers.some((answer) => answer.user.id === me.id)
  if (page.hidden) return <p>{answers.hidden}</p>
  if (page.state === 'disputed')
    return (
      <p>
        <b>{answers.disputed}</b> {sayDifference(page, texts)}{' '}
        {page.allowed.includes('settle') ? answers.settle : answers.disputedWait}
      </p>
    )
  if (page.state === 'agreed' || page.state === 'settled')
    return (
      <p>
        <b>{answers[page.state]}</b>
      </p>
    )
  if (page.allowed.includes('review') && !mine) return <p>{answers.review}</p>
  return null
}

function sayDifference({ answers: [first, second] }: ConceptPage, texts: Texts): string {
  if (!first || !second) return ''
  const difference = differenceOf(first, second)
  const { dispute } = texts.talk
  if (difference.kind === 'none') return dispute.none(difference.by)
  return difference.kind === 'relation' ? dispute.relation(difference.target) : dispute[difference.kind]
}
