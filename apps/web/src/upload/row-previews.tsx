import { Text, Title } from '@mantine/core'
import type { RowPreview } from '../api/types'
import { ProblemNotice } from '../parts/problem-notice'
import { useTexts } from '../texts'
import classes from './choose-columns.module.css'
import { kindOf } from './problem-kind'

interface Props {
  rows: RowPreview[]
  error: unknown
  hasTitle: boolean
  /** Whether what is shown still comes of the choices before. */
  updating: boolean
}

/** The first rows of the file as an expert will see them, so that a wrong column shows before anything is loaded. */
export function RowPreviews({ rows, error, hasTitle, updating }: Props) {
  const texts = useTexts().upload.rows
  return (
    <div className={classes.preview}>
      <Title order={2}>{texts.title}</Title>
      <Text size="sm" c="dimmed" mb="xs">
        {texts.hint}
      </Text>
      <ProblemNotice error={error} />
      <div className={`sheet ${classes.rows}`} tabIndex={0} role="region" aria-label={texts.title} aria-busy={updating}>
        {hasTitle ? (
          <ol>
            {rows.map((row) => (
              <Row key={row.line} row={row} />
            ))}
          </ol>
        ) : (
          <p className={classes.out}>{texts.noTitles}</p>
        )}
      </div>
    </div>
  )
}

function Row({ row: { line, concept, problems } }: { row: RowPreview }) {
  const texts = useTexts()
  const say = texts.upload.rows
  return (
    <li>
      <span className={classes.line}>{say.line(line)}</span>
      {concept ? <Concept concept={concept} /> : <p className={classes.out}>{say.noConcept}</p>}
      {problems.map((problem, index) => (
        <p key={index} className={classes[problem.severity]}>
          <b>{texts.upload.problems[problem.severity]}:</b> {kindOf(problem.code, texts.upload.problems).name}
        </p>
      ))}
    </li>
  )
}

function Concept({ concept }: { concept: NonNullable<RowPreview['concept']> }) {
  const texts = useTexts().upload.rows
  const { notation, title, language, alternatives, description, iscoGroup, frequency, broader } = concept
  const lang = language || undefined
  return (
    <>
      <p className={classes.title}>
        {notation && <span className={classes.code}>{notation}</span>}
        <b className="serif" lang={lang} dir="auto">
          {title}
        </b>
      </p>
      <p className={classes.facts}>
        {broader && <span>{texts.parent(broader)}</span>}
        {iscoGroup && <span>{texts.isco(iscoGroup)}</span>}
        {frequency !== null && <span>{texts.frequency(frequency)}</span>}
        {alternatives.length > 0 && (
          <span lang={lang} dir="auto">
            {texts.others(alternatives.join(' · '))}
          </span>
        )}
      </p>
      {description && (
        <p className={classes.description} lang={lang} dir="auto">
          {description}
        </p>
      )}
    </>
  )
}
