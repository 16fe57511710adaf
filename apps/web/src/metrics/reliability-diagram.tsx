import type { MetricReport } from '../api/types'
import { useTexts } from '../texts'
import classes from './metrics.module.css'

const left = 56
const top = 10
const side = 300
const width = left + side + 20
const height = top + side + 48
const ticks = [0, 0.25, 0.5, 0.75, 1]

type Bin = NonNullable<MetricReport['calibration']>['bins'][number]

const x = (share: number) => left + share * side
const y = (share: number) => top + (1 - share) * side

/**
 * What was promised against what came true: a point for each class of suggestions, the larger the more there are, with
 * the interval in which the share of more such suggestions would lie. The same numbers stand in the table below.
 */
export function ReliabilityDiagram({ bins }: { bins: Bin[] }) {
  const texts = useTexts().metrics.calibration
  const filled = bins.filter(({ n }) => n > 0)
  const most = Math.max(...filled.map(({ n }) => n))
  return (
    <svg className={classes.reliability} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={texts.chart}>
      {ticks.map((share) => (
        <g key={share} className={classes.axis}>
          <path className={classes.grid} d={`M${x(share)} ${y(0)}V${y(1)}M${x(0)} ${y(share)}H${x(1)}`} />
          <text x={x(share)} y={y(0) + 20} textAnchor="middle">
            {share * 100} %
          </text>
          <text x={left - 8} y={y(share) + 4} textAnchor="end">
            {share * 100} %
          </text>
        </g>
      ))}
      <text x={x(0.5)} y={height - 6} textAnchor="middle">
        {texts.shown}
      </text>
      <text transform={`translate(12 ${y(0.5)}) rotate(-90)`} textAnchor="middle">
        {texts.accepted}
      </text>
      <path className={classes.kept} d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} />
      {filled.map(({ from, meanScore, accepted, interval: [low = accepted, high = accepted], n }) => (
        <g key={from}>
          <path
            className={classes.doubt}
            d={`M${x(meanScore) - 4} ${y(low)}h8M${x(meanScore) - 4} ${y(high)}h8M${x(meanScore)} ${y(low)}V${y(high)}`}
          />
          <circle className={classes.point} cx={x(meanScore)} cy={y(accepted)} r={3 + 6 * Math.sqrt(n / most)}>
            <title>{texts.point(meanScore, accepted, n)}</title>
          </circle>
        </g>
      ))}
    </svg>
  )
}
