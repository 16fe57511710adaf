import { Table, Text, Title } from '@mantine/core'
import type { MetricReport } from '../api/types'
import { useTexts } from '../texts'
import classes from './metrics.module.css'
import { ReliabilityDiagram } from './reliability-diagram'

/** Whether a chance of 80 % means that 80 of 100 are accepted, and from which chance on one may rely on it. */
export function Calibration({ calibration, threshold }: Pick<MetricReport, 'calibration' | 'threshold'>) {
  const texts = useTexts().metrics.calibration
  return (
    <section className={`sheet ${classes.headline}`}>
      <div>
        <Title order={2}>{texts.title}</Title>
        {calibration ? (
          <>
            <p className={`number ${classes.mrr}`}>{texts.error(calibration.ece)}</p>
            <Text size="sm">{texts.errorHint(calibration.n)}</Text>
          </>
        ) : (
          <Text size="sm">{texts.none}</Text>
        )}
        {threshold && <Threshold threshold={threshold} />}
      </div>
      {calibration && (
        <div>
          <ReliabilityDiagram bins={calibration.bins} />
          <Text size="sm" c="dimmed" mt="xs">
            {texts.hint}
          </Text>
          <Bins bins={calibration.bins} />
        </div>
      )}
    </section>
  )
}

function Threshold({ threshold }: { threshold: NonNullable<MetricReport['threshold']> }) {
  const texts = useTexts().metrics.threshold
  const { score, share, covered } = threshold
  return (
    <>
      <Title order={3} mt="xl">
        {texts.title}
      </Title>
      <Text size="sm">{score === null ? texts.never(share) : texts.sentence(score, share, covered)}</Text>
    </>
  )
}

function Bins({ bins }: Pick<NonNullable<MetricReport['calibration']>, 'bins'>) {
  const texts = useTexts().metrics
  const { calibration } = texts
  return (
    <details>
      <summary>{texts.asTable}</summary>
      <Table tabularNums>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{calibration.shown}</Table.Th>
            <Table.Th ta="right">{calibration.suggestions}</Table.Th>
            <Table.Th ta="right">{calibration.accepted}</Table.Th>
            <Table.Th ta="right">{texts.interval}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {bins
            .filter(({ n }) => n > 0)
            .map(({ from, to, n, accepted, interval: [low = accepted, high = accepted] }) => (
              <Table.Tr key={from}>
                <Table.Th scope="row" fw={400}>
                  {calibration.class(from, to)}
                </Table.Th>
                <Table.Td ta="right">{n}</Table.Td>
                <Table.Td ta="right">{texts.percent(accepted)}</Table.Td>
                <Table.Td ta="right">
                  {texts.percent(low)} – {texts.percent(high)}
                </Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </details>
  )
}
