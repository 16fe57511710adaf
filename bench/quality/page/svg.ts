import type { Interval } from '#domain'

/** Colours that stay apart for people who see few of them (Okabe and Ito), on white. */
export const colours = { blue: '#0072b2', orange: '#d55e00', green: '#00805f', grey: '#6b7280', light: '#d1d5db' }

const font = 'font-family="system-ui, sans-serif" font-size="12"'

export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** @param label what a reader who cannot see it is told */
function svg(width: number, height: number, label: string, parts: readonly string[]): string {
  const name = escape(label)
  return (
    `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${name}" ${font}>` +
    `${parts.join('')}</svg>`
  )
}

const round = (value: number) => value.toFixed(1)

function line(from: [number, number], to: [number, number], colour: string, width = 1): string {
  const [x1, y1, x2, y2] = [...from, ...to].map(round)
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${colour}" stroke-width="${width}"/>`
}

function text(x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end' = 'start'): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="#111827">${escape(words)}</text>`
}

/** Marks differ in shape as well as in colour. */
function mark(shape: 'dot' | 'square', x: number, y: number, colour: string): string {
  return shape === 'dot'
    ? `<circle cx="${round(x)}" cy="${round(y)}" r="4" fill="${colour}"/>`
    : `<rect x="${round(x - 4)}" y="${round(y - 4)}" width="8" height="8" fill="${colour}"/>`
}

export interface DotRow {
  label: string
  points: { value: number; interval?: Interval; colour: string; shape: 'dot' | 'square' }[]
}

/** A row for each label with its values between `from` and `to`, intervals as lines. */
export function dotPlot(label: string, rows: readonly DotRow[], from: number, to: number): string {
  const [left, width, height] = [230, 640, 26]
  const x = (value: number) => left + ((value - from) / (to - from)) * (width - left - 30)
  const bottom = rows.length * height + 10
  const ticks = Array.from({ length: 6 }, (_, at) => from + (at / 5) * (to - from))
  const grid = ticks.flatMap((tick) => [
    line([x(tick), 5], [x(tick), bottom], colours.light),
    text(x(tick), bottom + 16, tick.toFixed(2), 'middle'),
  ])
  const marks = rows.flatMap(({ label: words, points }, at) => {
    const y = at * height + 18
    return [
      text(left - 10, y + 4, words, 'end'),
      ...points.flatMap(({ value, interval, colour, shape }) => [
        ...(interval ? [line([x(interval[0]), y], [x(interval[1]), y], colour, 2)] : []),
        mark(shape, x(value), y, colour),
      ]),
    ]
  })
  return svg(width, bottom + 24, label, [...grid, ...marks])
}

export interface Series {
  name: string
  colour: string
  shape: 'dot' | 'square'
  points: { x: number; y: number; interval?: Interval }[]
}

export interface Axes {
  /** Ends of the axes. */
  x: [number, number]
  y: [number, number]
  /** How a number on an axis is written. */
  write: (value: number) => string
  /** Whether a line from corner to corner shows where both are the same. */
  diagonal?: boolean
}

/** Lines over two axes, with intervals. */
export function lineChart(label: string, series: readonly Series[], { x: xs, y: ys, write, diagonal }: Axes): string {
  const [width, height, left, bottom] = [360, 240, 48, 30]
  const x = (value: number) => left + ((value - xs[0]) / (xs[1] - xs[0])) * (width - left - 14)
  const y = (value: number) => height - bottom - ((value - ys[0]) / (ys[1] - ys[0])) * (height - bottom - 12)
  const steps = Array.from({ length: 6 }, (_, at) => at / 5)
  const grid = steps.flatMap((step) => {
    const [atX, atY] = [xs[0] + step * (xs[1] - xs[0]), ys[0] + step * (ys[1] - ys[0])]
    return [
      line([left, y(atY)], [width - 14, y(atY)], colours.light),
      text(left - 6, y(atY) + 4, write(atY), 'end'),
      text(x(atX), height - bottom + 16, write(atX), 'middle'),
    ]
  })
  const lines = series.flatMap(({ colour, shape, points }) => [
    `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points.map((one) => `${round(x(one.x))},${round(y(one.y))}`).join(' ')}"/>`,
    ...points.flatMap((one) => [
      ...(one.interval ? [line([x(one.x), y(one.interval[0])], [x(one.x), y(one.interval[1])], colour)] : []),
      mark(shape, x(one.x), y(one.y), colour),
    ]),
  ])
  const same = diagonal ? [line([x(xs[0]), y(ys[0])], [x(xs[1]), y(ys[1])], colours.grey)] : []
  return svg(width, height, label, [...grid, ...same, ...lines])
}

/** What the colours and shapes of a plot mean, in words. */
export function legend(entries: readonly Pick<Series, 'name' | 'colour' | 'shape'>[]): string {
  const items = entries.map(({ name, colour, shape }) => {
    const drawn = svg(12, 12, '', [mark(shape, 6, 6, colour)])
    return `<span>${drawn} ${escape(name)}</span>`
  })
  return `<p class="legend">${items.join(' ')}</p>`
}
