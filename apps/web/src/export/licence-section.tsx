import { Anchor, Button, Text, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { api, read } from '../api/client'
import { projectQuery } from '../api/queries'
import type { Project } from '../api/types'
import { useAnnounce } from '../parts/announcer'
import { ProblemNotice } from '../parts/problem-notice'
import { LicenceChoice } from '../projects/licence-choice'
import { useTexts } from '../texts'
import classes from './export-page.module.css'

/** Under which licence the project's tables are given away: the owner says it once, every file states it. */
export function LicenceSection({ project }: { project: Project }) {
  const texts = useTexts().projects.licence
  const { licence, role } = project
  return (
    <section className={classes.licence}>
      <Title order={2}>{texts.label}</Title>
      <Text>{texts.hint}</Text>
      {role === 'owner' ? (
        <LicenceForm project={project} />
      ) : (
        <p>{licence === null ? texts.notStated : <Anchor href={licence}>{licence}</Anchor>}</p>
      )}
    </section>
  )
}

function LicenceForm({ project }: { project: Project }) {
  const texts = useTexts().projects.licence
  const client = useQueryClient()
  const announce = useAnnounce()
  const [licence, setLicence] = useState(project.licence ?? '')
  const save = useMutation({
    mutationFn: (address: string | null) =>
      read(api.PUT('/api/projects/{id}/licence', { params: { path: { id: project.id } }, body: { licence: address } })),
    onSuccess: (changed) => {
      client.setQueryData(projectQuery(project.id).queryKey, changed)
      announce(texts.saved)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(licence || null)
  }
  return (
    <form onSubmit={submit} aria-label={texts.label}>
      <LicenceChoice licence={licence} onChange={setLicence} />
      <Button
        type="submit"
        variant="default"
        mt="sm"
        loading={save.isPending}
        disabled={licence === (project.licence ?? '')}
      >
        {texts.save}
      </Button>
      <ProblemNotice error={save.error} />
    </form>
  )
}
