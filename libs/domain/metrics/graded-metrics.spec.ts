import { bestPlace, macroMean, ndcgAt, ranksOfExact, recallAt, type PlacedTarget } from './graded-metrics'

const exact = (place: number | null): PlacedTarget => ({ place, relation: 'exactMatch' })
const broad = (place: number | null): PlacedTarget => ({ place, relation: 'broadMatch' })
const close = (place: number | null): PlacedTarget => ({ place, relation: 'closeMatch' })

it('recall counts every right target, and every source alike', () => {
  const sources = [[exact(1), broad(4), close(null)], [broad(2)], [exact(null)]]
  expect(recallAt(sources, 1)).toBeCloseTo((1 / 3 + 0 + 0) / 3, 10)
  expect(recallAt(sources, 4)).toBeCloseTo((2 / 3 + 1 + 0) / 3, 10)
  expect(recallAt([], 4)).toBe(0)
})

describe('nDCG', () => {
  it('is 1 for the best order, gains of 3, 2 and 1', () => {
    expect(ndcgAt([[close(3), exact(1), broad(2)]], 10)).toBeCloseTo(1, 10)
  })

  it('discounts by the logarithm of the place', () => {
    // an exact match on the third place: (3 / log2 4) / (3 / log2 2) = 1/2
    expect(ndcgAt([[exact(3)]], 10)).toBeCloseTo(0.5, 10)
    // close before exact: (1 + 3 / log2 3) / (3 + 1 / log2 3)
    expect(ndcgAt([[close(1), exact(2)]], 10)).toBeCloseTo((1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3)), 10)
  })

  it('counts a target below the cut as missed, and does not ask for more than fit above it', () => {
    expect(ndcgAt([[exact(4)]], 3)).toBe(0)
    expect(ndcgAt([[exact(1), exact(2), exact(9)]], 2)).toBeCloseTo(1, 10)
  })
})

it('exact matches alone are looked for in the sources that have one', () => {
  expect(ranksOfExact([[broad(1), exact(3), exact(5)], [close(1)], [exact(null)]])).toEqual([3, null])
})

it('the best place is the first at which any right target stands', () => {
  expect(bestPlace([broad(7), exact(null), close(2)])).toBe(2)
  expect(bestPlace([exact(null)])).toBeNull()
})

it('a macro mean lets every language count once', () => {
  const values = [
    { group: 'fr', value: 0.2 },
    { group: 'fr', value: 0.4 },
    { group: 'lv', value: 0.9 },
  ]
  expect(macroMean(values)).toBeCloseTo((0.3 + 0.9) / 2, 10)
})
