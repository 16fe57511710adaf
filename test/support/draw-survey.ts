import {
  nearestTexts,
  textSignals,
  type TextSignal,
  type SchemeSource,
  type Survey,
  type Surveyed,
  type TargetFacts,
} from '#domain'

/** A source of a hand-written survey: its code, and the dot product of each target's nearest label. */
export interface DrawnSource extends Partial<SchemeSource> {
  near: readonly number[]
  neighbours?: readonly [source: number, dot: number][]
}

/** A survey small enough to be written by hand. All targets are candidates; texts say nothing but `near`. */
export function drawSurvey(targets: readonly Partial<TargetFacts>[], sources: readonly DrawnSource[]): Survey {
  return {
    targets: targets.map((facts) => ({ notation: null, iscoGroup: null, parents: [], ...facts })),
    sources: sources.map(({ notation = null, declaredIsco = null, described = false }) => ({
      notation,
      declaredIsco,
      described,
    })),
    surveyed: sources.map(({ near }) => surveyedBy('nearestLabel', near)),
    neighbours: sources.map(({ neighbours = [] }) => ({
      sources: Int32Array.from(neighbours, ([source]) => source),
      dots: Float32Array.from(neighbours, ([, dot]) => dot),
    })),
    nearTargets: targets.map((_, target) => ({ targets: Int32Array.of(target), dots: Float32Array.of(1) })),
  }
}

function surveyedBy(signal: TextSignal, values: readonly number[]): Surveyed {
  const targets = Int32Array.from([...values.keys()].sort((a, b) => values[b]! - values[a]! || a - b))
  const signals = new Float32Array(targets.length * textSignals.length)
  targets.forEach((target, row) => (signals[row * textSignals.length + textSignals.indexOf(signal)] = values[target]!))
  return {
    targets,
    signals,
    nearest: new Int32Array(targets.length * nearestTexts.length).fill(-1),
    labelSpelling: new Float32Array(targets.length),
  }
}
