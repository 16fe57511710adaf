import type { MetricReport } from '../api/types'
import { Bars } from '../charts/bars'
import { ChartFigure } from '../charts/chart-figure'
import { useTexts } from '../texts'
import classes from './metrics.module.css'

/** The same concepts ranked without and with what had been decided before them. */
export function Learning({ learning }: { learning: NonNullable<MetricReport['learning']> }) {
  const texts = useTexts()
  const { title, on, base, learned, better, worse, interval } = texts.metrics.learning
  const { difference, n } = learning
  const say = (value: number) => texts.decimal(value, 3)
  const [low, high] = learning.interval
  const rows = [
    { name: base, mrr: learning.base.mrr },
    { name: learned, mrr: learning.learned.mrr },
  ]
  return (
    <ChartFigure
      title={title}
      hint={on(n)}
      table={{
        columns: [title, texts.metrics.mrr],
        rows: rows.map(({ name, mrr }) => [name, { value: mrr, text: say(mrr) }]),
      }}
      draw={(width) => (
        <Bars
          width={width}
          label={texts.metrics.mrr}
          most={1}
          bars={rows.map(({ name, mrr }) => ({
            key: name,
            label: name,
            parts: [{ tone: 'strong', value: mrr }],
            amount: say(mrr),
            says: `${name}: ${texts.metrics.mrr} ${say(mrr)}`,
          }))}
        />
      )}
    >
      <p className={classes.plain}>
        <b>{(difference < 0 ? worse : better)(say(Math.abs(difference)))}</b>. {interval(say(low), say(high))}
      </p>
    </ChartFigure>
  )
}
