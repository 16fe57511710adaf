import type { MetricReport } from '../api/types'
import { Bars } from '../charts/bars'
import { ChartFigure } from '../charts/chart-figure'
import { useTexts } from '../texts'

/** Coverage counts on both sides: a table must lead from every source and to every target. */
export function Coverage({ coverage: { sources, targets } }: Pick<MetricReport, 'coverage'>) {
  const texts = useTexts().metrics
  const rows = [
    { name: texts.sourcesMapped, part: sources.mapped, total: sources.total },
    { name: texts.sourcesNone, part: sources.noTarget, total: sources.total },
    { name: texts.targetsReached, part: targets.reached, total: targets.total },
  ].map((row) => ({ ...row, share: row.total > 0 ? row.part / row.total : 0 }))
  return (
    <ChartFigure
      title={texts.coverage}
      table={{
        columns: [texts.coverage, texts.n, texts.share],
        rows: rows.map(({ name, part, share }) => [name, part, { value: share, text: texts.percent(share) }]),
      }}
      draw={(width) => (
        <Bars
          width={width}
          label={texts.coverage}
          most={1}
          bars={rows.map(({ name, part, total, share }) => ({
            key: name,
            label: name,
            parts: [
              { tone: 'strong', value: share },
              { tone: 'pale', value: 1 - share },
            ],
            amount: texts.percent(share),
            says: `${name}: ${texts.ofTotal(part, total)}`,
          }))}
        />
      )}
    />
  )
}
