import classes from './charts.module.css'
import { Drawing, Place } from './drawing'
import { fit, widthOf } from './scale'

export interface MatrixCell {
  amount: number
  says: string
  to?: string | null
  /** Where row and column agree. */
  kept?: boolean
}

interface Props {
  width: number
  label: string
  rows: readonly { key: string; label: string }[]
  columns: readonly { key: string; label: string }[]
  /** null where nothing is. */
  cell: (row: string, column: string) => MatrixCell | null
  number: (value: number) => string
}

const row = 30
const lean = 40
const longest = 140
/** How far a heading reaches, up and to the side. */
const reach = (label: string, along: (angle: number) => number) =>
  Math.min(longest, widthOf(label, 11)) * along((lean / 180) * Math.PI)

/** What meets what, and how often: the stronger a field's colour, the larger its share of the row. */
export function Matrix({ width, label, rows, columns, cell, number }: Props) {
  const left = Math.min(0.36 * width, 14 + Math.max(...rows.map((one) => widthOf(one.label, 13))))
  const head = 22 + Math.max(...columns.map((column) => reach(column.label, Math.sin)))
  const overhang = reach(columns.at(-1)?.label ?? '', Math.cos)
  const step = Math.min(84, (width - left - overhang) / (columns.length - 0.5))
  const cells = rows.flatMap(({ key: rowKey }, at) => {
    const found = columns.map(({ key }) => cell(rowKey, key))
    const total = found.reduce((sum, one) => sum + (one?.amount ?? 0), 0)
    return found.map((one, column) => ({ one, share: total > 0 ? (one?.amount ?? 0) / total : 0, at, column }))
  })
  return (
    <Drawing
      width={width}
      height={head + rows.length * row + 2}
      label={label}
      linked={cells.some(({ one }) => one?.to)}
    >
      <g aria-hidden="true">
        {columns.map((column, at) => (
          <text
            key={column.key}
            className={classes.tick}
            transform={`translate(${left + (at + 0.5) * step} ${head - 8}) rotate(${-lean})`}
          >
            {fit(column.label, longest, 11)}
          </text>
        ))}
        {rows.map((one, at) => (
          <text key={one.key} className={classes.name} x={left - 10} y={head + at * row + 20} textAnchor="end">
            {fit(one.label, left - 12, 13)}
          </text>
        ))}
      </g>
      {cells.map(({ one, share, at, column }) => (
        <Field
          key={`${at} ${column}`}
          place={{ x: left + column * step, y: head + at * row, width: step, height: row }}
          cell={one}
          share={share}
          number={number}
        />
      ))}
    </Drawing>
  )
}

interface FieldProps {
  place: { x: number; y: number; width: number; height: number }
  cell: MatrixCell | null
  share: number
  number: (value: number) => string
}

/** No field is so strong that its number could not be read on it. */
const strongest = 0.42

function Field({ place, cell, share, number }: FieldProps) {
  if (!cell) return <rect className={classes.field} {...place} />
  return (
    <Place to={cell.to} says={cell.says}>
      <rect className={classes.field} {...place} />
      <rect
        className={cell.kept ? classes.kept : classes.shade}
        fillOpacity={0.06 + share * (strongest - 0.06)}
        {...place}
      />
      <text className={classes.amount} x={place.x + place.width / 2} y={place.y + 20} textAnchor="middle">
        {number(cell.amount)}
      </text>
    </Place>
  )
}
