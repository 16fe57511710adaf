import type { AblationRow, QualityReport } from '../report'
import { between, four, signed, three, type DataTable, type Section } from './html'
import { colours, dotPlot } from './svg'

export function ablationSection({ ablation }: QualityReport): Section {
  const files = [...new Set(ablation.added.map(({ file }) => file))]
  const plots = files.map((file) => {
    const rows = ablation.added
      .filter((row) => row.file === file)
      .map(({ step, mrr, interval }) => ({
        label: step,
        points: [{ value: mrr, interval, colour: colours.blue, shape: 'dot' as const }],
      }))
    return `<figcaption>${file.replace(/\..*$/, '')}</figcaption>${dotPlot(`MRR by signals, ${file}`, rows, 0.4, 1)}`
  })
  return {
    title: 'What each signal is worth',
    words: [
      'Signals are added one group after the other; below, one group at a time is left out of all. Weights are learned anew ' +
        'for every set, on the other tables of this section. Titles alone.',
    ],
    plots,
    tables: [ablationTable('Added one by one', ablation.added), ablationTable('Left out of all', ablation.without)],
  }
}

function ablationTable(caption: string, rows: readonly AblationRow[]): DataTable {
  return {
    caption,
    head: ['signals', 'table', 'MRR', 'interval', '@1', '@10', 'against all', 'interval'],
    rows: rows.map(({ step, file, mrr, interval, accuracy1, accuracy10, againstAll }) => [
      step,
      file.replace(/\..*$/, ''),
      four(mrr),
      between(interval),
      three(accuracy1),
      three(accuracy10),
      signed(againstAll.difference),
      between(againstAll.interval),
    ]),
  }
}

export function shuffledSection({ shuffled }: QualityReport): Section {
  return {
    title: 'When codes say nothing',
    words: [
      'The codes of tables that follow ISCO were dealt out anew among their concepts, so that what they say is false. How far ' +
        'codes are trusted is found from the table itself; a ranking that trusts them rightly loses nothing against one that ' +
        'never looks at them.',
    ],
    tables: [
      {
        caption: 'Codes shuffled: MRR with the prior over ISCO groups, and by weights learned without it',
        head: ['table', 'trust as published', 'trust shuffled', 'with prior', 'without', 'difference', 'interval'],
        rows: shuffled.map(({ file, trust, withPrior, withoutPrior, against }) => [
          file,
          three(trust.published),
          three(trust.shuffled),
          four(withPrior),
          four(withoutPrior),
          signed(against.difference),
          between(against.interval),
        ]),
      },
    ],
  }
}
