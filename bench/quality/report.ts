import type {
  BinaryMetrics,
  Breakdown,
  Calibration,
  Interval,
  LearningPoint,
  RankingMetrics,
  RelationMetrics,
  Threshold,
} from '#domain'

/** The second ranking minus the first, on the same sources. */
export interface PairedDifference {
  difference: number
  interval: Interval
  noGain: number
}

/** What was measured of one table, in one language, by weights that were learned without it and its kin. */
export interface TableReport {
  file: string
  classification: string
  language: string
  /** Whether descriptions of its sources were compared. */
  described: boolean
  /** The embedding model was trained on it: its figures flatter. */
  seenByModel: boolean
  /** The weights that are shipped were learned on it; those that are measured here were not. */
  seenByShippedWeights: boolean
  trust: number
  metrics: RankingMetrics
  recall: Record<'1' | '10' | '30', number>
  ndcg10: number
  /** Exact matches alone. */
  exact: { n: number; mrr: number }
  hybrid: { mrr: number; against: PairedDifference }
  /** By the weights that are shipped; null where there are none of this form. */
  shipped: { mrr: number } | null
  calibration: { top: Calibration; shown: Calibration }
  threshold: { inHindsight: Threshold; carriedOver: { score: number; covered: number; right: number } | null }
  relations: RelationMetrics
  none: { published: BinaryMetrics | null; takenOut: BinaryMetrics }
  breakdowns: Breakdown[]
}

/** One set of signals on one table, with weights learned for it on the other tables. */
export interface AblationRow {
  step: string
  file: string
  mrr: number
  interval: Interval
  accuracy1: number
  accuracy10: number
  /** This set minus all signals. */
  againstAll: PairedDifference
}

export interface Ablation {
  /** Groups of signals alone, then added one by one. */
  added: AblationRow[]
  /** All but one group. */
  without: AblationRow[]
}

/** A table whose codes were dealt out anew: what they say of ISCO is then false. */
export interface ShuffledCodes {
  file: string
  trust: { published: number; shuffled: number }
  withPrior: number
  withoutPrior: number
  against: PairedDifference
}

export interface LearningCurves {
  file: string
  language: string
  random: LearningPoint[]
  proposed: LearningPoint[]
  /** In the random order. */
  chances: LearnedChances[]
}

/** Calibration errors (ECE) on the concepts that are left, of chances as they were and as the agreed ones adapted them. */
export interface LearnedChances {
  share: number
  agreed: number
  rest: number
  /** How many of the agreed ones were heard: chances move in steps. */
  adaptedTo: number
  first: { base: number; learned: number }
  shown: { base: number; learned: number }
}

export interface QualityReport {
  date: string
  command: string
  memory: string
  tables: TableReport[]
  /** Mean MRR over languages, titles alone. */
  macroOverLanguages: { all: number; unseen: number }
  /** Over all sources of tables that the embedding model has not seen. */
  pooled: { top: Calibration; shown: Calibration; threshold: Threshold }
  ablation: Ablation
  shuffled: ShuffledCodes[]
  learning: LearningCurves[]
  seconds: number
}
