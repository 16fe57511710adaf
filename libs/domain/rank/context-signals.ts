import { contextSignals, type ContextSignal } from './signals'
import type { Decision, Survey } from './survey'

/** The signals of a source's candidates that need the whole scheme. */
export interface ContextSignals {
  /** How far the codes of the scheme can be trusted to say something about ISCO, 0 to 1. */
  readonly trust: number
  /** Writes the signals of one candidate in the order of `contextSignals`. */
  write(source: number, candidate: number, into: Float32Array, at: number): void
}

/** Of a source that is ranked by itself: nothing is known around it. */
export const noContext: ContextSignals = {
  trust: 0,
  write: (_source, _candidate, into, at) => void into.fill(0, at, at + contextSignals.length),
}

export class SchemeContext implements ContextSignals {
  readonly trust = 0

  /** @param rough sum of every candidate of every source */
  constructor(
    readonly survey: Survey,
    readonly rough: readonly Float32Array[],
    readonly decisions: readonly Decision[],
  ) {}

  write(source: number, candidate: number, into: Float32Array, at: number): void {
    const values: Record<ContextSignal, number> = {
      iscoUnit: 0,
      iscoMinor: 0,
      rivals: 0,
      agreedTitle: 0,
      agreedBranch: 0,
    }
    contextSignals.forEach((signal, place) => (into[at + place] = values[signal]))
  }
}
