import { Switch, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, read } from '../api/client'
import { schemesQuery } from '../api/queries'
import type { Scheme } from '../api/types'
import { sayProblem } from '../parts/problem-notice'
import { useTexts } from '../texts'

interface Props {
  scheme: string
  version: Scheme['versions'][number]
  mayOpen: boolean
}

/** Whether whoever reaches this server may read and search a version without signing in; its owners decide. */
export function Openness({ scheme, version: { id, version, open }, mayOpen }: Props) {
  const texts = useTexts()
  const say = texts.upload.openness
  const set = useOpenness(id)
  if (!mayOpen) return <Text size="sm">{open ? say.open : say.closed}</Text>
  const shown = set.isPending ? set.variables : open
  return (
    <Switch
      checked={shown}
      onChange={({ currentTarget }) => set.mutate(currentTarget.checked)}
      aria-label={say.label(scheme, version)}
      label={shown ? say.open : say.closed}
      description={shown && say.hint}
      error={set.error && sayProblem(set.error, texts)}
    />
  )
}

function useOpenness(id: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (open: boolean) =>
      read(api.PUT('/api/scheme-versions/{id}/openness', { params: { path: { id } }, body: { open } })),
    onSettled: () => client.invalidateQueries({ queryKey: schemesQuery.queryKey }),
  })
}
