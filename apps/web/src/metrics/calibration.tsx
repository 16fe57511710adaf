import type { MetricReport } from '../api/types'
import { ChartFigure } from '../charts/chart-figure'
import { Scatter } from '../charts/scatter'
import { useTexts } from '../texts'
import classes from './metrics.module.css'

/** Whether a chance of 80 % means that 80 of 100 are accepted, and from which chance on one may rely on it. */
export function Calibration({ calibration, threshold }: Pick<MetricReport, 'calibration' | 'threshold'>) {
  const { metrics, dashboard } = useTexts()
  const { calibration: texts, threshold: trust, interval, percent } = metrics
  if (!calibration) return <p className={classes.plain}>{texts.none}</p>
  const bins = calibration.bins.filter(({ n }) => n > 0)
  return (
    <ChartFigure
      title={texts.title}
      hint={texts.hint}
      table={{
        columns: [texts.shown, texts.suggestions, texts.accepted, interval, interval],
        rows: bins.map(({ from, to, n, accepted, interval: ends }) => [
          texts.class(from, to),
          n,
          ...[accepted, ...ends].map((share) => ({ value: share, text: percent(share) })),
        ]),
      }}
      draw={(width) => (
        <Scatter
          width={width}
          label={texts.chart}
          across={texts.shown}
          percent={dashboard.percent}
          up={texts.accepted}
          dots={bins.map(({ from, meanScore, accepted, interval: [low = accepted, high = accepted], n }) => ({
            key: from,
            across: meanScore,
            up: accepted,
            interval: [low, high],
            weight: n,
            says: texts.point(meanScore, accepted, n),
          }))}
        />
      )}
    >
      <div className={classes.plain}>
        <p>
          <b className="number">{texts.error(calibration.ece)}</b> {texts.errorHint(calibration.n)}
        </p>
        {threshold && (
          <p>
            <b>{trust.title}</b>{' '}
            {threshold.score === null
              ? trust.never(threshold.share)
              : trust.sentence(threshold.score, threshold.share, threshold.covered)}
          </p>
        )}
      </div>
    </ChartFigure>
  )
}
