import classes from './charts.module.css'
import { Drawing, Place } from './drawing'
import { linear, ticksUpTo, widthOf } from './scale'

export interface DayPoint {
  /** YYYY-MM-DD */
  date: string
  first: number
  second: number
  says: string
  to?: string | null
}

interface Props {
  width: number
  label: string
  /** Oldest first, at least one. */
  days: readonly DayPoint[]
  /** Where both lines end, and when: the range that is likely. */
  goal: number
  band: { from: string; soonest: string; latest: string | null } | null
  names: {
    first: string
    second: string
    goal: string
    band: string
    number: (value: number) => string
    date: (iso: string) => string
  }
}

const left = 52
const right = 14
const plot = 200
const top = 30
const ground = top + plot
const day = 24 * 60 * 60 * 1000

/** How two counts grow from day to day towards a goal, and in which range they will reach it. */
export function LineBand({ width, label, days, goal, band, names }: Props) {
  const start = Date.parse(days[0]!.date) - day
  const last = Math.max(Date.parse(days.at(-1)!.date), band ? Date.parse(band.from) : 0)
  const end = band ? Math.min(Date.parse(band.latest ?? band.soonest), last + 2 * (last - start)) : last
  const x = linear([start, Math.max(end, last)], [left, width - right])
  const ticks = ticksUpTo(goal)
  const y = linear([0, Math.max(goal, ticks.at(-1)!)], [ground, top])
  const at = (iso: string) => x(Date.parse(iso))
  const line = (amount: (point: DayPoint) => number) =>
    `M${x(start)} ${y(0)}${days.map((one) => `L${at(one.date)} ${y(amount(one))}`).join('')}`
  const reached = days.at(-1)!.first
  return (
    <Drawing width={width} height={ground + 26} label={label} linked={days.some(({ to }) => to)}>
      <g aria-hidden="true">
        {ticks.map((tick) => (
          <g key={tick}>
            <path className={classes.grid} d={`M${left} ${y(tick)}H${width - right}`} />
            <text className={classes.tick} x={left - 8} y={y(tick) + 4} textAnchor="end">
              {names.number(tick)}
            </text>
          </g>
        ))}
        <path className={classes.goal} d={`M${left} ${y(goal)}H${width - right}`} />
        <Dates x={x} start={start} end={Math.max(end, last)} date={names.date} room={width - left - right} />
        {band && (
          <Band
            from={[at(band.from), y(reached)]}
            soonest={at(band.soonest)}
            latest={band.latest === null ? null : at(band.latest)}
            top={y(goal)}
            edge={width - right}
          />
        )}
        <path className={classes.secondLine} d={line(({ second }) => second)} />
        <path className={classes.line} d={line(({ first }) => first)} />
        <Names names={names} withBand={band !== null} width={width} />
      </g>
      {days.map(({ date, first, says, to }) => (
        <Place key={date} to={to} says={says}>
          <rect className={classes.ground} x={at(date) - 5} y={top} width={10} height={plot} />
          <circle className={classes.dot} cx={at(date)} cy={y(first)} r={days.length > 40 ? 1.5 : 3.5} />
        </Place>
      ))}
    </Drawing>
  )
}

interface BandProps {
  /** Where the lines end now. */
  from: readonly [x: number, y: number]
  /** Where they may reach the goal; null for nowhere. */
  soonest: number
  latest: number | null
  /** Height of the goal, and how far right the drawing goes. */
  top: number
  edge: number
}

/** The range between the soonest and the latest way to the goal, each as far as the drawing goes. */
function Band({ from: [x, y], soonest, latest, top, edge }: BandProps) {
  const towards = (end: number) => {
    const share = end > edge ? (edge - x) / (end - x) : 1
    return `${x + share * (end - x)} ${y + share * (top - y)}`
  }
  const along = soonest < edge ? `H${Math.min(edge, latest ?? edge)}` : ''
  const back = latest === null ? `${edge} ${y}` : towards(latest)
  return <path className={classes.band} d={`M${x} ${y}L${towards(soonest)}${along}L${back}Z`} />
}

interface DatesProps {
  x: (value: number) => number
  start: number
  end: number
  date: (iso: string) => string
  room: number
}

/** As many dates below the ground as stand apart from each other. */
function Dates({ x, start, end, date, room }: DatesProps) {
  const count = Math.max(1, Math.min(Math.round((end - start) / day), Math.floor(room / 110)))
  const moments = Array.from({ length: count + 1 }, (_, at) => start + (at * (end - start)) / count)
  return moments.map((moment, at) => (
    <text
      key={moment}
      className={classes.tick}
      x={x(moment)}
      y={ground + 18}
      textAnchor={at === 0 ? 'start' : at === count ? 'end' : 'middle'}
    >
      {date(new Date(moment).toISOString())}
    </text>
  ))
}

/** Which line is which, beside a piece of each. */
function Names({ names, withBand, width }: { names: Props['names']; withBand: boolean; width: number }) {
  const pieces = [
    { className: classes.line, text: names.first },
    { className: classes.secondLine, text: names.second },
    { className: classes.goal, text: names.goal },
    ...(withBand ? [{ className: classes.band, text: names.band }] : []),
  ]
  let x = left
  return pieces.map(({ className, text }) => {
    const from = x
    x += 30 + widthOf(text, 12) + 16
    if (x > width + 16) return null
    const piece = className === classes.band ? `M${from} 6h22v10h-22Z` : `M${from} 11h22`
    return (
      <g key={text}>
        <path className={className} d={piece} />
        <text className={classes.legend} x={from + 28} y={15}>
          {text}
        </text>
      </g>
    )
  })
}
