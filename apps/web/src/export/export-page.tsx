import { Button, Radio, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Project } from '../api/types'
import { Page } from '../parts/page'
import { ProblemNotice } from '../parts/problem-notice'
import { useProject } from '../projects/project-frame'
import { useTexts } from '../texts'
import { exportPreviewQuery, tableAddress, type ExportChoice } from './export-data'
import classes from './export-page.module.css'
import { TablePreview } from './table-preview'

/** The mapping table, with its direction said in words and shown on its own rows: nobody should have to guess it. */
export default function ExportPage() {
  const texts = useTexts()
  const say = texts.exporting
  const project = useProject()
  const [choice, choose] = useState<ExportChoice>({ direction: 'target-to-source', include: ['none'] })
  const preview = useQuery(exportPreviewQuery(project.id, choice))
  return (
    <Page title={say.title} intro={say.intro}>
      <div className={classes.page}>
        <Choices project={project} choice={choice} onChoose={choose} />
        <div>
          <ProblemNotice error={preview.error} onRetry={() => void preview.refetch()} />
          <p className={classes.take}>
            <Button component="a" href={tableAddress(project.id, choice)} download>
              {say.download}
            </Button>
            <Text span size="sm" c="dimmed">
              {say.stated}
            </Text>
          </p>
          {preview.data && <TablePreview project={project} choice={choice} preview={preview.data} />}
        </div>
      </div>
    </Page>
  )
}

interface ChoicesProps {
  project: Project
  choice: ExportChoice
  onChoose: (choice: ExportChoice) => void
}

function Choices({ project, choice, onChoose }: ChoicesProps) {
  const texts = useTexts()
  const say = texts.exporting
  const { source, target, progress } = project
  const named = ({ title, version }: Project['source']) => texts.projects.from(title, version)
  return (
    <div className={`sheet ${classes.form}`}>
      <Text size="sm">{say.versions(named(source), named(target), texts.languageName(project.sourceLanguage))}</Text>
      <Radio.Group
        label={<Title order={2}>{say.direction}</Title>}
        description={say.directionHint}
        value={choice.direction}
        onChange={(direction) => onChoose({ ...choice, direction })}
      >
        <Stack mt="sm" gap="xs">
          <Radio value="target-to-source" label={say.readsFrom(target.title, source.title)} description={say.usual} />
          <Radio value="source-to-target" label={say.readsFrom(source.title, target.title)} />
        </Stack>
      </Radio.Group>
      <Radio.Group
        label={<Title order={2}>{say.include}</Title>}
        value={choice.include.includes('unreviewed') ? 'all' : 'agreed'}
        onChange={(which) => onChoose({ ...choice, include: which === 'all' ? ['none', 'unreviewed'] : ['none'] })}
      >
        <Stack mt="sm" gap="xs">
          <Radio
            value="agreed"
            label={say.agreed}
            description={say.agreedHint(progress.agreed + progress.settled, progress.total)}
          />
          <Radio value="all" label={say.all} description={say.allHint} />
        </Stack>
      </Radio.Group>
    </div>
  )
}
