import { relations, type Relation } from '../taxonomy/mapping'

/** The relation experts gave to a pair, and the one that was proposed. */
export interface JudgedRelation {
  actual: Relation
  proposed: Relation
}

export interface RelationMetrics {
  n: number
  /** Share of the pairs whose relation was proposed. */
  accuracy: number
  /** Mean F1 over the relations that experts gave. */
  macroF1: number
  /** What proposing always the most frequent relation would have reached. */
  majorityAccuracy: number
  majorityF1: number
  byRelation: { relation: Relation; n: number; precision: number; recall: number; f1: number }[]
  /** How often which relation was proposed for which; cells of 0 are left out. */
  confusion: (JudgedRelation & { n: number })[]
}

/**
 * How well relations are proposed, beside the guess that looks at nothing. The mean is taken over the relations that
 * occur among the pairs, for both alike: one that experts never gave can only be proposed wrongly, and is counted where
 * it is missed.
 */
export function relationMetrics(judged: readonly JudgedRelation[]): RelationMetrics {
  const frequent = mostFrequent(judged)
  const majority = judged.map(({ actual }) => ({ actual, proposed: frequent }))
  const byRelation = figuresByRelation(judged)
  return {
    n: judged.length,
    accuracy: accuracyOf(judged),
    macroF1: meanF1(byRelation),
    majorityAccuracy: accuracyOf(majority),
    majorityF1: meanF1(figuresByRelation(majority)),
    byRelation,
    confusion: relations.flatMap((actual) =>
      relations.map((proposed) => ({ actual, proposed, n: count(judged, actual, proposed) })).filter(({ n }) => n > 0),
    ),
  }
}

function figuresByRelation(judged: readonly JudgedRelation[]): RelationMetrics['byRelation'] {
  return relations.flatMap((relation) => {
    const n = count(judged, relation)
    if (n === 0) return []
    const right = count(judged, relation, relation)
    const proposed = judged.filter((one) => one.proposed === relation).length
    const precision = proposed === 0 ? 0 : right / proposed
    const recall = right / n
    return [{ relation, n, precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) }]
  })
}

function count(judged: readonly JudgedRelation[], actual: Relation, proposed?: Relation): number {
  return judged.filter((one) => one.actual === actual && (proposed === undefined || one.proposed === proposed)).length
}

/** The earlier in `relations` among equals. */
function mostFrequent(judged: readonly JudgedRelation[]): Relation {
  return [...relations].sort((a, b) => count(judged, b) - count(judged, a))[0]!
}

function accuracyOf(judged: readonly JudgedRelation[]): number {
  if (judged.length === 0) return 0
  return judged.filter(({ actual, proposed }) => actual === proposed).length / judged.length
}

function meanF1(figures: RelationMetrics['byRelation']): number {
  return figures.length === 0 ? 0 : figures.reduce((sum, { f1 }) => sum + f1, 0) / figures.length
}
