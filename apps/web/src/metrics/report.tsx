import { Table, Text, Title } from '@mantine/core'
import type { MetricReport } from '../api/types'
import { useTexts } from '../texts'
import { AccuracyChart } from './accuracy-chart'
import { Agreement } from './agreement'
import { Breakdown } from './breakdown'
import { Calibration } from './calibration'
import { Coverage } from './coverage'
import { Learning } from './learning'
import { RelationPrediction } from './relation-prediction'
import classes from './metrics.module.css'

/** One measurement: what the Commission's benchmark counts, with how sure one may be of it. */
export function Report({ report }: { report: MetricReport }) {
  const texts = useTexts().metrics
  return (
    <article className={classes.report}>
      <section className={`sheet ${classes.headline}`}>
        <div>
          <Title order={2}>{texts.mrr}</Title>
          <p className={`number ${classes.mrr}`}>{report.mrr.toFixed(3)}</p>
          <Text size="sm">
            {texts.interval} {interval(report.mrrInterval)}
          </Text>
          <Text size="sm" c="dimmed" mt="sm">
            {texts.mrrHint}
          </Text>
          <Text size="sm" mt="sm">
            {texts.measured(report.n)}
          </Text>
          <Text size="sm" c="dimmed">
            {texts.depth(report.depth)}
          </Text>
        </div>
        <div>
          <Title order={2}>{texts.accuracy}</Title>
          <AccuracyChart accuracy={report.accuracy} depth={report.depth} />
          <AccuracyTable report={report} />
        </div>
      </section>
      <Calibration calibration={report.calibration} threshold={report.threshold} />
      <div className={classes.pair}>
        {report.relations && <RelationPrediction relations={report.relations} />}
        <Learning learning={report.learning} />
      </div>
      <div className={classes.breakdowns}>
        {report.breakdowns.map((breakdown) => (
          <Breakdown key={breakdown.by} breakdown={breakdown} />
        ))}
      </div>
      <div className={classes.pair}>
        <Agreement agreement={report.agreement} />
        <Coverage coverage={report.coverage} />
      </div>
    </article>
  )
}

export function interval([low, high]: readonly [number, number] | number[]): string {
  return `${low?.toFixed(3)}–${high?.toFixed(3)}`
}

function AccuracyTable({ report }: { report: MetricReport }) {
  const texts = useTexts().metrics
  return (
    <details>
      <summary>{texts.asTable}</summary>
      <Table tabularNums>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.accuracy}</Table.Th>
            <Table.Th>{texts.share}</Table.Th>
            <Table.Th>{texts.interval}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {Object.entries(report.accuracy).map(([k, share]) => (
            <Table.Tr key={k}>
              <Table.Td>{texts.accuracyRow(k)}</Table.Td>
              <Table.Td>{texts.percent(share.value)}</Table.Td>
              <Table.Td>
                {texts.percent(share.interval[0])} – {texts.percent(share.interval[1])}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  )
}
