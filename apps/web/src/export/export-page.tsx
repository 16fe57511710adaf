import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { Page } from '../parts/page'
import { ProblemNotice } from '../parts/problem-notice'
import { useProject } from '../projects/project-frame'
import { useTexts } from '../texts'
import { ContentChoice, DirectionChoice, FormatChoice } from './choices'
import { exportPreviewQuery, holdsSuggestions, includable, tableAddress, type ExportChoice } from './export-data'
import classes from './export-page.module.css'
import { FeedbackSection } from './feedback-section'
import { LicenceSection } from './licence-section'
import { TablePreview } from './table-preview'

const usual: ExportChoice = { format: 'eures-csv', direction: 'target-to-source', include: ['none'] }

/** The mapping table for whoever needs it, with its direction said in words and shown on its own rows. */
export default function ExportPage() {
  const texts = useTexts()
  const say = texts.exporting
  const project = useProject()
  const [choice, choose] = useState(usual)
  const preview = useQuery(exportPreviewQuery(project.id, choice))
  const { source, target, sourceLanguage } = project
  const named = ({ title, version }: typeof source) => texts.projects.from(title, version)
  return (
    <Page
      title={say.title}
      intro={say.intro}
      aside={
        <Button component={Link} to={`/projects/${project.id}/export/publish`} variant="default">
          {texts.publishing.lead}
        </Button>
      }
    >
      <div className={classes.page}>
        <div className={`sheet ${classes.form}`}>
          <FormatChoice format={choice.format} onChoose={(format) => choose({ ...choice, format })} />
        </div>
        <div className={classes.table}>
          <div className={`sheet ${classes.form} ${classes.options}`}>
            <DirectionChoice
              project={project}
              direction={choice.direction}
              onChoose={(direction) => choose({ ...choice, direction })}
            />
            <ContentChoice
              project={project}
              include={choice.include}
              carries={preview.data?.carries ?? includable}
              onChoose={(include) => choose({ ...choice, include })}
            />
          </div>
          <ProblemNotice error={preview.error} onRetry={() => void preview.refetch()} />
          <p className={classes.take}>
            <Button component="a" href={tableAddress(project.id, choice)} download>
              {say.download}
            </Button>
            <Text span size="sm" c="dimmed">
              {say.stated} {say.versions(named(source), named(target), texts.languageName(sourceLanguage))}
            </Text>
          </p>
          {holdsSuggestions(choice.format) ? (
            <p className={classes.example}>{say.suggestions}</p>
          ) : (
            preview.data && <TablePreview project={project} choice={choice} preview={preview.data} />
          )}
        </div>
      </div>
      <LicenceSection project={project} />
      <FeedbackSection project={project} />
    </Page>
  )
}
