import type { TargetDetail } from '../api/types'
import { useTexts } from '../texts'
import classes from './candidate-details.module.css'
import type { Source } from './source'
import { Agreeing } from './words'

interface Props {
  detail: TargetDetail
  source: Source
}

/** What the target is called and what it includes, in each language side by side, with the words that agree marked. */
export function LanguageColumns({ detail, source }: Props) {
  const languages = [...new Set(detail.labels.map(({ language }) => language))]
  return (
    <div className={classes.languages}>
      {languages.map((language) => (
        <Column key={language} language={language} detail={detail} source={source} />
      ))}
    </div>
  )
}

function Column({ language, detail, source }: Props & { language: string }) {
  const texts = useTexts()
  const labels = detail.labels.filter((label) => label.language === language)
  const preferred = labels.find(({ kind }) => kind === 'preferred')
  const alternatives = labels.filter(({ kind }) => kind === 'alternative')
  const notes = detail.notes.filter((note) => note.language === language)
  return (
    <section className={classes.language}>
      <h3>{texts.languageName(language)}</h3>
      <div lang={language} dir="auto">
        {preferred && (
          <p className={classes.title}>
            <Agreeing text={preferred.text} agrees={source.agrees} />
          </p>
        )}
        {alternatives.length > 0 && (
          <p className={classes.also}>
            <Agreeing text={alternatives.map(({ text }) => text).join(' · ')} agrees={source.agrees} />
          </p>
        )}
        {notes.map(({ kind, text }) => (
          <p key={kind} className={classes.note}>
            {text}
          </p>
        ))}
      </div>
    </section>
  )
}
