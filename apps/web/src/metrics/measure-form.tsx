import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Project } from '../api/types'
import { ProblemNotice } from '../parts/problem-notice'
import { runsQuery } from '../suggest/runs-data'
import { useTexts } from '../texts'
import { goldSetsQuery, useMeasure } from './metrics-data'
import classes from './metrics.module.css'

const marks = 'marks'
const latest = 'latest'

interface Props {
  project: Project
  onMeasured: (reportId: string) => void
}

export function MeasureForm({ project, onMeasured }: Props) {
  const texts = useTexts()
  const { metrics } = texts
  const runs = useQuery(runsQuery(project.id))
  const goldSets = useQuery(goldSetsQuery(project))
  const [gold, setGold] = useState(marks)
  const [runId, setRunId] = useState(latest)
  const measure = useMeasure(project.id)
  const finished = runs.data?.filter((run) => run.status === 'finished') ?? []
  const submit = () =>
    measure.mutate(
      {
        runId: runId === latest ? undefined : runId,
        gold: gold === marks ? { kind: 'marks' } : { kind: 'gold-set', goldSetId: gold },
      },
      { onSuccess: (report) => onMeasured(report.id) },
    )
  return (
    <form
      className={`sheet ${classes.form}`}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Select
        label={metrics.gold}
        value={gold}
        onChange={(value) => value && setGold(value)}
        data={[
          { value: marks, label: metrics.marks },
          ...(goldSets.data ?? []).map(({ id, name, mappings }) => ({
            value: id,
            label: metrics.goldSet(name, mappings),
          })),
        ]}
      />
      <Select
        label={metrics.run}
        value={runId}
        onChange={(value) => value && setRunId(value)}
        data={[
          { value: latest, label: metrics.latest },
          ...finished.map((run) => ({
            value: run.id,
            label: metrics.runNamed(texts.moment(run.createdAt), texts.suggest.texts[run.parameters.text]),
          })),
        ]}
      />
      <Button type="submit" loading={measure.isPending} disabled={finished.length === 0}>
        {metrics.measure}
      </Button>
      <ProblemNotice error={measure.error ?? goldSets.error ?? runs.error} />
    </form>
  )
}
