import { Button, CloseButton } from '@mantine/core'
import type { Answer, Me, Verdict } from '../../api/types'
import { useTexts } from '../../texts'
import { keyOf } from '../keys'
import type { Deciding, Desk } from '../use-desk'
import { saysTheSame } from './dispute'
import classes from './one-answer.module.css'
import { takeableAnswers, takes } from './take'
import { wordsOf } from './timeline-of'

interface Props {
  answer: Answer
  desk: Desk
  me: Me
  deciding: Deciding
}

/** What one person says, how they found it and what they wrote; with the way to follow it, or to take it back. */
export function OneAnswer({ answer, desk, me, deciding }: Props) {
  const { answers } = useTexts().validate
  const { page } = desk
  const mine = answer.user.id === me.id
  const mayWithdraw = mine && page.allowed.length > 0
  return (
    <div className={classes.answer}>
      <p className={classes.who}>
        <b dir="auto">{mine ? answers.yours : answers.by(answer.user.name)}</b>{' '}
        <span>{answers.rounds[answer.round]}</span>
      </p>
      <ul>
        {answer.none && <li dir="auto">{answers.none(answer.none.reason)}</li>}
        {answer.verdicts.map((verdict) => (
          <Said
            key={verdict.targetId}
            verdict={verdict}
            answer={answer}
            desk={desk}
            onWithdraw={mayWithdraw ? () => deciding.withdraw(verdict.targetId) : undefined}
          />
        ))}
      </ul>
      {wordsOf(page, answer.user.id).map(({ key, text }) => (
        <blockquote key={key} dir="auto">
          {text}
        </blockquote>
      ))}
      <Follow answer={answer} desk={desk} me={me} deciding={deciding} />
      {mayWithdraw && answer.none && (
        <Button size="compact-xs" variant="subtle" onClick={() => deciding.withdraw()}>
          {answers.withdraw}
        </Button>
      )}
    </div>
  )
}

interface SaidProps extends Pick<Props, 'answer' | 'desk'> {
  verdict: Verdict
  onWithdraw: (() => void) | undefined
}

function Said({ verdict, answer, desk: { page, title }, onWithdraw }: SaidProps) {
  const texts = useTexts()
  const { answers, history, sentences } = texts.validate
  const sentence = sentences[verdict.relation](title, verdict.targetTitle)
  const other = page.answers.find((one) => one !== answer)
  const differs = page.state === 'disputed' && other !== undefined && !saysTheSame(other, verdict)
  const found = page.history.findLast(
    ({ user, targetId, origin }) => user.id === answer.user.id && targetId === verdict.targetId && origin !== null,
  )
  return (
    <li data-differs={differs || undefined}>
      <span dir="auto">
        {sentence}
        {found?.origin && <span className={classes.how}> ({history.origin[found.origin](found.rank)})</span>}
        {differs && <span className="unseen"> ({texts.talk.dispute.only(answer.user.name)})</span>}
      </span>
      {onWithdraw && (
        <CloseButton
          size="xs"
          aria-label={answers.withdrawNamed(sentence)}
          title={answers.withdraw}
          onClick={onWithdraw}
        />
      )}
    </li>
  )
}

/** One key or click: the reviewer agrees, or the third person decides as this one says. */
function Follow({ answer, desk: { page }, me, deciding }: Props) {
  const { validate, talk } = useTexts()
  const take = takes[takeableAnswers(page).indexOf(answer)]
  if (take !== undefined) {
    const key = keyOf(take)
    return (
      <Button
        size="xs"
        onClick={() => deciding.take(answer)}
        leftSection={<kbd>{key}</kbd>}
        aria-keyshortcuts={key}
        className={classes.follow}
      >
        {talk.dispute.take(answer.user.name)}
      </Button>
    )
  }
  if (answer.user.id === me.id || page.state !== 'to-review' || !page.allowed.includes('review')) return null
  return (
    <Button
      size="xs"
      onClick={() => deciding.agree()}
      leftSection={<kbd>{keyOf('agree')}</kbd>}
      aria-keyshortcuts={keyOf('agree')}
    >
      {validate.answers.agree}
    </Button>
  )
}
