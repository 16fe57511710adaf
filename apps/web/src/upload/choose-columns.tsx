import { Select, Table, Text, Title } from '@mantine/core'
import type { ColumnRole, InspectedTable } from '../api/types'
import { useTexts } from '../texts'
import classes from './upload.module.css'
import type { UploadChoices } from './use-choices'

type Column = InspectedTable['columns'][number]

/** One select for each column, with the column's first values below it. */
export function ChooseColumns({ table, choices }: { table: InspectedTable; choices: UploadChoices }) {
  const texts = useTexts().upload.columns
  const roleOf = (column: Column): ColumnRole => choices.draft.columns?.[column.index] ?? column.role ?? 'ignore'
  const choose = (index: number, role: ColumnRole) =>
    choices.change({
      columns: {
        ...Object.fromEntries(table.columns.map((column) => [String(column.index), roleOf(column)])),
        [String(index)]: role,
      },
    })
  const samples = Math.min(3, Math.max(0, ...table.columns.map((column) => column.sample.length)))
  return (
    <section className={classes.section}>
      <Title order={2}>{texts.title}</Title>
      <Text size="sm" c="dimmed" mb="sm">
        {texts.hint}
      </Text>
      <Table.ScrollContainer minWidth={640} className="sheet">
        <Table className={classes.columns}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="row">{texts.column}</Table.Th>
              {table.columns.map((column) => (
                <Table.Th key={column.index} scope="col">
                  {column.name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Table.Tr>
              <Table.Th scope="row">{texts.holds}</Table.Th>
              {table.columns.map((column) => (
                <Table.Td key={column.index}>
                  <RoleSelect column={column} role={roleOf(column)} onRole={(role) => choose(column.index, role)} />
                </Table.Td>
              ))}
            </Table.Tr>
            {Array.from({ length: samples }, (_, row) => (
              <Table.Tr key={row}>
                <Table.Th scope="row">{row === 0 ? texts.samples : ''}</Table.Th>
                {table.columns.map((column) => (
                  <Table.Td key={column.index} className={classes.sample}>
                    {column.sample[row]}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  )
}

interface RoleProps {
  column: Column
  role: ColumnRole
  onRole: (role: ColumnRole) => void
}

function RoleSelect({ column, role, onRole }: RoleProps) {
  const texts = useTexts().upload.columns
  const confidence = column.confidence >= 0.8 ? texts.sure : column.confidence >= 0.5 ? texts.likely : texts.guess
  return (
    <>
      <Select
        size="xs"
        aria-label={texts.roleOf(column.name)}
        data={Object.entries(texts.roles).map(([value, label]) => ({ value, label }))}
        value={role}
        onChange={(value) => value && onRole(value as ColumnRole)}
      />
      {role === column.role && role !== 'ignore' && <span className={classes.confidence}>{confidence}</span>}
    </>
  )
}
