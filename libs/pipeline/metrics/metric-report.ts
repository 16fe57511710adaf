import type { Agreement, Breakdown, RankingMetrics } from '#domain'
import type { Run } from '../run/run'

/** How many of each side the mappings touch. */
export interface Coverage {
  sources: { total: number; mapped: number; noTarget: number }
  targets: { total: number; reached: number }
}

/** What is stored of a report; the run stands beside it. */
export interface StoredReport extends RankingMetrics {
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
}

export interface MetricReport extends StoredReport {
  id: string
  run: Run
  createdAt: string
}
