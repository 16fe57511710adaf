import { Select, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Page } from '../parts/page'
import { ProblemNotice } from '../parts/problem-notice'
import { useProject } from '../projects/project-frame'
import { useTexts } from '../texts'
import { MeasureForm } from './measure-form'
import { reportsQuery } from './metrics-data'
import classes from './metrics.module.css'
import { Report } from './report'

export default function MetricsPage() {
  const texts = useTexts()
  const { metrics } = texts
  const project = useProject()
  const reports = useQuery(reportsQuery(project.id))
  const [chosen, choose] = useState<string | null>(null)
  const report = reports.data?.find(({ id }) => id === chosen) ?? reports.data?.[0]
  return (
    <Page title={metrics.title} intro={metrics.intro}>
      <MeasureForm project={project} onMeasured={choose} />
      <ProblemNotice error={reports.error} onRetry={() => void reports.refetch()} />
      {reports.data?.length === 0 && (
        <Text mt="xl">
          {metrics.none} {metrics.noneHint}
        </Text>
      )}
      {reports.data && reports.data.length > 1 && report && (
        <Select
          className={classes.pick}
          label={metrics.reports}
          value={report.id}
          onChange={choose}
          data={reports.data.map(({ id, createdAt, gold }) => ({
            value: id,
            label: metrics.report(texts.moment(createdAt), gold.kind === 'marks' ? metrics.marks : gold.name),
          }))}
        />
      )}
      {report && <Report project={project} report={report} />}
    </Page>
  )
}
