import { CloseButton } from '@mantine/core'
import type { Answer } from '../api/types'
import { useTexts } from '../texts'
import classes from './gathered.module.css'
import type { Deciding, Desk } from './use-desk'

interface Props {
  desk: Desk
  /** What the signed-in person has said so far. */
  answer: Answer
  deciding: Deciding
}

/** What one has said about the concept, target by target, as it is gathered; each can be taken back. */
export function Gathered({ desk, answer, deciding }: Props) {
  const texts = useTexts().validate
  const mayWithdraw = desk.page.allowed.length > 0
  const said = [
    ...answer.verdicts.map(({ targetId, targetTitle, relation }) => ({
      targetId,
      sentence: texts.sentences[relation](desk.title, targetTitle),
    })),
    ...(answer.none ? [{ targetId: undefined, sentence: texts.answers.none(answer.none.reason) }] : []),
  ]
  return (
    <div className={classes.gathered}>
      <p>{texts.answers.yours}</p>
      <ul>
        {said.map(({ targetId, sentence }) => (
          <li key={targetId ?? 'none'}>
            {sentence}
            {mayWithdraw && (
              <CloseButton
                size="xs"
                aria-label={texts.answers.withdrawNamed(sentence)}
                title={texts.answers.withdraw}
                onClick={() => deciding.withdraw(targetId)}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
