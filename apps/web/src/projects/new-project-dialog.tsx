import { Anchor, Button, Group, Modal, Select, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Link, useNavigate } from 'react-router'
import { api, read } from '../api/client'
import { projectsQuery, schemesQuery } from '../api/queries'
import type { NewProject } from '../api/types'
import { ProblemNotice } from '../parts/problem-notice'
import { useTexts } from '../texts'
import { LicenceChoice } from './licence-choice'

function useCreateProject() {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (body: NewProject) => read(api.POST('/api/projects', { body })),
    onSuccess: async (project) => {
      await client.invalidateQueries({ queryKey: projectsQuery.queryKey })
      // The first thing a project needs is suggestions.
      await navigate(`/projects/${project.id}/runs`)
    },
  })
}

export function NewProjectDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const texts = useTexts()
  return (
    <Modal opened={opened} onClose={onClose} title={texts.projects.form.title} size="lg">
      <NewProjectForm onClose={onClose} />
    </Modal>
  )
}

function NewProjectForm({ onClose }: { onClose: () => void }) {
  const texts = useTexts()
  const form = texts.projects.form
  const [name, setName] = useState('')
  const [description, setDescription] = useState('')
  const [source, setSource] = useState<string | null>(null)
  const [target, setTarget] = useState<string | null>(null)
  const [chosenLanguage, setLanguage] = useState<string | null>(null)
  const [blindReview, setBlind] = useState(false)
  const [licence, setLicence] = useState('')
  const create = useCreateProject()
  const schemes = useQuery(schemesQuery)
  const versions = (schemes.data ?? []).flatMap((scheme) =>
    scheme.versions.map((version) => ({ ...version, label: texts.projects.from(scheme.title, version.version) })),
  )
  const options = versions.map(({ id, label }) => ({ value: String(id), label }))
  const languages = versions.find(({ id }) => String(id) === source)?.languages ?? []
  const language = languages.find((one) => one === chosenLanguage) ?? languages[0] ?? null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    create.mutate({
      name,
      description: description || undefined,
      sourceVersionId: Number(source),
      targetVersionId: Number(target),
      sourceLanguage: language ?? '',
      blindReview,
      licence: licence || null,
    })
  }
  if (schemes.isSuccess && versions.length < 2) return <NeedTwo />
  return (
    <form onSubmit={submit}>
      <Stack>
        <ProblemNotice error={create.error ?? schemes.error} />
        <Group grow align="start">
          <Select
            label={form.source}
            placeholder={form.choose}
            data={options}
            value={source}
            onChange={setSource}
            required
          />
          <Select
            label={form.target}
            placeholder={form.choose}
            data={options}
            value={target}
            onChange={setTarget}
            required
          />
        </Group>
        <Select
          label={form.language}
          data={languages.map((value) => ({ value, label: texts.languageName(value) }))}
          value={language}
          onChange={setLanguage}
          disabled={languages.length === 0}
          required
        />
        <TextInput
          label={form.name}
          description={form.nameHint}
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Textarea
          label={form.description}
          autosize
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        <LicenceChoice licence={licence} onChange={setLicence} />
        <Switch label={form.blind} checked={blindReview} onChange={(event) => setBlind(event.currentTarget.checked)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button type="submit" loading={create.isPending} disabled={!name || !source || !target || source === target}>
            {form.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function NeedTwo() {
  const form = useTexts().projects.form
  return (
    <Text>
      {form.needTwo}{' '}
      <Anchor component={Link} to="/uploads">
        {form.toUploads}
      </Anchor>
    </Text>
  )
}
