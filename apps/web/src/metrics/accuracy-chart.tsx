import type { MetricReport } from '../api/types'
import { useTexts } from '../texts'
import classes from './metrics.module.css'

const row = 30
const left = 72
const right = 64
const width = 560

/** Bars with their intervals; the same numbers stand in the table below. */
export function AccuracyChart({ accuracy, depth }: Pick<MetricReport, 'accuracy' | 'depth'>) {
  const texts = useTexts().metrics
  const rows = Object.entries(accuracy).filter(([k]) => Number(k) <= depth)
  const x = (share: number) => left + share * (width - left - right)
  const height = rows.length * row + 24
  return (
    <svg className={classes.chart} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={texts.accuracyChart}>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line className={classes.grid} x1={x(share)} x2={x(share)} y1={0} y2={height - 20} />
          <text className={classes.axis} x={x(share)} y={height - 6} textAnchor="middle">
            {share * 100} %
          </text>
        </g>
      ))}
      {rows.map(([k, { value, interval }], index) => {
        const y = index * row + 5
        return (
          <g key={k}>
            <text x={left - 8} y={y + 14} textAnchor="end">
              {texts.accuracyRow(k)}
            </text>
            <rect className={classes.bar} x={x(0)} y={y} width={x(value) - x(0)} height={18} rx={2} />
            <path
              className={classes.whisker}
              d={`M${x(interval[0])} ${y + 4}v10M${x(interval[1])} ${y + 4}v10M${x(interval[0])} ${y + 9}H${x(interval[1])}`}
            />
            <text x={width - right + 10} y={y + 14}>
              {texts.percent(value)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
