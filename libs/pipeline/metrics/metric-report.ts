import type { Agreement, Breakdown, Calibration, RankingMetrics, RelationMetrics, Threshold } from '#domain'
import type { Run } from '../run/run'
import type { LearningEffect } from './learning-effect'

/** How many of each side the mappings touch. */
export interface Coverage {
  sources: { total: number; mapped: number; noTarget: number }
  targets: { total: number; reached: number }
}

/** What chances and proposed relations are worth; null for a run that is older than they are. */
export interface ChanceMetrics {
  /** Whether a chance of 70 % is right seven times in ten, 0 to 1 throughout. */
  calibration: Calibration | null
  /** From which score on, 0 to 100, the first suggestion is right for the wanted share of concepts. */
  threshold: Threshold | null
  /** Of the right targets that were suggested. */
  relations: RelationMetrics | null
}

/** What is stored of a report; the run stands beside it. Everything but `learning` is of the run's own suggestions. */
export interface StoredReport extends RankingMetrics, ChanceMetrics {
  gold: { kind: 'marks' | 'gold-set'; name: string }
  /** K: only so many targets are stored for a source; a right one behind them counts as a miss. */
  depth: number
  breakdowns: Breakdown[]
  /**
   * null for a published table. `blind`: whether reviewers answered before they saw the first answer, without which
   * two judgements are not independent and agreement is flattered.
   */
  agreement: (Agreement & { blind: boolean }) | null
  coverage: Coverage
  /** What decisions did for the suggestions of concepts they were not about; null where that cannot be told. */
  learning: LearningEffect | null
}

export interface MetricReport extends StoredReport {
  id: string
  run: Run
  createdAt: string
}
