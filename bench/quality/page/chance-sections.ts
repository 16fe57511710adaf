import type { Calibration } from '#domain'
import type { QualityReport } from '../report'
import { between, four, percent, three, type Section } from './html'
import { nameOf } from './ranking-section'
import { colours, lineChart } from './svg'

function reliability(label: string, { bins, ece, n }: Calibration): string {
  const points = bins.map(({ meanScore, accepted, interval }) => ({ x: meanScore, y: accepted, interval }))
  const series = [{ name: label, colour: colours.blue, shape: 'dot' as const, points }]
  const write = (value: number) => value.toFixed(1)
  const chart = lineChart(label, series, { x: [0, 1], y: [0, 1], write, diagonal: true })
  return `<figcaption>${label}: n ${n}, ECE ${three(ece)}</figcaption>${chart}`
}

export function calibrationSection({ tables, pooled }: QualityReport): Section {
  return {
    title: 'Whether 70 % means seven in ten',
    words: [
      'Across: the chance that is stated. Up: the share that was accepted. On the grey line both are the same. ECE is the mean ' +
        'distance from it over 15 bins. Chances were learned on other tables.',
    ],
    plots: [
      reliability('First candidates, tables not seen', pooled.top),
      reliability('All shown candidates, tables not seen', pooled.shown),
      ...tables.map((table) => reliability(nameOf(table), table.calibration.top)),
    ],
    tables: [
      {
        caption: 'Calibration error',
        head: ['table', 'n', 'ECE of first candidates', 'shown', 'ECE of all shown'],
        rows: tables.map((table) => {
          const { top, shown } = table.calibration
          return [nameOf(table), top.n, four(top.ece), shown.n, four(shown.ece)]
        }),
      },
      binTable('First candidates of tables not seen', pooled.top),
      binTable('All shown candidates of tables not seen', pooled.shown),
    ],
  }
}

function binTable(caption: string, { bins }: Calibration): Section['tables'][number] {
  return {
    caption,
    head: ['chance', 'n', 'mean chance', 'accepted', 'interval'],
    rows: bins.map(({ from, to, n, meanScore, accepted, interval }) => [
      `${percent(from)} to ${percent(to)}`,
      n,
      three(meanScore),
      three(accepted),
      between(interval),
    ]),
  }
}

export function thresholdSection({ tables, pooled }: QualityReport): Section {
  const hindsight = (score: number | null) => (score === null ? 'none' : percent(score))
  return {
    title: 'First candidates that can be relied on',
    words: [
      'The lowest chance from which on 95 % of the first candidates are right, and the share of concepts that reach it: found ' +
        'in hindsight on the table itself, and taken over from the other tables, with what it then keeps right. Over all tables ' +
        `not seen: from ${hindsight(pooled.threshold.score)} on, ${percent(pooled.threshold.covered)} of the concepts.`,
    ],
    tables: [
      {
        caption: '95 % right',
        head: ['table', 'chance, in hindsight', 'covers', 'right', 'chance taken over', 'covers', 'right'],
        rows: tables.map((table) => {
          const { inHindsight, carriedOver } = table.threshold
          return [
            nameOf(table),
            hindsight(inHindsight.score),
            percent(inHindsight.covered),
            percent(inHindsight.right),
            ...(carriedOver
              ? [percent(carriedOver.score), percent(carriedOver.covered), percent(carriedOver.right)]
              : ['none', '–', '–']),
          ]
        }),
      },
    ],
  }
}

export function relationSection({ tables }: QualityReport): Section {
  return {
    title: 'The proposed relation',
    words: [
      'Of the right candidates among those shown: how often the proposed relation is the published one. Macro F1 is the mean ' +
        'over the relations of a table, so a rare one counts like a frequent one; “always the same” proposes the most frequent.',
    ],
    tables: [
      {
        caption: 'Relations',
        head: ['table', 'n', 'macro F1', 'always the same', 'right', 'always the same'],
        rows: tables.map((table) => {
          const { n, macroF1, majorityF1, accuracy, majorityAccuracy } = table.relations
          return [nameOf(table), n, three(macroF1), three(majorityF1), percent(accuracy), percent(majorityAccuracy)]
        }),
      },
      {
        caption: 'Which relation was proposed for which',
        head: ['table', 'published', 'proposed', 'n'],
        rows: tables.flatMap((table) =>
          table.relations.confusion.map(({ actual, proposed, n }) => [nameOf(table), actual, proposed, n]),
        ),
      },
    ],
  }
}

export function noneSection({ tables }: QualityReport): Section {
  const cells = (one: QualityReport['tables'][number]['none']['published']) => {
    const number = (value: number | null) => (value === null ? '–' : three(value))
    return one ? [one.positive, number(one.auc), number(one.precision), number(one.recall)] : ['few', '–', '–', '–']
  }
  return {
    title: 'Nothing fits',
    words: [
      'AUC is the chance that of two concepts the one without an answer is told to be it. Published: concepts that the table ' +
        'leaves without an occupation, with nothing or only an ISCO group. Taken out: a quarter of the concepts, their right ' +
        'occupations taken out of ESCO. Precision and recall where the stated chance is at least one half.',
    ],
    tables: [
      {
        caption: 'Nothing fits',
        head: ['table', 'published n', 'AUC', 'precision', 'recall', 'taken out n', 'AUC', 'precision', 'recall'],
        rows: tables.map((table) => [nameOf(table), ...cells(table.none.published), ...cells(table.none.takenOut)]),
      },
    ],
  }
}

export function breakdownSection({ tables }: QualityReport): Section {
  return {
    title: 'For whom it works, and for whom less',
    words: ['Groups of fewer than 30 concepts are marked: they say little.'],
    tables: tables.map((table) => ({
      caption: nameOf(table),
      head: ['group', 'n', 'MRR', 'interval', '@1', '@10'],
      rows: table.breakdowns.flatMap(({ by, rows }) =>
        rows.map(({ key, n, mrr, mrrInterval, accuracy1, accuracy10, small }) => [
          `${by}: ${key}${small ? ' (few)' : ''}`,
          n,
          three(mrr),
          between(mrrInterval),
          three(accuracy1),
          three(accuracy10),
        ]),
      ),
    })),
  }
}
