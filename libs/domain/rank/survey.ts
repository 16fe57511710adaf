import type { Relation } from '../taxonomy/mapping'

/** What the ranker may know of a source beside its texts. Nothing here could carry the right answer. */
export interface SchemeSource {
  /** The code people know it by, as the scheme writes it. */
  notation: string | null
  /** ISCO-08 group its publisher declares, one to four digits. */
  declaredIsco: string | null
  /** Whether a description was compared too. */
  described: boolean
}

export interface TargetFacts {
  /** The code people know it by. */
  notation: string | null
  /** ISCO-08 unit group. */
  iscoGroup: string | null
  /** Positions of its broader targets. */
  parents: readonly number[]
}

/** The candidates of one source with the signals that follow from texts. */
export interface Surveyed {
  /** Positions of targets, the best by a rough sum first; at most `candidateCount`. */
  targets: Int32Array
  /** One row for each candidate, one column for each of `textSignals`. */
  signals: Float32Array
  /** One row for each candidate, one column for each of `nearestTexts`; -1 where there is none. */
  nearest: Int32Array
  /** Likeness of spelling of the title to the label that speaks for each candidate. */
  labelSpelling: Float32Array
}

/**
 * The texts that speak for a candidate, by their position in `TextSignals`: the label, the English label and the
 * remembered title; and how many further remembered titles that were mapped to it are near.
 */
export const nearestTexts = ['label', 'english', 'remembered', 'moreRemembered'] as const

/** How many neighbours of each source, and of each target, a survey keeps. */
export const neighbourCount = 32
export const nearTargetCount = 16

/** All that ranking a scheme needs and no decision changes. */
export interface Survey {
  sources: readonly SchemeSource[]
  targets: readonly TargetFacts[]
  /** By the position of the source. */
  surveyed: readonly Surveyed[]
  /** For each source, the other sources of the scheme whose titles are nearest, with the dot products, nearest first. */
  neighbours: readonly { sources: Int32Array; dots: Float32Array }[]
  /** For each target, the targets whose labels are nearest in the mean, itself first, with the dot products. */
  nearTargets: readonly { targets: Int32Array; dots: Float32Array }[]
}

/** What was agreed on one source; no matches: that nothing fits. */
export interface Decision {
  source: number
  matches: readonly { target: number; relation: Relation }[]
}
