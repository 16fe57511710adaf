import classes from './charts.module.css'
import { Area, Drawing, Legend, legendHeight, Place, type LegendEntry, type Tone } from './drawing'
import { linear, ticksUpTo } from './scale'

export interface Column {
  key: string
  label: string
  /** From the ground up. */
  parts: readonly { tone: Tone; value: number }[]
  /** What stands above it. */
  above?: string
  says: string
  to?: string | null
}

interface Props {
  width: number
  label: string
  columns: readonly Column[]
  legend?: readonly LegendEntry[]
  axis: { across: string; up: string; number: (value: number) => string }
}

const left = 48
const plot = 190

/** Amounts in an order: a histogram, or what fell on each place. */
export function Columns({ width, label, columns, legend = [], axis }: Props) {
  const heightOf = ({ parts }: Column) => parts.reduce((sum, { value }) => sum + value, 0)
  const ticks = ticksUpTo(Math.max(1, ...columns.map(heightOf)))
  const top = legendHeight(legend, width) + 22
  const ground = top + plot
  const y = linear([0, ticks.at(-1)!], [ground, top])
  const step = (width - left) / columns.length
  return (
    <Drawing width={width} height={ground + 42} label={label} linked={columns.some(({ to }) => to)}>
      <Legend entries={legend} width={width} />
      <g aria-hidden="true">
        {ticks.map((tick) => (
          <g key={tick}>
            <path className={classes.grid} d={`M${left} ${y(tick)}H${width}`} />
            <text className={classes.tick} x={left - 8} y={y(tick) + 4} textAnchor="end">
              {axis.number(tick)}
            </text>
          </g>
        ))}
        <text className={classes.tick} x={0} y={top - 12}>
          {axis.up}
        </text>
        <text className={classes.tick} x={left + (width - left) / 2} y={ground + 38} textAnchor="middle">
          {axis.across}
        </text>
      </g>
      {columns.map((column, at) => (
        <Stack key={column.key} column={column} x={left + at * step} step={step} y={y} ground={ground} />
      ))}
    </Drawing>
  )
}

interface StackProps {
  column: Column
  x: number
  step: number
  y: (value: number) => number
  ground: number
}

function Stack({ column: { label, parts, above, says, to }, x, step, y, ground }: StackProps) {
  const ends = parts.map((_, at) => parts.slice(0, at + 1).reduce((sum, { value }) => sum + value, 0))
  const gap = Math.min(8, step * 0.15)
  const peak = y(ends.at(-1) ?? 0)
  return (
    <Place to={to} says={says}>
      <rect className={classes.ground} x={x} y={peak - 18} width={step} height={ground - peak + 40} />
      {parts.map(({ tone, value }, at) => (
        <Area
          key={tone}
          tone={tone}
          x={x + gap / 2}
          y={y(ends[at]!)}
          width={step - gap}
          height={y(ends[at]! - value) - y(ends[at]!)}
        />
      ))}
      {above && (
        <text className={classes.amount} x={x + step / 2} y={peak - 6} textAnchor="middle">
          {above}
        </text>
      )}
      <text className={classes.tick} x={x + step / 2} y={ground + 18} textAnchor="middle">
        {label}
      </text>
    </Place>
  )
}
