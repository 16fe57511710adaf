import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Table, Text, Title } from '@mantine/core'
import { Link } from 'react-router'
import type { Project, Run } from '../api/types'
import { Page } from '../parts/page'
import { ProblemNotice } from '../parts/problem-notice'
import { useProject } from '../projects/project-frame'
import { useTexts } from '../texts'
import { isGoingOn, runsQuery, useRefreshAfterRun } from './runs-data'
import { RunProgress } from './run-progress'
import { StartRunForm } from './start-run-form'
import classes from './runs-page.module.css'

export default function RunsPage() {
  const texts = useTexts().suggest
  const project = useProject()
  const runs = useQuery(runsQuery(project.id))
  const current = runs.data?.find(isGoingOn)
  const earlier = runs.data?.filter((run) => run !== current) ?? []
  useEndOfRun(project.id, current)
  return (
    <Page title={texts.title} intro={texts.intro}>
      <ProblemNotice error={runs.error} onRetry={() => void runs.refetch()} />
      {runs.data?.length === 0 && <Text mb="md">{texts.none}</Text>}
      {current && <RunProgress project={project} run={current} />}
      {!current && project.role === 'owner' && <StartRunForm project={project} />}
      {!current && project.role !== 'owner' && <Text c="dimmed">{texts.ownerOnly}</Text>}
      {earlier.length > 0 && <EarlierRuns project={project} runs={earlier} />}
    </Page>
  )
}

function useEndOfRun(projectId: string, current: Run | undefined) {
  const refresh = useRefreshAfterRun(projectId)
  const watched = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (watched.current && !current) refresh()
    watched.current = current?.id
  })
}

function EarlierRuns({ project, runs }: { project: Project; runs: Run[] }) {
  const texts = useTexts()
  const { suggest } = texts
  const newest = runs.find(({ status }) => status === 'finished')
  return (
    <section className={classes.history}>
      <Title order={2}>{suggest.history}</Title>
      <Table.ScrollContainer minWidth={860}>
        <Table verticalSpacing="sm" tabularNums>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{suggest.when}</Table.Th>
              <Table.Th>{suggest.state}</Table.Th>
              <Table.Th>{suggest.parameters}</Table.Th>
              <Table.Th>{suggest.candidates}</Table.Th>
              <Table.Th>{suggest.took}</Table.Th>
              <Table.Th>{suggest.model}</Table.Th>
              <Table.Th>{suggest.ranker}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {runs.map((run) => (
              <Table.Tr key={run.id}>
                <Table.Td>{texts.moment(run.createdAt)}</Table.Td>
                <Table.Td>
                  <b>{suggest.status[run.status]}</b>
                  {project.currentRun?.id === run.id && `, ${suggest.shown}`}
                  {run.error && <Text size="xs">{run.error}</Text>}
                </Table.Td>
                <Table.Td>{describeRun(run, project, texts)}</Table.Td>
                <Table.Td>{run.parameters.top}</Table.Td>
                <Table.Td>{took(run, texts)}</Table.Td>
                <Table.Td>
                  {run.model && <Model name={run.model.name} version={run.model.revision.slice(0, 12)} />}
                </Table.Td>
                <Table.Td>
                  {run.ranker && <Model name={run.ranker.name} version={suggest.version(run.ranker.version)} />}
                </Table.Td>
                <Table.Td>
                  {newest && run !== newest && run.status === 'finished' && (
                    <Link
                      to={`/projects/${project.id}/runs/compare?a=${run.id}&b=${newest.id}`}
                      className={classes.compare}
                      aria-label={suggest.compare.linkNamed(texts.moment(run.createdAt))}
                    >
                      {suggest.compare.link}
                    </Link>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  )
}

function Model({ name, version }: { name: string; version: string }) {
  return (
    <>
      {name}
      <span className={classes.revision}>{version}</span>
    </>
  )
}

type Texts = ReturnType<typeof useTexts>

export function describeRun({ parameters }: Run, project: Project, texts: Texts): string {
  const language = parameters.labels === 'en' ? 'en' : project.sourceLanguage
  return texts.suggest.describe(texts.suggest.texts[parameters.text], texts.languageName(language))
}

function took(run: Run, texts: Texts): string {
  if (!run.startedAt || !run.finishedAt) return '–'
  return texts.duration((Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000)
}
