import { Text, Title } from '@mantine/core'
import { Fragment, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { ConceptPage, Me, Project } from '../api/types'
import { useTexts } from '../texts'
import classes from './concept-entry.module.css'
import { titleIn } from './words'

interface Props {
  page: ConceptPage
  project: Project
  me: Me
  /** What stands between the place of the concept and its description. */
  children: ReactNode
}

/** The source concept as its classification describes it, set like an entry of a dictionary. */
export function ConceptEntry({ page, project, me, children }: Props) {
  const texts = useTexts()
  const { concept, assignee } = page
  const entry = texts.validate.concept
  const title = titleIn(concept, project.sourceLanguage)
  const others = concept.labels.filter((label) => label.kind === 'preferred' && label !== title)
  const alternatives = concept.labels.filter(
    (label) => label.kind === 'alternative' && label.language === title?.language,
  )
  const notes = concept.notes.filter((note) => note.language === title?.language)
  return (
    <article className={classes.entry}>
      <p className={classes.code}>
        <span className="number">{concept.notation ?? entry.noCode}</span>
        {assignee && <b>{assignee.id === me.id ? texts.talk.yours : texts.talk.assignee(assignee.name)}</b>}
      </p>
      <Title order={2} lang={title?.language} dir="auto" className={classes.title}>
        {title?.text}
      </Title>
      <Place page={page} projectId={project.id} language={project.sourceLanguage} />
      {children}
      <section>
        <h3>{entry.description}</h3>
        {notes.length === 0 && (
          <Text size="sm" c="dimmed">
            {entry.noDescription}
          </Text>
        )}
        {notes.map((note) => (
          <Text key={note.kind} size="sm" lang={note.language} dir="auto" className={classes.note}>
            {note.text}
          </Text>
        ))}
      </section>
      {alternatives.length > 0 && (
        <section>
          <h3>{entry.alsoCalled}</h3>
          <Text size="sm" lang={title?.language} dir="auto">
            {alternatives.map((label) => label.text).join(' · ')}
          </Text>
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h3>{entry.otherLanguages}</h3>
          {others.map((label) => (
            <Text key={label.language} size="sm">
              <span className="soft">{texts.languageName(label.language)}:</span>{' '}
              <span lang={label.language} dir="auto">
                {label.text}
              </span>
            </Text>
          ))}
        </section>
      )}
    </article>
  )
}

interface PlaceProps {
  page: ConceptPage
  projectId: string
  language: string
}

/** Where the concept stands: the groups above it and its ISCO group, each a way to the list of what stands in it. */
function Place({ page: { concept }, projectId, language }: PlaceProps) {
  const { validate, talk } = useTexts()
  const { path, iscoGroup } = concept
  const listOf = (search: Record<string, string>) => ({
    pathname: `/projects/${projectId}/work`,
    search: new URLSearchParams({ list: 'all', ...search, concept: String(concept.id) }).toString(),
  })
  if (path.length === 0 && !iscoGroup) return null
  return (
    <nav className={classes.place} aria-label={validate.concept.place}>
      {path.length > 0 && (
        <p>
          {path.map(({ id, notation, label }, index) => (
            <Fragment key={id}>
              {index > 0 && <span aria-hidden="true"> › </span>}
              <Link to={listOf({ branch: String(id) })} title={talk.openBranch(label)}>
                {notation && <span className="number">{notation} </span>}
                <span lang={language} dir="auto">
                  {label}
                </span>
              </Link>
            </Fragment>
          ))}
        </p>
      )}
      {iscoGroup && (
        <p>
          <Link to={listOf({ isco: iscoGroup.notation })} title={talk.openIscoGroup(iscoGroup.notation)}>
            {validate.concept.group} <span className="number">{iscoGroup.notation}</span>{' '}
            <span dir="auto">{iscoGroup.label}</span>
          </Link>
        </p>
      )}
    </nav>
  )
}
