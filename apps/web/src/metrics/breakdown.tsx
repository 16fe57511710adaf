import type { MetricReport } from '../api/types'
import { Bars } from '../charts/bars'
import { ChartFigure } from '../charts/chart-figure'
import { useTexts } from '../texts'

/** The same measure for parts of the concepts; parts too small to trust say so. */
export function Breakdown({ breakdown }: { breakdown: MetricReport['breakdowns'][number] }) {
  const texts = useTexts()
  const said = texts.metrics
  const title = said.breakdown[breakdown.by] ?? said.otherBreakdown(breakdown.by)
  const nameOf = ({ key, small }: { key: string; small: boolean }) => `${said.keys[key] ?? key}${small ? ' *' : ''}`
  const mrr = (value: number) => ({ value, text: texts.decimal(value, 3) })
  const share = (value: number) => ({ value, text: said.percent(value) })
  return (
    <ChartFigure
      title={title}
      hint={breakdown.rows.some(({ small }) => small) && `* ${said.small}`}
      table={{
        columns: [said.key, said.n, 'MRR', said.interval, said.interval, said.first, said.firstTen],
        rows: breakdown.rows.map((row) => [
          nameOf(row),
          row.n,
          ...[row.mrr, ...row.mrrInterval].map(mrr),
          share(row.accuracy1),
          share(row.accuracy10),
        ]),
      }}
      draw={(width) => (
        <Bars
          width={width}
          label={`MRR. ${title}`}
          most={1}
          bars={breakdown.rows.map((row) => {
            const [low = row.mrr, high = row.mrr] = row.mrrInterval
            const name = nameOf(row)
            return {
              key: row.key,
              label: name,
              parts: [{ tone: row.small ? 'pale' : 'strong', value: row.mrr }],
              interval: [low, high],
              amount: texts.decimal(row.mrr, 3),
              says: `${name}: MRR ${texts.decimal(row.mrr, 3)} (${texts.metrics.measured(row.n)})`,
            }
          })}
        />
      )}
    />
  )
}
