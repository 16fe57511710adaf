import type { LearningPoint } from '#domain'
import type { LearningCurves, QualityReport } from '../report'
import { between, four, percent, signed, three, type Section } from './html'
import { colours, legend, lineChart, type Series } from './svg'

const random = { name: 'agreed in random order', colour: colours.blue, shape: 'dot' as const }
const proposed = { name: 'agreed in the order that teaches most', colour: colours.orange, shape: 'square' as const }

export function learningSection({ learning }: QualityReport): Section {
  return {
    title: 'Better with every decision',
    words: [
      'A share of the concepts is agreed as published; the others are ranked with and without knowing it. Both rankings are ' +
        'measured on the same concepts that are left, so an order that takes hard ones first gains nothing by that alone.',
      'Chances are adapted to what was agreed: whether they then come true on what is left stands in the second table.',
      'The order that teaches most takes next the concept that leaves most unsure around it: its own uncertainty and that of ' +
        'similar titles that no agreed concept speaks for yet.',
    ],
    plots: learning.map(plotOf).concat(legend([random, proposed])),
    tables: [
      {
        caption: 'MRR of the concepts that are left',
        head: ['table', 'order', 'agreed', 'left', 'without learning', 'with', 'gain', 'interval'],
        rows: [
          ...learning.flatMap((curves) => [...rows(curves, 'random'), ...rows(curves, 'proposed')]),
          ...meanRows(learning),
        ],
      },
      {
        caption: 'Calibration error (ECE) of the concepts that are left, agreed in random order',
        head: ['table', 'agreed', 'left', 'first: without learning', 'with', 'all shown: without learning', 'with'],
        rows: [...learning.flatMap(chanceRows), ...meanChanceRows(learning)],
      },
    ],
  }
}

function plotOf(curves: LearningCurves): string {
  const series = (points: readonly LearningPoint[], kind: typeof random | typeof proposed): Series => ({
    ...kind,
    points: points.map(({ share, difference, interval }) => ({ x: share, y: difference, interval })),
  })
  const highest = Math.max(...[...curves.random, ...curves.proposed].map(({ interval }) => interval[1]), 0.1)
  const lowest = Math.min(...[...curves.random, ...curves.proposed].map(({ interval }) => interval[0]), 0)
  const chart = lineChart(
    `Gain in MRR by share agreed, ${curves.file}`,
    [series(curves.random, random), series(curves.proposed, proposed)],
    {
      x: [0, 0.5],
      y: [Math.floor(lowest * 20) / 20, Math.ceil(highest * 20) / 20],
      write: (value) => value.toFixed(2),
    },
  )
  return `<figcaption>${curves.file.replace(/\..*$/, '')}: gain in MRR by share agreed</figcaption>${chart}`
}

function rows(curves: LearningCurves, order: 'random' | 'proposed') {
  return curves[order].map(({ share, rest, base, learned, difference, interval }) => [
    curves.file.replace(/\..*$/, ''),
    order,
    percent(share),
    rest,
    four(base),
    four(learned),
    signed(difference),
    between(interval),
  ])
}

function chanceRows({ file, chances }: LearningCurves) {
  return chances.map(({ share, rest, first, shown }) => [
    file.replace(/\..*$/, ''),
    percent(share),
    rest,
    ...[first.base, first.learned, shown.base, shown.learned].map(three),
  ])
}

function meanChanceRows(learning: readonly LearningCurves[]) {
  const shares = learning[0]?.chances.map(({ share }) => share) ?? []
  return shares.map((share, at) => {
    const points = learning.map(({ chances }) => chances[at]!)
    const errors = points.map(({ first, shown }) => [first.base, first.learned, shown.base, shown.learned])
    const means = errors[0]!.map((_, column) => mean(errors.map((row) => row[column]!)))
    return ['mean of the tables', percent(share), '', ...means.map(three)]
  })
}

function meanRows(learning: readonly LearningCurves[]) {
  const shares = learning[0]?.random.map(({ share }) => share) ?? []
  return (['random', 'proposed'] as const).flatMap((order) =>
    shares.map((share, at) => {
      const points = learning.map((curves) => curves[order][at]!)
      const [base, learned] = [mean(points.map((point) => point.base)), mean(points.map((point) => point.learned))]
      return ['mean of the tables', order, percent(share), '', four(base), four(learned), signed(learned - base), '']
    }),
  )
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
