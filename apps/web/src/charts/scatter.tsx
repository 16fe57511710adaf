import classes from './charts.module.css'
import { Drawing, Place } from './drawing'
import { linear } from './scale'

export interface Dot {
  key: number | string
  across: number
  up: number
  interval: readonly [number, number]
  /** How many it stands for: its area. */
  weight: number
  says: string
  /** Drawn as a ring: what it is compared with. */
  hollow?: boolean
}

interface Props {
  width: number
  label: string
  dots: readonly Dot[]
  across: string
  up: string
  percent: (share: number) => string
}

const left = 60
const top = 10
const widest = 320

/** One share against another: on the diagonal the two are equal. */
export function Scatter({ width, label, dots, across, up, percent }: Props) {
  const side = Math.min(widest, width - left - 20)
  const x = linear([0, 1], [left, left + side])
  const y = linear([0, 1], [top + side, top])
  const most = Math.max(...dots.map(({ weight }) => weight))
  return (
    <Drawing width={left + side + 20} height={top + side + 48} label={label}>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <path className={classes.grid} d={`M${x(share)} ${y(0)}V${y(1)}M${x(0)} ${y(share)}H${x(1)}`} />
          <text className={classes.tick} x={x(share)} y={y(0) + 20} textAnchor="middle">
            {percent(share)}
          </text>
          <text className={classes.tick} x={left - 8} y={y(share) + 4} textAnchor="end">
            {percent(share)}
          </text>
        </g>
      ))}
      <text className={classes.legend} x={x(0.5)} y={top + side + 42} textAnchor="middle">
        {across}
      </text>
      <text className={classes.legend} transform={`translate(14 ${y(0.5)}) rotate(-90)`} textAnchor="middle">
        {up}
      </text>
      <path className={classes.diagonal} d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} />
      {dots.map(({ key, across: chance, up: share, interval: [low, high], weight, says, hollow }) => (
        <Place key={key} says={says}>
          <path
            className={classes.doubt}
            d={`M${x(chance) - 4} ${y(low)}h8M${x(chance) - 4} ${y(high)}h8M${x(chance)} ${y(low)}V${y(high)}`}
          />
          <circle
            className={hollow ? classes.ring : classes.dot}
            cx={x(chance)}
            cy={y(share)}
            r={3 + 6 * Math.sqrt(weight / most)}
          />
        </Place>
      ))}
    </Drawing>
  )
}
