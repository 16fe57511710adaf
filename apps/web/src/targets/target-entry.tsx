import { Skeleton, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Fragment, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { Project, TargetDetail } from '../api/types'
import { ProblemNotice } from '../parts/problem-notice'
import { closestFirst } from '../parts/relations'
import { workAddress } from '../projects/work-address'
import { useTexts } from '../texts'
import classes from './target-entry.module.css'
import { targetQuery } from './targets-data'

interface Props {
  project: Project
  target: number
  onShow: (target: number) => void
  onOpen: (branch: number) => void
}

/** One target, set like an entry of a dictionary, and everything that leads to it. */
export function TargetEntry({ project, target, onShow, onOpen }: Props) {
  const { language } = useTexts()
  const { data, error, refetch } = useQuery(targetQuery(project.id, target, language))
  if (!data) {
    return (
      <div className={classes.entry}>
        {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Skeleton height={160} />}
      </div>
    )
  }
  return (
    <article className={classes.entry}>
      <Head detail={data} project={project} />
      <Mappings detail={data} project={project} />
      <Hierarchy detail={data} project={project} onShow={onShow} onOpen={onOpen} />
      <Wording detail={data} project={project} />
      <Elsewhere detail={data} />
    </article>
  )
}

interface PartProps {
  detail: TargetDetail
  project: Project
}

const preferred = ({ labels }: TargetDetail) => labels.filter(({ kind }) => kind === 'preferred')
const titleOf = (detail: TargetDetail) => preferred(detail)[0]?.text ?? detail.notation ?? ''

function Head({ detail, project }: PartProps) {
  const [own, ...others] = preferred(detail)
  return (
    <header>
      <p className={classes.code}>
        <span className="number">{detail.notation}</span>
        <span>{project.target.title}</span>
      </p>
      <Title order={2} className={classes.title} lang={own?.language} dir="auto">
        {titleOf(detail)}
      </Title>
      {others.map(({ language, text }) => (
        <p key={language} className={classes.other} lang={language} dir="auto">
          {text}
        </p>
      ))}
    </header>
  )
}

/** What the project maps to it, as sentences that lead to the concept on the work page. */
function Mappings({ detail, project }: PartProps) {
  const { targets, validate } = useTexts()
  const texts = targets.entry
  const title = titleOf(detail)
  const sorted = closestFirst.flatMap((relation) => detail.mappings.filter((one) => one.relation === relation))
  return (
    <section>
      <h3>{texts.mappings(title)}</h3>
      {detail.kind.endsWith('group') && <p className="soft">{texts.group}</p>}
      {sorted.length === 0 && <p className="soft">{texts.none}</p>}
      <ul className={classes.mappings}>
        {sorted.map(({ sourceId, notation, title: source, relation, standing }) => (
          <li key={sourceId} data-relation={relation}>
            <Link to={workAddress(project.id, { concept: sourceId })} dir="auto">
              {validate.sentences[relation](source, title)}
            </Link>
            <span className="soft">
              {notation && <span className="number">{notation}</span>}
              {standing === 'provisional' && <span> {texts.provisional}</span>}
            </span>
          </li>
        ))}
      </ul>
      {sorted.length > 1 && <Link to={workAddress(project.id, { target: detail.id })}>{texts.more}</Link>}
    </section>
  )
}

type HierarchyProps = PartProps & Pick<Props, 'onShow' | 'onOpen'>

function Hierarchy({ detail, project, onShow, onOpen }: HierarchyProps) {
  const texts = useTexts().targets.entry
  return (
    <>
      {detail.path.length > 0 && (
        <section>
          <h3>{texts.place}</h3>
          <ol className={classes.path}>
            {detail.path.map(({ id, notation, label }) => (
              <li key={id}>
                <Lead notation={notation} language={project.sourceLanguage} onClick={() => onOpen(id)}>
                  {label}
                </Lead>
              </li>
            ))}
          </ol>
        </section>
      )}
      {detail.narrower.length > 0 && (
        <section>
          <h3>{texts.below}</h3>
          <ul className={classes.path}>
            {detail.narrower.map(({ id, notation, title }) => (
              <li key={id}>
                <Lead notation={notation} language={project.sourceLanguage} onClick={() => onShow(id)}>
                  {title}
                </Lead>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

interface LeadProps {
  notation: string | null
  language: string
  onClick: () => void
  children: ReactNode
}

function Lead({ notation, language, onClick, children }: LeadProps) {
  return (
    <button type="button" className={classes.lead} onClick={onClick}>
      {notation && <span className="number soft">{notation} </span>}
      <span lang={language} dir="auto">
        {children}
      </span>
    </button>
  )
}

/** What it is called and what it covers, in each language that is of use here. */
function Wording({ detail }: PartProps) {
  const texts = useTexts().targets.entry
  const languages = [...new Set([...detail.notes, ...detail.labels].map(({ language }) => language))]
  return languages.map((language) => {
    const names = detail.labels.filter((label) => label.language === language && label.kind === 'alternative')
    const notes = detail.notes.filter((note) => note.language === language)
    return (
      <Fragment key={language}>
        {notes.length > 0 && (
          <section lang={language} dir="auto">
            <Naming language={language}>{texts.description}</Naming>
            {notes.map((note) => (
              <p key={note.text} className={classes.note}>
                {note.text}
              </p>
            ))}
          </section>
        )}
        {names.length > 0 && (
          <section>
            <Naming language={language}>{texts.otherNames}</Naming>
            <p lang={language} dir="auto">
              {names.map(({ text }) => text).join(' · ')}
            </p>
          </section>
        )}
      </Fragment>
    )
  })
}

/** Whose words follow: the heading is the page's, whatever the language below. */
function Naming({ language, children }: { language: string; children: string }) {
  const texts = useTexts()
  return (
    <h3 lang={texts.language} dir={texts.direction}>
      {children} <span className={classes.language}>{texts.languageName(language)}</span>
    </h3>
  )
}

function Elsewhere({ detail }: { detail: TargetDetail }) {
  const { targets, validate } = useTexts()
  if (detail.elsewhere.length === 0) return null
  return (
    <section>
      <h3>{targets.entry.elsewhere}</h3>
      <ul className={classes.mappings}>
        {detail.elsewhere.map(({ scheme, notation, title, relation }) => (
          <li key={`${scheme} ${notation} ${title}`}>
            <span className="soft">
              {scheme} {notation && <span className="number">{notation}</span>}
            </span>
            <span dir="auto">{validate.sentences[relation](title, titleOf(detail))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
