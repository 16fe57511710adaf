import { Table, Title } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useId, useRef, type ReactNode } from 'react'
import { Link } from 'react-router'
import { useTexts } from '../texts'
import { csvOf, valueOf, type Cell, type ChartTable } from './chart-table'
import classes from './charts.module.css'
import { saveFile, savePng, saveSvg } from './save-chart'

interface Props {
  title: string
  /** What it means, in a sentence or two. */
  hint?: ReactNode
  /** The same figures for ears, spreadsheets and whoever prefers numbers. */
  table: ChartTable
  /** The drawing, at the width that there is. */
  draw: (width: number) => ReactNode
  children?: ReactNode
}

/** A chart with its heading, its figures as a table, and all of it to take away. */
export function ChartFigure({ title, hint, table, draw, children }: Props) {
  const texts = useTexts().dashboard.chart
  const heading = useId()
  const figure = useRef<HTMLElement>(null)
  const { ref, width } = useElementSize<HTMLDivElement>()
  return (
    <figure ref={figure} className={`sheet ${classes.figure}`} aria-labelledby={heading}>
      <figcaption className={classes.caption}>
        <Title order={2} id={heading}>
          {title}
        </Title>
        {hint && <p className={classes.hint}>{hint}</p>}
      </figcaption>
      {children}
      <div ref={ref} className={classes.canvas}>
        {width > 0 && draw(Math.floor(width))}
      </div>
      <div className={classes.foot}>
        <details>
          <summary>{texts.asTable}</summary>
          <FigureTable title={title} table={table} />
        </details>
        <Save title={title} table={table} svg={() => figure.current?.querySelector('svg') ?? null} />
      </div>
    </figure>
  )
}

function FigureTable({ title, table }: { title: string; table: ChartTable }) {
  return (
    <div className={classes.tableFrame} tabIndex={0} role="region" aria-label={title}>
      <Table tabularNums verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            {table.columns.map((column, at) => (
              <Table.Th key={at}>{column}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.rows.map((row, at) => (
            <Table.Tr key={at}>
              {row.map((cell, column) => (
                <Table.Td key={column} dir="auto">
                  <CellText cell={cell} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function CellText({ cell }: { cell: Cell }) {
  const texts = useTexts()
  const value = valueOf(cell)
  const { text, to } = typeof cell === 'object' && cell !== null ? cell : { text: undefined, to: null }
  const shown = text ?? (typeof value === 'number' ? texts.number(value) : (value ?? '–'))
  return to ? <Link to={to}>{shown}</Link> : shown
}

interface SaveProps {
  title: string
  table: ChartTable
  svg: () => SVGSVGElement | null
}

function Save({ title, table, svg }: SaveProps) {
  const texts = useTexts().dashboard.chart
  const name = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
  const drawn = (save: (drawing: SVGSVGElement) => void) => {
    const drawing = svg()
    if (drawing) save(drawing)
  }
  const files = {
    SVG: () => drawn((drawing) => saveSvg(drawing, title, name)),
    PNG: () => drawn((drawing) => void savePng(drawing, title, name)),
    CSV: () => saveFile(new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`),
  }
  return (
    <div className={classes.save}>
      <span>{texts.save}</span>
      {Object.entries(files).map(([format, save]) => (
        <button key={format} type="button" onClick={save} aria-label={texts.saveAs(title, format)}>
          {format}
        </button>
      ))}
    </div>
  )
}
