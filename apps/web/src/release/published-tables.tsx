import { Anchor, Button, Group, Table, Title } from '@mantine/core'
import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { api, read } from '../api/client'
import { projectsQuery } from '../api/queries'
import type { GoldSet, Scheme } from '../api/types'
import { ProblemNotice } from '../parts/problem-notice'
import { useTexts } from '../texts'

/** The published tables that are loaded, each with the way to a project that begins with it. */
export function PublishedTables({ schemes }: { schemes: Scheme[] }) {
  const texts = useTexts()
  const say = texts.release.adopt
  const found = useQueries({
    queries: schemes.flatMap(({ versions }) =>
      versions.map(({ id }) => ({
        queryKey: ['gold-sets', 'of version', id],
        queryFn: () => read(api.GET('/api/scheme-versions/{id}/gold-sets', { params: { path: { id } } })),
      })),
    ),
  })
  const tables = found.flatMap(({ data }) => data ?? [])
  if (tables.length === 0) return null
  return (
    <section>
      <Title order={2}>{say.title}</Title>
      <p>{say.hint}</p>
      <Table verticalSpacing="xs">
        <Table.Tbody>
          {tables.map((table) => (
            <Table.Tr key={table.id}>
              <Table.Td>
                <b dir="auto">{table.name}</b>
              </Table.Td>
              <Table.Td>{say.mappings(table.mappings)}</Table.Td>
              <Table.Td>{texts.date(table.createdAt)}</Table.Td>
              <Table.Td>
                <Group gap="xs">
                  <Adopt table={table} />
                  <Anchor href={tableAddress(table.id)} download aria-label={say.downloadOf(table.name)}>
                    {say.download}
                  </Anchor>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

/** In the direction in which most published tables read, concepts for which nothing fits included. */
const tableAddress = (id: string) => `/api/gold-sets/${id}/exports/eures-csv?direction=target-to-source&include=none`

function Adopt({ table }: { table: GoldSet }) {
  const texts = useTexts().release.adopt
  const client = useQueryClient()
  const navigate = useNavigate()
  const adopt = useMutation({
    mutationFn: () =>
      read(api.POST('/api/gold-sets/{id}/adopt', { params: { path: { id: table.id } }, body: { name: table.name } })),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: projectsQuery.queryKey })
      await navigate(`/projects/${id}`)
    },
  })
  return (
    <>
      <Button size="compact-sm" variant="default" loading={adopt.isPending} onClick={() => adopt.mutate()}>
        {texts.make}
      </Button>
      <ProblemNotice error={adopt.error} />
    </>
  )
}
