import { Table, Title } from '@mantine/core'
import type { MetricReport } from '../api/types'
import { useTexts } from '../texts'
import classes from './metrics.module.css'

/** The same measure for parts of the concepts; parts too small to trust say so. */
export function Breakdown({ breakdown }: { breakdown: MetricReport['breakdowns'][number] }) {
  const texts = useTexts().metrics
  const title = texts.breakdown[breakdown.by] ?? texts.otherBreakdown(breakdown.by)
  return (
    <section>
      <Title order={3}>{title}</Title>
      <Table tabularNums verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.key}</Table.Th>
            <Table.Th ta="right">{texts.n}</Table.Th>
            <Table.Th ta="right">MRR</Table.Th>
            <Table.Th ta="right">{texts.first}</Table.Th>
            <Table.Th ta="right">{texts.firstTen}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {breakdown.rows.map((row) => (
            <Table.Tr
              key={row.key}
              className={row.small ? classes.small : undefined}
              title={row.small ? texts.small : undefined}
            >
              <Table.Th scope="row" fw={400}>
                {texts.keys[row.key] ?? row.key}
                {row.small && <span aria-label={texts.small}> *</span>}
              </Table.Th>
              <Table.Td ta="right">{row.n}</Table.Td>
              <Table.Td ta="right">{row.mrr.toFixed(3)}</Table.Td>
              <Table.Td ta="right">{texts.percent(row.accuracy1)}</Table.Td>
              <Table.Td ta="right">{texts.percent(row.accuracy10)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {breakdown.rows.some((row) => row.small) && <small className="soft">* {texts.small}</small>}
    </section>
  )
}
