import { Text, Title } from '@mantine/core'
import type { ExportPreview, Project } from '../api/types'
import { useTexts } from '../texts'
import type { ExportChoice } from './export-data'
import classes from './export-page.module.css'

interface Props {
  project: Project
  choice: ExportChoice
  preview: ExportPreview
}

/** How much the table holds, what its direction means, and its first rows as written and in words. */
export function TablePreview({ project, choice, preview }: Props) {
  const texts = useTexts().exporting
  const { mappings, sources, withoutTarget, disputed, rows } = preview
  const [subject, object] =
    choice.direction === 'source-to-target' ? [project.source, project.target] : [project.target, project.source]
  return (
    <section>
      <Title order={2}>{texts.preview}</Title>
      <p className={classes.holds} role="status">
        {rows.length === 0 ? texts.empty : texts.holds(mappings, sources, withoutTarget, disputed)}
      </p>
      <p className={classes.example}>{texts.example(subject.title, object.title)}</p>
      {rows.length > 0 && <Rows project={project} rows={rows} />}
    </section>
  )
}

function Rows({ project, rows }: { project: Project; rows: ExportPreview['rows'] }) {
  const { exporting: texts } = useTexts()
  return (
    <div className={`sheet ${classes.scroll}`} tabIndex={0} role="region" aria-label={texts.preview}>
      <table>
        <thead>
          <tr>
            <th scope="col">{project.target.title}</th>
            <th scope="col">{project.source.title}</th>
            <th scope="col">{texts.relation}</th>
            <th scope="col">{texts.inWords}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row key={index} row={row} language={project.sourceLanguage} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row, language }: { row: ExportPreview['rows'][number]; language: string }) {
  const { validate } = useTexts()
  const { source, target, relation, printed, note } = row
  return (
    <tr>
      <td lang={language} dir="auto">
        {target && <Named {...target} />}
      </td>
      <td lang={language} dir="auto">
        <Named {...source} />
      </td>
      <td className={classes.printed}>{printed}</td>
      <td>
        <bdi>
          {target && relation
            ? validate.sentences[relation](source.label, target.label)
            : validate.noneFits(source.label)}
        </bdi>
        {note && (
          <Text span size="xs" c="dimmed" display="block">
            {note}
          </Text>
        )}
      </td>
    </tr>
  )
}

function Named({ notation, label }: { notation: string | null; label: string }) {
  return (
    <>
      {notation && <span className={classes.code}>{notation}</span>} {label}
    </>
  )
}
