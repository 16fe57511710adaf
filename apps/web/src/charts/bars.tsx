import classes from './charts.module.css'
import { Area, Drawing, Legend, legendHeight, Place, type LegendEntry, type Tone } from './drawing'
import { fit, linear, widthOf } from './scale'

export interface Bar {
  key: string
  label: string
  parts: readonly { tone: Tone; value: number }[]
  /** What stands at its end: the figure in short. */
  amount: string
  /** The figure as a sentence. */
  says: string
  to?: string | null
  interval?: readonly [number, number]
}

interface Props {
  width: number
  label: string
  bars: readonly Bar[]
  /** The value that takes all the room. */
  most: number
  legend?: readonly LegendEntry[]
  /** Values with a line through all bars, and what stands below it. */
  ticks?: readonly { at: number; text: string }[]
}

const row = 28
const thick = 16

/** Amounts beside each other: a bar for each, of one part or of several end to end. */
export function Bars({ width, label, bars, most, legend = [], ticks = [] }: Props) {
  const left = Math.min(0.42 * width, 14 + Math.max(...bars.map((bar) => widthOf(bar.label, 13))))
  const right = 12 + Math.max(...bars.map(({ amount }) => widthOf(amount, 12)))
  const x = linear([0, most], [left, width - right])
  const top = legendHeight(legend, width)
  const bottom = top + bars.length * row
  return (
    <Drawing
      width={width}
      height={bottom + (ticks.length > 0 ? 22 : 4)}
      label={label}
      linked={bars.some(({ to }) => to)}
    >
      <Legend entries={legend} width={width} />
      <g aria-hidden="true">
        {ticks.map(({ at, text }) => (
          <g key={at}>
            <path className={classes.grid} d={`M${x(at)} ${top}V${bottom}`} />
            <text className={classes.tick} x={x(at)} y={bottom + 16} textAnchor="middle">
              {text}
            </text>
          </g>
        ))}
      </g>
      {bars.map((bar, at) => (
        <BarRow key={bar.key} bar={bar} x={x} y={top + at * row} left={left} width={width} />
      ))}
    </Drawing>
  )
}

interface RowProps {
  bar: Bar
  x: (value: number) => number
  y: number
  left: number
  width: number
}

function BarRow({ bar: { label, parts, amount, says, to, interval }, x, y, left, width }: RowProps) {
  const ends = parts.map((_, at) => parts.slice(0, at + 1).reduce((sum, { value }) => sum + value, 0))
  const middle = y + row / 2
  return (
    <Place to={to} says={says}>
      <rect className={classes.ground} x={0} y={y} width={width} height={row} />
      <text className={classes.name} x={left - 10} y={middle + 4} textAnchor="end">
        {fit(label, left - 12, 13)}
      </text>
      {parts.map(({ tone, value }, at) => (
        <Area
          key={tone}
          tone={tone}
          x={x(ends[at]! - value)}
          y={middle - thick / 2}
          width={x(ends[at]!) - x(ends[at]! - value)}
          height={thick}
        />
      ))}
      {interval && <Whisker low={x(interval[0])} high={x(interval[1])} y={middle} />}
      <text className={classes.amount} x={width} y={middle + 4} textAnchor="end">
        {amount}
      </text>
    </Place>
  )
}

/** The range in which the end of a bar may lie as well. */
function Whisker({ low, high, y }: { low: number; high: number; y: number }) {
  return <path className={classes.whisker} d={`M${low} ${y - 4}v8M${high} ${y - 4}v8M${low} ${y}H${high}`} />
}
