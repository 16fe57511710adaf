import { useTexts } from '../texts'
import classes from './compare.module.css'

const width = 480
const middle = width / 2
const inset = 16

/** Where the difference lies, and whether its interval leaves 0 out; the sentence beside it says the same. */
export function IntervalFigure({ low, difference, high }: { low: number; difference: number; high: number }) {
  const texts = useTexts().suggest.compare
  const reach = Math.max(Math.abs(low), Math.abs(high), 0.01) * 1.15
  const x = (value: number) => middle + (value / reach) * (middle - inset)
  return (
    <svg
      className={classes.interval}
      viewBox={`0 0 ${width} 74`}
      role="img"
      aria-label={texts.figure(low, difference, high)}
    >
      <line className={classes.axis} x1={inset} x2={width - inset} y1={34} y2={34} />
      <line className={classes.zero} x1={middle} x2={middle} y1={14} y2={52} />
      <text x={middle} y={10} textAnchor="middle">
        0
      </text>
      <path className={classes.whisker} d={`M${x(low)} 26v16M${x(high)} 26v16M${x(low)} 34H${x(high)}`} />
      <circle className={classes.point} cx={x(difference)} cy={34} r={6} />
      <text className={classes.side} x={inset} y={68}>
        ← {texts.firstBetter}
      </text>
      <text className={classes.side} x={width - inset} y={68} textAnchor="end">
        {texts.secondBetter} →
      </text>
    </svg>
  )
}
