import { Button, Group, Radio, Select, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, read } from '../../api/client'
import { useMe } from '../../api/queries'
import type { Project, WorkItem } from '../../api/types'
import { ProblemNotice } from '../../parts/problem-notice'
import { useTexts } from '../../texts'
import type { WorkView } from './filter'
import { filterOptionsQuery } from './filter-options'

interface Props {
  project: Project
  filter: WorkView
  /** How many concepts the list holds. */
  total: number
  /** The concept on the desk, which can be assigned by itself. */
  current: WorkItem | undefined
  onClose: () => void
}

const nobody = 'nobody'

/** Who is to answer a list, or one concept. */
export default function AssignDialog({ project, filter, total, current, onClose }: Props) {
  const texts = useTexts()
  const said = texts.lists.assign
  const people = usePeople(project, filter)
  const [what, setWhat] = useState<'list' | 'one'>('list')
  const [who, setWho] = useState<string | null>(null)
  const assign = useAssign(project.id, onClose)
  const concepts = what === 'one' && current ? { conceptIds: [current.id] } : { filter }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (who) assign.mutate({ ...concepts, userId: who === nobody ? null : who })
      }}
    >
      <Stack pt={6}>
        <Text size="sm">{said.hint}</Text>
        <Radio.Group label={said.what} value={what} onChange={(value) => setWhat(value === 'one' ? 'one' : 'list')}>
          <Stack gap="xs" mt="xs">
            <Radio value="list" label={said.list(total)} />
            {current && <Radio value="one" label={said.one(current.title)} />}
          </Stack>
        </Radio.Group>
        <Select
          label={said.who}
          data-autofocus
          data={[...people, { value: nobody, label: said.nobody }]}
          value={who}
          onChange={setWho}
        />
        <ProblemNotice error={assign.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button type="submit" disabled={!who} loading={assign.isPending}>
            {said.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Who may answer here; to a mapper only themselves. */
function usePeople(project: Project, filter: WorkView) {
  const me = useMe()
  const { person } = useTexts().lists.assign
  const { data } = useQuery(filterOptionsQuery(project.id, filter))
  return (data?.people ?? [])
    .filter(({ id }) => project.role !== 'mapper' || id === me?.id)
    .map(({ id, name, amount }) => ({ value: id, label: person(name, amount) }))
}

function useAssign(projectId: string, onDone: () => void) {
  const client = useQueryClient()
  const { done, doneHint } = useTexts().lists.assign
  return useMutation({
    mutationFn: (body: { filter?: WorkView; conceptIds?: number[]; userId: string | null }) =>
      read(api.PUT('/api/projects/{id}/assignments', { params: { path: { id: projectId } }, body })),
    onSuccess: ({ changed }) => {
      notifications.show({ title: done(changed), message: doneHint })
      void client.invalidateQueries({ queryKey: ['filter-options', projectId] })
      onDone()
    },
  })
}
