import { Button } from '@mantine/core'
import type { ConceptPage, ConceptWarning, Me } from '../../api/types'
import { useTexts, type Texts } from '../../texts'
import classes from './notices.module.css'
import { asking } from './timeline-of'

/** What the mappings of the concept break, each in words. */
export function Warnings({ warnings }: Pick<ConceptPage, 'warnings'>) {
  const texts = useTexts()
  const sentences = sayWarnings(warnings, texts)
  if (sentences.length === 0) return null
  return (
    <section className={classes.notice} data-kind="warning">
      <h3>{texts.talk.warnings.title(sentences.length)}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence} dir="auto">
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One sentence each; the targets of which only one can mean the same share theirs. */
function sayWarnings(warnings: ConceptWarning[], { language, quotes: [open, close], talk }: Texts): string[] {
  const list = new Intl.ListFormat(language)
  const quoted = ({ targetTitle }: ConceptWarning) => open + targetTitle + close
  const rivals = warnings.filter(({ code }) => code === 'several-exact-targets')
  const others = warnings.filter((warning) => !rivals.includes(warning))
  const say = (code: string, titles: string[]) => talk.warnings.says[code]?.(list.format(titles)) ?? []
  return [
    ...(rivals.length > 0 ? [say('several-exact-targets', rivals.map(quoted))] : []),
    ...others.map((warning) => say(warning.code, [quoted(warning)])),
  ].flat()
}

/** What others ask the reader about the concept. */
export function Asked({ page, me, onAnswer }: { page: ConceptPage; me: Me; onAnswer: () => void }) {
  const texts = useTexts().talk.asked
  return asking(page, me.id).map(({ id, user, text }) => (
    <section key={id} className={classes.notice} data-kind="asked">
      <h3>{texts.title(user.name)}</h3>
      <blockquote dir="auto">{text}</blockquote>
      <p className={classes.answer}>
        <Button size="compact-xs" onClick={onAnswer}>
          {texts.answer}
        </Button>
        <span className="soft">{texts.hint}</span>
      </p>
    </section>
  ))
}
