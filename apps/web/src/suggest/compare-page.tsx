import { Anchor, Select, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import type { Project, Run } from '../api/types'
import { goldSetsQuery } from '../metrics/metrics-data'
import { Page } from '../parts/page'
import { ProblemNotice } from '../parts/problem-notice'
import { Waiting } from '../parts/waiting'
import { useProject } from '../projects/project-frame'
import { useTexts } from '../texts'
import { ChangedConcepts } from './changed-concepts'
import { comparisonQuery, type Comparison } from './comparison-data'
import classes from './compare.module.css'
import { runsQuery } from './runs-data'
import { Verdict } from './verdict'

/** Which of two runs suggests better, on the same right answers; the choice stands in the address. */
export default function ComparePage() {
  const texts = useTexts().suggest.compare
  const project = useProject()
  const runs = useQuery(runsQuery(project.id))
  const finished = runs.data?.filter(({ status }) => status === 'finished') ?? []
  return (
    <Page
      title={texts.title}
      intro={texts.intro}
      aside={
        <Anchor component={Link} to={`/projects/${project.id}/runs`}>
          {texts.back}
        </Anchor>
      }
    >
      <ProblemNotice error={runs.error} onRetry={() => void runs.refetch()} />
      {runs.isSuccess && finished.length < 2 && <Text>{texts.needTwo}</Text>}
      {finished.length > 1 && <Compared project={project} runs={finished} />}
    </Page>
  )
}

function Compared({ project, runs }: { project: Project; runs: Run[] }) {
  const texts = useTexts().suggest.compare
  const [search, setSearch] = useSearchParams()
  const comparison: Comparison = {
    a: search.get('a') ?? runs[1]?.id ?? '',
    b: search.get('b') ?? runs[0]?.id ?? '',
    gold: search.get('gold') ?? 'marks',
  }
  const compared = useQuery(comparisonQuery(project.id, comparison))
  const choose = (change: Partial<Comparison>) => setSearch({ ...comparison, ...change }, { replace: true })
  return (
    <>
      <Choice project={project} runs={runs} comparison={comparison} onChoose={choose} />
      {comparison.a === comparison.b && <Text mt="md">{texts.choose}</Text>}
      <ProblemNotice error={compared.error} />
      {compared.isLoading && <Waiting />}
      {compared.data && <Verdict compared={compared.data} />}
      {compared.data && (
        <ChangedConcepts
          key={JSON.stringify(comparison)}
          projectId={project.id}
          comparison={compared.data.comparison}
          changed={compared.data.changed}
        />
      )}
    </>
  )
}

interface ChoiceProps {
  project: Project
  runs: Run[]
  comparison: Comparison
  onChoose: (change: Partial<Comparison>) => void
}

function Choice({ project, runs, comparison, onChoose }: ChoiceProps) {
  const texts = useTexts()
  const say = texts.suggest.compare
  const goldSets = useQuery(goldSetsQuery(project))
  const options = runs.map((run) => ({
    value: run.id,
    label: [
      texts.moment(run.createdAt),
      texts.suggest.texts[run.parameters.text],
      run.ranker && `${run.ranker.name} ${run.ranker.version}`,
    ]
      .filter(Boolean)
      .join(' · '),
  }))
  const golds = [
    { value: 'marks', label: say.marks },
    ...(goldSets.data ?? []).map(({ id, name, mappings }) => ({
      value: id,
      label: texts.metrics.goldSet(name, mappings),
    })),
  ]
  return (
    <div className={`sheet ${classes.choice}`}>
      <Select
        label={say.first}
        data={options}
        value={comparison.a}
        allowDeselect={false}
        onChange={(a) => a && onChoose({ a })}
      />
      <Select
        label={say.second}
        data={options}
        value={comparison.b}
        allowDeselect={false}
        onChange={(b) => b && onChoose({ b })}
      />
      <Select
        label={say.gold}
        data={golds}
        value={comparison.gold}
        allowDeselect={false}
        onChange={(gold) => gold && onChoose({ gold })}
      />
    </div>
  )
}
