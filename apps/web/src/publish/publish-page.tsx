import { Anchor, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { NextPublication, Project, PublishedVersion } from '../api/types'
import { Page } from '../parts/page'
import { ProblemNotice } from '../parts/problem-notice'
import { useProject } from '../projects/project-frame'
import { useTexts } from '../texts'
import { ChangeTable } from './change-table'
import { nextChangesQuery, nextQuery, publicationsQuery } from './publish-data'
import { PublishForm } from './publish-form'
import classes from './publish.module.css'

/** What would be published now, what has been, and the button between the two. */
export default function PublishPage() {
  const say = useTexts().publishing
  const project = useProject()
  const next = useQuery(nextQuery(project.id))
  const published = useQuery(publicationsQuery(project.id))
  return (
    <Page title={say.title} intro={say.intro}>
      <ProblemNotice error={next.error ?? published.error} onRetry={() => void next.refetch()} />
      <div className={classes.page}>
        <div>
          {next.data && <Next project={project} next={next.data} />}
          {published.data && <Versions {...published.data} />}
        </div>
        {next.data && project.role === 'owner' && next.data.counts.mappings + next.data.counts.withoutTarget > 0 && (
          <PublishForm key={next.data.number} project={project} next={next.data} />
        )}
        {project.role !== 'owner' && <Text c="dimmed">{say.form.onlyOwners}</Text>}
      </div>
    </Page>
  )
}

function Next({ project, next }: { project: Project; next: NextPublication }) {
  const say = useTexts().publishing
  const { counts, open, warnings } = next
  const unfinished = open.toDo + open.toReview + open.disputed
  return (
    <section>
      <Title order={2}>{say.next(next.number)}</Title>
      <ul className={classes.facts}>
        <li>{counts.mappings > 0 ? say.holds(counts.mappings, counts.sources, counts.targets) : say.nothingYet}</li>
        {counts.withoutTarget > 0 && <li>{say.nothingFits(counts.withoutTarget)}</li>}
        <li>{unfinished > 0 ? say.open(unfinished) : say.allDone}</li>
        {warnings > 0 && (
          <li>
            {say.warnings(warnings)}{' '}
            <Anchor underline="always" component={Link} to={`/projects/${project.id}/work?list=warnings`}>
              {say.lookAtWarnings}
            </Anchor>
          </li>
        )}
      </ul>
      {next.changes ? <Changes project={project} before={next.number - 1} /> : <p>{say.first}</p>}
    </section>
  )
}

function Changes({ project, before }: { project: Project; before: number }) {
  const say = useTexts().publishing
  const changes = useQuery(nextChangesQuery(project.id))
  return (
    <section>
      <Title order={3}>{say.changes(before)}</Title>
      <ProblemNotice error={changes.error} onRetry={() => void changes.refetch()} />
      {changes.data && (
        <ChangeTable changes={changes.data} file={`/api/projects/${project.id}/publications/next/changes.csv`} />
      )}
    </section>
  )
}

function Versions({ slug, versions }: { slug: string | null; versions: PublishedVersion[] }) {
  const say = useTexts().publishing
  return (
    <section>
      <Title order={2}>{say.versions}</Title>
      {versions.length === 0 && <p>{say.noVersions}</p>}
      <ol className={classes.versions} reversed aria-label={say.versions}>
        {versions.map((version) => (
          <Version key={version.number} slug={slug} version={version} />
        ))}
      </ol>
    </section>
  )
}

function Version({ slug, version }: { slug: string | null; version: PublishedVersion }) {
  const texts = useTexts()
  const say = texts.publishing
  const { number, publishedAt, publishedBy, note, counts, changes, visibility } = version
  return (
    <li className={`sheet ${classes.version}`}>
      <span>
        <Anchor underline="always" component={Link} to={`/crosswalks/${slug}/${number}`}>
          <b>{say.version(number)}</b>
        </Anchor>{' '}
        · {say.publishedBy(texts.date(publishedAt), publishedBy)} · {say.visibility[visibility]}
      </span>
      <Text size="sm">
        {say.holds(counts.mappings, counts.sources, counts.targets)}{' '}
        {changes && say.changed(changes.added, changes.removed, changes.changed)}
      </Text>
      {note && <Text size="sm">{note}</Text>}
    </li>
  )
}
