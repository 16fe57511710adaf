import type { MetricReport } from '../api/types'
import { ChartFigure } from '../charts/chart-figure'
import { Scatter, type Dot } from '../charts/scatter'
import { useTexts } from '../texts'
import classes from './metrics.module.css'

type Chances = NonNullable<NonNullable<MetricReport['learning']>['chances']>

/** Fewer first suggestions make even true chances seem some points off. */
const enough = 300

/** Whether the chances of first suggestions came true without and with what earlier decisions taught. */
export function LearnedChances({ chances }: { chances: Chances }) {
  const { metrics, dashboard } = useTexts()
  const { calibration: texts, learning: said } = metrics
  const orders = [
    { name: said.base, hollow: true, ...chances.base },
    { name: said.learned, hollow: false, ...chances.learned },
  ]
  const dots = orders.flatMap(({ name, hollow, bins }) =>
    bins.map(({ from, meanScore, accepted, interval: [low = accepted, high = accepted], n }): Dot => {
      const says = said.chances.dot(name, texts.point(meanScore, accepted, n))
      return { key: `${name} ${from}`, across: meanScore, up: accepted, interval: [low, high], weight: n, says, hollow }
    }),
  )
  return (
    <ChartFigure
      title={said.chances.title}
      hint={said.chances.on(chances.adaptedTo)}
      table={{
        columns: [said.title, texts.shown, texts.suggestions, texts.accepted],
        rows: orders.flatMap(({ name, bins }) =>
          bins.map(({ from, to, n, accepted }) => {
            return [name, texts.class(from, to), n, { value: accepted, text: metrics.percent(accepted) }]
          }),
        ),
      }}
      draw={(width) => (
        <Scatter
          width={width}
          label={said.chances.title}
          across={texts.shown}
          percent={dashboard.percent}
          up={texts.accepted}
          dots={dots}
        />
      )}
    >
      <div className={classes.plain}>
        {orders.map(({ name, hollow, ece }) => (
          <p key={name}>
            <span aria-hidden="true">{hollow ? '○' : '●'}</span> <b>{name}</b>: {said.chances.error(texts.error(ece))}
          </p>
        ))}
        {chances.base.n < enough && <p>{said.chances.few(chances.base.n)}</p>}
      </div>
    </ChartFigure>
  )
}
