import { Text, Title } from '@mantine/core'
import type { MetricReport } from '../api/types'
import { useTexts } from '../texts'
import classes from './metrics.module.css'

/** The same concepts ranked without and with what had been decided before them. */
export function Learning({ learning }: Pick<MetricReport, 'learning'>) {
  const texts = useTexts().metrics
  const { title, on, base, learned, better, worse, interval, none } = texts.learning
  if (!learning) {
    return (
      <section>
        <Title order={3}>{title}</Title>
        <Text size="sm">{none}</Text>
      </section>
    )
  }
  const { difference } = learning
  const [low, high] = learning.interval.map((end) => end.toFixed(3))
  return (
    <section>
      <Title order={3}>{title}</Title>
      <Text size="sm">{on(learning.n)}</Text>
      <Bar label={base} mrr={learning.base.mrr} />
      <Bar label={learned} mrr={learning.learned.mrr} />
      <Text size="sm" fw={600}>
        {(difference < 0 ? worse : better)(Math.abs(difference).toFixed(3))}
      </Text>
      <Text size="sm">{interval(low ?? '', high ?? '')}</Text>
    </section>
  )
}

function Bar({ label, mrr }: { label: string; mrr: number }) {
  const texts = useTexts().metrics
  return (
    <>
      <Text size="sm" className="number">
        {label}: <b>{mrr.toFixed(3)}</b> <span className="soft">{texts.mrr}</span>
      </Text>
      <div className={classes.meter} aria-hidden="true">
        <span style={{ width: `${mrr * 100}%` }} />
      </div>
    </>
  )
}
