import { calibrationOf, macroMean, thresholdFor, type RankingModel } from '#domain'
import type { RankingCase } from '../../training/cases/ranking-case'
import { learnFolds } from '../../training/model/folds'
import { prepareCase } from '../../training/model/learn-combiner'
import type { LearningSettings } from '../../training/model/learn-model'
import { ablate } from './ablation'
import { rankBySignals } from './rank-by-signals'
import { measureLearning } from './learning-curves'
import type { QualityReport, TableReport } from './report'
import { measureShuffled } from './shuffled-codes'
import { hybridSignals } from './signal-groups'
import { measureFold, reportTable, type Measured } from './table-report'

export interface QualityInput {
  /** Tables that weights are learned from. */
  cases: readonly RankingCase[]
  /** Those of them that are measured. */
  measured: readonly RankingCase[]
  /** The weights of this installation; null where there are none. */
  shipped: RankingModel | null
  settings: LearningSettings
  /** Leaves out what takes longest: all signals but one group. */
  quick: boolean
  say: (sentence: string) => void
}

/** The protocol of the benchmark over all measured tables, each by weights that were learned without it. */
export function measureQuality({
  cases,
  measured,
  shipped,
  settings,
  quick,
  say,
}: QualityInput): Omit<QualityReport, 'date' | 'command' | 'seconds'> {
  const few = { ...settings, sources: Math.min(settings.sources, fewSources) }
  say('Learning the weights of labels alone')
  const hybrid = rankBySignals(cases, measured, hybridSignals, few)
  const prepared = cases.map((ranked) => prepareCase(ranked, settings))
  const folds = [...learnFolds(prepared, measured, settings, say)]
  const evaluated = folds.map((fold, at) => measureFold(fold, hybrid[at]!.ranks))
  say('Comparing with what was published')
  const tables = evaluated.map((one) => reportTable(one, evaluated, shipped))
  const untouched = untouchedTitles(cases)
  const shown = untouched.filter((one) => measured.includes(one))
  return {
    memory: 'For each table: all other published tables of the folder, but none of the same classification.',
    tables,
    macroOverLanguages: { all: macroOf(tables), unseen: macroOf(tables.filter((one) => !one.seenByModel)) },
    pooled: poolOf(evaluated),
    ablation: ablate(untouched, shown, few, { leaveOut: !quick, say }),
    shuffled: measureShuffled(
      folds.filter(({ ranked }) => shown.includes(ranked)),
      untouched,
      few,
    ),
    learning: folds
      .filter(({ ranked }) => !ranked.described)
      .map((fold) => {
        say(`Learning from decisions: ${fold.ranked.table.file}`)
        return measureLearning(fold, settings.seed)
      }),
  }
}

/** Comparisons of many sets of signals learn from fewer sources: a tenth of the time, the same to the third digit. */
const fewSources = 500

/** Titles of the tables that the embedding model has not seen; of all tables where fewer than two are such. */
function untouchedTitles(cases: readonly RankingCase[]): RankingCase[] {
  const titles = cases.filter(({ described }) => !described)
  const untouched = titles.filter(({ seen }) => !seen)
  return untouched.length >= 2 ? untouched : titles
}

function macroOf(tables: readonly TableReport[]): number {
  const titles = tables.filter(({ described }) => !described)
  return macroMean(titles.map(({ language, metrics }) => ({ group: language, value: metrics.mrr })))
}

function poolOf(measured: readonly Measured[]): QualityReport['pooled'] {
  const titles = measured.filter(({ ranked }) => !ranked.described)
  const untouched = titles.filter(({ ranked }) => !ranked.seen)
  const pool = (untouched.length > 0 ? untouched : titles).map(({ evaluation }) => evaluation)
  const tops = pool.flatMap((one) => one.tops)
  return {
    top: calibrationOf(tops),
    shown: calibrationOf(pool.flatMap(({ shown }) => shown)),
    threshold: thresholdFor(tops, 0.95),
  }
}
