import { Anchor, Button, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link } from 'react-router'
import { api, read } from '../api/client'
import { projectQuery } from '../api/queries'
import type { Project, ProjectReleases } from '../api/types'
import { ProblemNotice } from '../parts/problem-notice'
import { workAddress } from '../projects/work-address'
import { useTexts } from '../texts'
import { releasesQuery } from './release-data'
import classes from './release.module.css'

/** On the overview: a newer version that is loaded, and what the project itself began with. */
export function ReleaseOffer({ project }: { project: Project }) {
  const client = useQueryClient()
  const { data } = useQuery(releasesQuery(project.id))
  const done = data?.inheritance?.done
  // What has been taken over shows in every figure of the project.
  useEffect(() => {
    if (done === undefined) return
    void client.invalidateQueries({ queryKey: projectQuery(project.id).queryKey })
    void client.invalidateQueries({ queryKey: ['overview', project.id] })
  }, [client, project.id, done])
  if (!data) return null
  return (
    <>
      {data.inheritance && <Began project={project} inheritance={data.inheritance} />}
      <Newer project={project} releases={data} />
    </>
  )
}

function Newer({ project, releases: { newer, followedBy } }: { project: Project; releases: ProjectReleases }) {
  const texts = useTexts().release.offer
  const sides = [newer.target, newer.source].filter((side) => side !== null)
  if (sides.length === 0) return null
  const [latest] = followedBy.slice(-1)
  return (
    <section className={`sheet ${classes.padded} ${classes.offer}`}>
      {sides.map(({ id, title, version, current }) => (
        <p key={id}>
          <b>{texts.title(title, version)}.</b> {texts.hint(current)}
        </p>
      ))}
      {latest && (
        <Anchor component={Link} to={`/projects/${latest.id}`}>
          {texts.followed(latest.name)}
        </Anchor>
      )}
      <Button component={Link} variant={latest ? 'default' : 'filled'} to={`/projects/${project.id}/follow-up`}>
        {texts.open}
      </Button>
    </section>
  )
}

interface BeganProps {
  project: Project
  inheritance: NonNullable<ProjectReleases['inheritance']>
}

function Began({ project, inheritance }: BeganProps) {
  const texts = useTexts().release.offer
  const { follows, publication, status, done, total, carried, toLook } = inheritance
  const origin = follows ? texts.follows(follows.name) : texts.adopted(publication?.file ?? publication?.name ?? '')
  return (
    <section className={`sheet ${classes.padded} ${classes.offer}`}>
      <Text>{origin}</Text>
      {status === 'running' && <p role="status">{texts.running(done, total)}</p>}
      {status === 'cancelled' && <p>{texts.cancelled}</p>}
      {status === 'finished' && <p>{texts.carried(carried)}</p>}
      {status !== 'finished' && project.role === 'owner' && <Steer project={project} running={status === 'running'} />}
      {status === 'finished' && toLook > 0 && (
        <Button component={Link} to={workAddress(project.id, { list: 'changed' })}>
          {texts.look(toLook)}
        </Button>
      )}
    </section>
  )
}

function Steer({ project, running }: { project: Project; running: boolean }) {
  const texts = useTexts().release.offer
  const client = useQueryClient()
  const put = useMutation({
    mutationFn: () =>
      read(
        api.PUT('/api/projects/{id}/inheritance', {
          params: { path: { id: project.id } },
          body: { status: running ? 'cancelled' : 'running' },
        }),
      ),
    onSuccess: (releases) => client.setQueryData(releasesQuery(project.id).queryKey, releases),
  })
  return (
    <>
      <Button variant="default" loading={put.isPending} onClick={() => put.mutate()}>
        {running ? texts.cancel : texts.goOn}
      </Button>
      <ProblemNotice error={put.error} />
    </>
  )
}
