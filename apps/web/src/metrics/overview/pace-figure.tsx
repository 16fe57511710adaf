import { Title } from '@mantine/core'
import type { Overview } from '../../api/types'
import { Bars } from '../../charts/bars'
import { ChartFigure } from '../../charts/chart-figure'
import { useTexts } from '../../texts'
import classes from './overview.module.css'

const acts = ['answer', 'review'] as const
const breakMinutes = 15

/** Minutes from one decision to the next, told so that breaks do not count and nobody is singled out. */
export function PaceFigure({ pace }: { pace: Overview['pace'] }) {
  const texts = useTexts()
  const said = texts.dashboard.pace
  const minutes = (seconds: number) => seconds / 60
  const rows = acts.flatMap((act) => (pace[act] ? [{ act, ...pace[act] }] : []))
  if (rows.length === 0) {
    return (
      <section className={`sheet ${classes.short}`}>
        <Title order={2}>{said.title}</Title>
        <p className={classes.plain}>{said.none}</p>
      </section>
    )
  }
  const breaks = rows.reduce((sum, row) => sum + row.breaks, 0)
  const most = Math.max(0.1, ...rows.map(({ middle: [, high = 0] }) => minutes(high)))
  return (
    <ChartFigure
      title={said.title}
      hint={said.hint(breakMinutes, breaks)}
      table={{
        columns: said.columns,
        rows: rows.map(({ act, median, middle: [low = median, high = median], n, breaks: left }) => [
          said[act],
          ...[median, low, high].map((one) => ({ value: minutes(one), text: said.minutes(minutes(one)) })),
          n,
          left,
        ]),
      }}
      draw={(width) => (
        <Bars
          width={width}
          label={said.title}
          most={most}
          bars={rows.map(({ act, median, middle: [low = median, high = median] }) => ({
            key: act,
            label: said[act],
            parts: [{ tone: 'strong', value: minutes(median) }],
            interval: [minutes(low), minutes(high)],
            amount: said.minutes(minutes(median)),
            says: said.half(said[act], median),
          }))}
        />
      )}
    >
      <ul className={classes.examples}>
        {rows.map(({ act, median }) => (
          <li key={act}>{said.half(said[act], median)}</li>
        ))}
      </ul>
    </ChartFigure>
  )
}
