import {
  calibrationOf,
  rankingMetrics,
  relationMetrics,
  thresholdFor,
  type Calibration,
  type RankingMetrics,
  type RankingModel,
  type RelationMetrics,
  type Threshold,
} from '#domain'
import type { RankingCase } from './cases/ranking-case'
import type { Evaluation } from './evaluate'

/** What the card says of one table, all by weights that were learned without it. */
export interface CardRow {
  file: string
  language: string
  seen: boolean
  described: boolean
  metrics: RankingMetrics
  top: Calibration
  shown: Calibration
  threshold: Threshold
  relations: RelationMetrics
}

export function cardRow({ table, seen, described }: RankingCase, evaluation: Evaluation): CardRow {
  const { file, language } = table
  return {
    file,
    language,
    seen,
    described,
    metrics: rankingMetrics(evaluation.ranks),
    top: calibrationOf(evaluation.tops),
    shown: calibrationOf(evaluation.shown),
    threshold: thresholdFor(evaluation.tops, 0.95),
    relations: relationMetrics(evaluation.relations),
  }
}

export interface Card {
  model: RankingModel
  /** What the model was learned from. */
  cases: readonly RankingCase[]
  rows: readonly CardRow[]
  /** Parts of file names that were held out. */
  without: readonly string[]
  date: Date
}

/** The card beside the model, in Markdown. */
export function writeCard({ model, cases, rows, without, date }: Card): string {
  const command = ['npm run train:ranking', ...(without.length > 0 ? [`-- --without ${without.join(',')}`] : [])].join(
    ' ',
  )
  return `# Ranking weights “${model.name}” ${model.version}

How much each signal of the ranking weighs, how a score becomes a chance, which relation is proposed and when nothing
fits: ${'`ranking.json`'}, learned by ${'`' + command + '`'} on ${date.toISOString().slice(0, 10)}. Every figure below is from weights that
were learned without the table and without others of its classification, and with a memory that lacks them.

- **Combiner**: linear, softmax over a source's candidates, multi-positive log-likelihood with a penalty on the squares;
  tables count alike, those that the embedding model has seen less. What decisions say has no weight of its own here.
  Where sources have descriptions, what titles say is scaled as a whole beside one weight for descriptions.
- **Interplay**: one layer of ${model.interplay?.units.length ?? 0} units over the best 40 candidates, learned on titles by the same likelihood.
- **Chances**: logistic regression over rankings by weights that were learned on other tables; the first place counts as
  much as the 29 others together.
- **Relation**: multinomial logistic regression over accepted candidates, rare relations raised.
- **Nothing fits**: logistic regression; sources published without an occupation, and sources whose right targets were
  taken out of the list, together taken to be one in ten.

MRR counts a right target outside of the candidates of a source as a miss. ECE: 15 bins, first candidate and all 30 that
are shown. Threshold: share of the concepts whose first candidate stands above the score that keeps 95 % right, found in
hindsight on the table itself. Relation: macro F1, and that of the majority guess. *Seen*: the embedding model was
trained on the table, so that its figures flatter.

| table | n | MRR | @1 | @10 | ECE first | ECE shown | 95 % right covers | relation F1 (majority) | |
|---|---|---|---|---|---|---|---|---|---|
${rows.map(markdownRow).join('\n')}

## Tables

| file | language | SHA-256 |
|---|---|---|
${[...new Set(cases.map(({ table }) => tableRow(table)))].join('\n')}

This uses the ESCO classification of the European Commission. The tables are the public services' own, published through
the ESCO portal.
`
}

const tableRow = ({ file, language, sha256 }: RankingCase['table']) =>
  `| ${file} | ${language} | ${'`' + sha256 + '`'} |`

function markdownRow({ file, described, seen, metrics, top, shown, threshold, relations }: CardRow): string {
  const { n, mrr, mrrInterval, accuracy } = metrics
  const cells = [
    described ? `${file}, described` : file,
    n,
    `${mrr.toFixed(4)} (${mrrInterval.map((end) => end.toFixed(3)).join('–')})`,
    accuracy[1].value.toFixed(3),
    accuracy[10].value.toFixed(3),
    top.ece.toFixed(3),
    shown.ece.toFixed(3),
    threshold.covered.toFixed(3),
    `${relations.macroF1.toFixed(3)} (${relations.majorityF1.toFixed(3)})`,
    seen ? 'seen' : '',
  ]
  return `| ${cells.join(' | ')} |`
}
