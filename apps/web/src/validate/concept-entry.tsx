import { Text, Title } from '@mantine/core'
import type { ConceptPage } from '../api/types'
import { useTexts } from '../texts'
import classes from './concept-entry.module.css'
import { History } from './history'
import { titleIn } from './words'

/** The source concept as its classification describes it, set like an entry of a dictionary. */
export function ConceptEntry({ page, language }: { page: ConceptPage; language: string }) {
  const texts = useTexts()
  const { concept } = page
  const entry = texts.validate.concept
  const title = titleIn(concept, language)
  const others = concept.labels.filter((label) => label.kind === 'preferred' && label !== title)
  const alternatives = concept.labels.filter(
    (label) => label.kind === 'alternative' && label.language === title?.language,
  )
  const notes = concept.notes.filter((note) => note.language === title?.language)
  return (
    <article className={classes.entry}>
      <p className={classes.code}>
        <span className="number">{concept.notation ?? entry.noCode}</span>
        {concept.iscoGroup && (
          <span>
            {entry.group} {concept.iscoGroup.notation}
          </span>
        )}
      </p>
      <Title order={2} lang={title?.language} className={classes.title}>
        {title?.text}
      </Title>
      {concept.path.length > 0 && (
        <section>
          <h3>{entry.place}</h3>
          <ol className={classes.path}>
            {concept.path.map((step) => (
              <li key={step.id}>
                {step.notation && <span className="number soft">{step.notation} </span>}
                {step.label}
              </li>
            ))}
          </ol>
        </section>
      )}
      {alternatives.length > 0 && (
        <section>
          <h3>{entry.alsoCalled}</h3>
          <Text size="sm" lang={title?.language}>
            {alternatives.map((label) => label.text).join(' · ')}
          </Text>
        </section>
      )}
      <section>
        <h3>{entry.description}</h3>
        {notes.length === 0 && (
          <Text size="sm" c="dimmed">
            {entry.noDescription}
          </Text>
        )}
        {notes.map((note) => (
          <Text key={note.kind} size="sm" lang={note.language} className={classes.note}>
            {note.text}
          </Text>
        ))}
      </section>
      {others.length > 0 && (
        <section>
          <h3>{entry.otherLanguages}</h3>
          {others.map((label) => (
            <Text key={label.language} size="sm">
              <span className="soft">{texts.languageName(label.language)}:</span>{' '}
              <span lang={label.language}>{label.text}</span>
            </Text>
          ))}
        </section>
      )}
      <History events={page.history} title={title?.text ?? ''} />
    </article>
  )
}
