import { Anchor, Button, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { api, read } from '../api/client'
import { projectsQuery } from '../api/queries'
import type { FollowUpPreview, Project, ProjectReleases } from '../api/types'
import { Page } from '../parts/page'
import { ProblemNotice } from '../parts/problem-notice'
import { Waiting } from '../parts/waiting'
import { useProject } from '../projects/project-frame'
import { useTexts } from '../texts'
import { changesAddress, followUpQuery, releasesQuery, type Later } from './release-data'
import classes from './release.module.css'

type Newer = NonNullable<ProjectReleases['newer']['target']>

/** What a newer version would change of a project, and the way to its follow-up. */
export default function FollowUpPage() {
  const texts = useTexts().release.followUp
  const project = useProject()
  const { data, error } = useQuery(releasesQuery(project.id))
  const newer = data?.newer.target ?? data?.newer.source
  return (
    <Page
      title={texts.title}
      intro={newer && texts.intro(`${newer.title} ${newer.current}`, `${newer.title} ${newer.version}`)}
      aside={newer && <AllChanges newer={newer} />}
    >
      <ProblemNotice error={error} />
      {data && !newer && <Text>{texts.nothing}</Text>}
      {data && newer && <Preview project={project} newer={newer} isTarget={data.newer.target !== null} />}
    </Page>
  )
}

function AllChanges({ newer: { schemeKey, current, version } }: { newer: Newer }) {
  const texts = useTexts().release.followUp
  return (
    <Anchor component={Link} to={changesAddress({ scheme: schemeKey, from: current, to: version })}>
      {texts.changes}
    </Anchor>
  )
}

function Preview({ project, newer, isTarget }: { project: Project; newer: Newer; isTarget: boolean }) {
  const later: Later = isTarget ? { targetVersionId: newer.id } : { sourceVersionId: newer.id }
  const { data, error } = useQuery(followUpQuery(project, later))
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Waiting />
  return (
    <>
      <Figures preview={data} />
      <Begin project={project} newer={newer} later={later} />
    </>
  )
}

function Figures({ preview }: { preview: FollowUpPreview }) {
  const texts = useTexts()
  const { release, lists } = texts
  const say = release.followUp
  const reasons = Object.entries(preview.reasons) as [keyof typeof lists.reasons, number][]
  return (
    <section className={`sheet ${classes.padded}`}>
      <dl className={classes.figures}>
        {(['carried', 'toLook', 'open'] as const).map((name) => (
          <div key={name}>
            <dd className="number">{texts.number(preview[name])}</dd>
            <dt>{say[name]}</dt>
          </div>
        ))}
      </dl>
      {reasons.length > 0 && <Title order={2}>{say.reasons}</Title>}
      <ul>
        {reasons
          .sort(([, a], [, b]) => b - a)
          .map(([code, amount]) => (
            <li key={code}>
              {lists.reasons[code]}: <b className="number">{texts.number(amount)}</b>
            </li>
          ))}
      </ul>
      {preview.withProposals > 0 && <Text>{say.proposals(preview.withProposals)}</Text>}
      {preview.sourcesGone > 0 && <Text>{say.gone(preview.sourcesGone)}</Text>}
    </section>
  )
}

function Begin({ project, newer, later }: { project: Project; newer: Newer; later: Later }) {
  const texts = useTexts().release.followUp
  const client = useQueryClient()
  const navigate = useNavigate()
  const [name, setName] = useState(texts.nameOf(project.name, newer.version))
  const begin = useMutation({
    mutationFn: () =>
      read(
        api.POST('/api/projects/{id}/follow-up', {
          params: { path: { id: project.id } },
          body: { name, ...later },
        }),
      ),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: projectsQuery.queryKey })
      void client.invalidateQueries({ queryKey: releasesQuery(project.id).queryKey })
      await navigate(`/projects/${id}`)
    },
  })
  if (project.role !== 'owner') return <Text mt="md">{texts.ownerOnly}</Text>
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        begin.mutate()
      }}
    >
      <div className={classes.choice}>
        <TextInput
          label={texts.name}
          required
          w="26rem"
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" loading={begin.isPending} disabled={name.trim() === ''}>
          {texts.begin}
        </Button>
      </div>
      <Text className="soft">{texts.hint}</Text>
      <ProblemNotice error={begin.error} />
    </form>
  )
}
