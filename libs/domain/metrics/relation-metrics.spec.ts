import type { Relation } from '../taxonomy/mapping'
import { relationMetrics } from './relation-metrics'

const pairs = (n: number, actual: Relation, proposed: Relation) =>
  Array.from({ length: n }, () => ({ actual, proposed }))

describe('relationMetrics', () => {
  const judged = [
    ...pairs(6, 'broadMatch', 'broadMatch'),
    ...pairs(2, 'broadMatch', 'exactMatch'),
    ...pairs(2, 'exactMatch', 'exactMatch'),
  ]
  const metrics = relationMetrics(judged)

  it('computes precision, recall and F1 of each relation, and their mean', () => {
    // broad: 6/6, 6/8 → 6/7; exact: 2/4, 2/2 → 2/3
    expect(metrics.byRelation).toEqual([
      { relation: 'exactMatch', n: 2, precision: 0.5, recall: 1, f1: expect.closeTo(2 / 3, 10) },
      { relation: 'broadMatch', n: 8, precision: 1, recall: 0.75, f1: expect.closeTo(6 / 7, 10) },
    ])
    expect(metrics.macroF1).toBeCloseTo((2 / 3 + 6 / 7) / 2, 10)
    expect(metrics.accuracy).toBe(0.8)
  })

  it('tells what always guessing the most frequent relation reaches', () => {
    // broad: 8/10, 8/8 → 8/9; exact: 0
    expect(metrics.majorityF1).toBeCloseTo(8 / 9 / 2, 10)
    expect(metrics.majorityAccuracy).toBe(0.8)
  })

  it('counts a relation that experts never gave where it takes one from them', () => {
    const { macroF1, majorityF1 } = relationMetrics([
      ...pairs(1, 'exactMatch', 'closeMatch'),
      ...pairs(1, 'exactMatch', 'exactMatch'),
    ])
    expect(macroF1).toBeCloseTo(2 / 3, 10)
    expect(majorityF1).toBe(1)
  })

  it('shows which relation was taken for which', () => {
    expect(metrics.confusion).toEqual([
      { actual: 'exactMatch', proposed: 'exactMatch', n: 2 },
      { actual: 'broadMatch', proposed: 'exactMatch', n: 2 },
      { actual: 'broadMatch', proposed: 'broadMatch', n: 6 },
    ])
  })

  it('says 0 of nothing', () => {
    expect(relationMetrics([])).toMatchObject({ n: 0, accuracy: 0, macroF1: 0, majorityF1: 0, confusion: [] })
  })
})
