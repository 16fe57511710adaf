import type { QualityReport, TableReport } from '../report'
import { between, four, signed, three, type Section } from './html'
import { colours, dotPlot, legend } from './svg'

const all = { name: 'all signals', colour: colours.blue, shape: 'dot' as const }
const hybrid = { name: 'meaning and spelling of labels alone', colour: colours.orange, shape: 'square' as const }

/** What a table is called on the page. */
export function nameOf({ file, language, described, seenByModel }: TableReport): string {
  const marks = [language, described ? 'described' : '', seenByModel ? 'seen' : ''].filter((mark) => mark !== '')
  return `${file.replace(/\..*$/, '').slice(0, 16)} (${marks.join(', ')})`
}

export function rankingSection({ tables, macroOverLanguages }: QualityReport): Section {
  const rows = tables.map((table) => ({
    label: nameOf(table),
    points: [
      { value: table.hybrid.mrr, ...hybrid },
      { value: table.metrics.mrr, interval: table.metrics.mrrInterval, ...all },
    ],
  }))
  const lowest = Math.floor(10 * Math.min(...tables.map((one) => Math.min(one.hybrid.mrr, one.metrics.mrr)))) / 10
  return {
    title: 'Where the right occupation stands',
    words: [
      'MRR is the mean of 1 divided by the place of the first right occupation: 1 when it always comes first, .5 when it ' +
        'always comes second. @k is the share of concepts that have a right occupation among the first k.',
      `Mean over languages: ${four(macroOverLanguages.all)}; of tables not seen ${four(macroOverLanguages.unseen)}.`,
    ],
    plots: [dotPlot('MRR of each table', rows, lowest, 1) + legend([all, hybrid])],
    tables: [accuracyTable(tables), gradedTable(tables)],
  }
}

function accuracyTable(tables: readonly TableReport[]): Section['tables'][number] {
  return {
    caption: 'MRR and accuracy; @1 and @10 with Wilson intervals',
    head: ['table', 'n', 'MRR', 'interval', '@1', '', '@5', '@10', '', '@30', 'codes trusted'],
    rows: tables.map((table) => {
      const { n, mrr, mrrInterval, accuracy } = table.metrics
      const at = (place: 1 | 5 | 10 | 30) => three(accuracy[place].value)
      return [
        nameOf(table),
        n,
        four(mrr),
        between(mrrInterval),
        at(1),
        between(accuracy[1].interval),
        at(5),
        at(10),
        between(accuracy[10].interval),
        at(30),
        three(table.trust),
      ]
    }),
  }
}

function gradedTable(tables: readonly TableReport[]): Section['tables'][number] {
  return {
    caption: 'All right occupations, exact matches alone, and the gain over labels alone (paired bootstrap)',
    head: [
      'table',
      'recall@10',
      'recall@30',
      'nDCG@10',
      'exact n',
      'exact MRR',
      'labels alone',
      'gain',
      'interval',
      'shipped weights',
    ],
    rows: tables.map((table) => [
      nameOf(table),
      three(table.recall['10']),
      three(table.recall['30']),
      three(table.ndcg10),
      table.exact.n,
      four(table.exact.mrr),
      four(table.hybrid.mrr),
      signed(table.hybrid.against.difference),
      between(table.hybrid.against.interval),
      table.shipped ? `${four(table.shipped.mrr)}${table.seenByShippedWeights ? ' (learned on it)' : ''}` : '–',
    ]),
  }
}
