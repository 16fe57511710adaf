import { createContext, use, useId, type ReactNode } from 'react'
import { Link } from 'react-router'
import classes from './charts.module.css'
import { widthOf } from './scale'

/** What an area of a drawing stands for; each tone has a colour and a hatching of its own, so that neither is alone. */
export type Tone = 'strong' | 'soft' | 'against' | 'pale'

const PatternContext = createContext('')

interface Props {
  width: number
  height: number
  /** What it shows, in words. */
  label: string
  /** Whether parts of it lead somewhere: a picture may not hold links. */
  linked?: boolean
  children: ReactNode
}

/** The sheet of a drawing, at the size it is shown, so that its texts are as large as those around it. */
export function Drawing({ width, height, label, linked = false, children }: Props) {
  const id = useId()
  return (
    <PatternContext value={id}>
      <svg
        className={classes.drawing}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role={linked ? 'group' : 'img'}
        aria-label={label}
      >
        <defs>
          <pattern id={`${id}-soft`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path className={classes.hatch} d="M0 0V6" />
          </pattern>
          <pattern id={`${id}-against`} width="6" height="6" patternUnits="userSpaceOnUse">
            <path className={classes.hatch} d="M0 3H6" />
          </pattern>
        </defs>
        {children}
      </svg>
    </PatternContext>
  )
}

interface AreaProps {
  x: number
  y: number
  width: number
  height: number
  tone: Tone
}

/** A rectangle in its tone; nothing where it would have no size. */
export function Area({ tone, ...place }: AreaProps) {
  const id = use(PatternContext)
  if (place.width <= 0 || place.height <= 0) return null
  return (
    <>
      <rect className={classes[tone]} {...place} />
      {(tone === 'soft' || tone === 'against') && <rect fill={`url(#${id}-${tone})`} {...place} />}
    </>
  )
}

interface PlaceProps {
  /** The page with the concepts that the place counts; null where there is none. */
  to?: string | null
  /** What it says, to the ear and to the pointer that rests on it. */
  says: string
  children: ReactNode
}

/** A part of a drawing that says what it counts and leads there. */
export function Place({ to, says, children }: PlaceProps) {
  const content = (
    <>
      <title>{says}</title>
      {children}
    </>
  )
  if (!to) return <g>{content}</g>
  return (
    <Link to={to} aria-label={says} className={classes.place}>
      {content}
    </Link>
  )
}

const legendRow = 22
const legendSize = 12

export type LegendEntry = readonly [tone: Tone, text: string]

/** Where each entry of a legend stands: as many in a row as fit. */
function legendPlaces(entries: readonly LegendEntry[], width: number) {
  let [x, row] = [0, 0]
  return entries.map(([tone, text]) => {
    const needed = 18 + widthOf(text, legendSize) + 18
    if (x > 0 && x + needed > width) [x, row] = [0, row + 1]
    const place = { tone, text, x, y: row * legendRow }
    x += needed
    return place
  })
}

export function legendHeight(entries: readonly LegendEntry[], width: number): number {
  const last = legendPlaces(entries, width).at(-1)
  return last ? last.y + legendRow + 8 : 0
}

export function Legend({ entries, width }: { entries: readonly LegendEntry[]; width: number }) {
  return (
    <g aria-hidden="true">
      {legendPlaces(entries, width).map(({ tone, text, x, y }) => (
        <g key={text}>
          <Area tone={tone} x={x} y={y + 3} width={12} height={12} />
          <text className={classes.legend} x={x + 18} y={y + 13}>
            {text}
          </text>
        </g>
      ))}
    </g>
  )
}
