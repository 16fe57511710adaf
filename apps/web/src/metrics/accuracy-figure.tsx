import type { ReactNode } from 'react'
import type { MetricReport } from '../api/types'
import { Bars } from '../charts/bars'
import { ChartFigure } from '../charts/chart-figure'
import { useTexts } from '../texts'

interface Props {
  title: string
  report: Pick<MetricReport, 'accuracy' | 'depth'>
  children?: ReactNode
}

const shares = [0, 0.25, 0.5, 0.75, 1]

/** How often the right target is among the first k, with 95 % intervals. */
export function AccuracyFigure({ title, report: { accuracy, depth }, children }: Props) {
  const texts = useTexts().metrics
  const rows = Object.entries(accuracy).filter(([k]) => Number(k) <= depth)
  return (
    <ChartFigure
      title={title}
      hint={texts.accuracyChart}
      table={{
        columns: [texts.accuracy, texts.share, texts.interval, texts.interval],
        rows: rows.map(([k, { value, interval }]) => [
          texts.accuracyRow(k),
          ...[value, ...interval].map((share) => ({ value: share, text: texts.percent(share) })),
        ]),
      }}
      draw={(width) => (
        <Bars
          width={width}
          label={texts.accuracyChart}
          most={1}
          ticks={shares.map((share) => ({ at: share, text: `${share * 100} %` }))}
          bars={rows.map(
            ([
              k,
              {
                value,
                interval: [low = value, high = value],
              },
            ]) => ({
              key: k,
              label: texts.accuracyRow(k),
              parts: [{ tone: 'strong', value }],
              interval: [low, high],
              amount: texts.percent(value),
              says: `${texts.accuracyRow(k)}: ${texts.percent(value)}`,
            }),
          )}
        />
      )}
    >
      {children}
    </ChartFigure>
  )
}
