import { Button } from '@mantine/core'
import type { Earlier } from '../api/types'
import { keyOf } from '../validate/keys'
import { useTexts, type Texts } from '../texts'
import type { Desk } from '../validate/use-desk'
import { markTwoTexts } from './two-texts'
import classes from './release.module.css'
import type { Again } from './use-accept-again'

/** What the new version changed about a concept, the earlier answer, and the way to let it stand again. */
export function EarlierNotice({ desk: { page, title }, again }: { desk: Desk; again: Again }) {
  const texts = useTexts().release.earlier
  const { earlier, state } = page
  if (!earlier || earlier.outcome !== 'look' || earlier.accepted || state !== 'to-do') return null
  const { reasons, answers, project, holds, acceptance } = earlier
  return (
    <section className={classes.earlier} aria-label={texts.title}>
      <h3>{answers.length === 0 ? texts.newSource : texts.title}</h3>
      {answers.length > 0 && (
        <ul>
          {reasons.map((reason, at) => (
            <li key={at}>
              <Reason reason={reason} />
            </li>
          ))}
        </ul>
      )}
      {answers.map((answer) => (
        <EarlierAnswer key={answer.user.id} answer={answer} title={title} project={project.name} />
      ))}
      {again.possible && (
        <div>
          <Button size="compact-sm" leftSection={<kbd>{keyOf('agree')}</kbd>} onClick={again.accept}>
            {texts.accept}
          </Button>
        </div>
      )}
      {acceptance === 'for-reviewer' && <p>{texts.forReviewer}</p>}
      {answers.length > 0 && !holds && <p>{texts.gone}</p>}
    </section>
  )
}

function Reason({ reason }: { reason: Earlier['reasons'][number] }) {
  const texts = useTexts()
  const { says, proposed } = texts.release.earlier
  const { code, target, before, after } = reason
  const sentence = says[code](quoted(target?.title ?? '', texts))
  const titles = new Intl.ListFormat(texts.language).format(reason.proposed.map(({ title }) => quoted(title, texts)))
  if (code === 'target-retired') return `${sentence} ${titles === '' ? '' : proposed(titles)}`
  if (titles !== '') return `${sentence} ${titles}.`
  if (before === null || after === null) return sentence
  const marked = markTwoTexts({ before, after })
  return (
    <>
      {sentence} {marked.before} → {marked.after}
    </>
  )
}

interface AnswerProps {
  answer: Earlier['answers'][number]
  title: string
  project: string
}

function EarlierAnswer({ answer, title, project }: AnswerProps) {
  const texts = useTexts()
  const { sentences, history } = texts.validate
  const said = answer.none
    ? [history.none(answer.none.reason)]
    : answer.verdicts.map(({ target, relation }) => sentences[relation](title, target.title))
  return (
    <p dir="auto">
      <b>{answer.user.name}</b> <span className="soft">({texts.release.earlier.said(project)})</span>: {said.join('; ')}
    </p>
  )
}

function quoted(title: string, { quotes: [open, close] }: Texts): string {
  return open + title + close
}
