import {
  bootstrapMean,
  breakdown,
  comparePaired,
  rankingMetrics,
  rankOfBest,
  wilson,
  type Rank,
} from './ranking-metrics'

describe('rankOfBest', () => {
  const scores = Float32Array.of(10, 30, 20, 30)

  it.each([
    [[1], 1],
    [[2], 3],
    [[0, 2], 3],
    [[3], 2],
  ])('puts %p at %d', (gold, place) => {
    expect(rankOfBest(scores, gold)).toBe(place)
  })

  it('is null when no right target is among those ranked', () => {
    expect(rankOfBest(scores, [])).toBeNull()
    expect(rankOfBest(scores, [9])).toBeNull()
  })
})

describe('rankingMetrics', () => {
  /** (1 + 1/2 + 1/4 + 0) / 4 */
  const result = rankingMetrics([1, 2, 4, null])

  it('computes the mean reciprocal rank with misses as 0', () => {
    expect(result.n).toBe(4)
    expect(result.mrr).toBeCloseTo(0.4375, 10)
  })

  it('counts the sources found at each place', () => {
    const values = Object.values(result.accuracy).map(({ value }) => value)
    expect(values).toEqual([0.25, 0.5, 0.5, 0.75, 0.75, 0.75, 0.75])
  })

  it('puts every figure inside its interval', () => {
    expect(result.mrrInterval[0]).toBeLessThan(result.mrr)
    expect(result.mrrInterval[1]).toBeGreaterThan(result.mrr)
    for (const { value, interval } of Object.values(result.accuracy)) {
      expect(interval[0]).toBeLessThan(value)
      expect(interval[1]).toBeGreaterThan(value)
    }
  })

  it('says 0 of nothing', () => {
    expect(rankingMetrics([])).toMatchObject({ n: 0, mrr: 0, mrrInterval: [0, 0] })
  })
})

describe('wilson', () => {
  it.each([
    // Newcombe (1998), table I: 81 of 263 and 0 of 20
    [81, 263, 0.2553, 0.3662],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d: %d to %d', (hits, n, lower, upper) => {
    const [low, high] = wilson(hits, n)
    expect(low).toBeCloseTo(lower, 4)
    expect(high).toBeCloseTo(upper, 4)
  })
})

describe('bootstrapMean', () => {
  const values = Array.from({ length: 400 }, (_, at) => at % 2)

  it('comes near to the normal interval of a large sample', () => {
    const half = (1.96 * 0.5) / Math.sqrt(400)
    const [low, high] = bootstrapMean(values)
    expect(low).toBeCloseTo(0.5 - half, 2)
    expect(high).toBeCloseTo(0.5 + half, 2)
  })

  it('is the same every time, and a point when nothing varies', () => {
    expect(bootstrapMean(values)).toEqual(bootstrapMean(values))
    expect(bootstrapMean([1, 1, 1])).toEqual([1, 1])
  })
})

describe('comparePaired', () => {
  const first: Rank[] = Array.from({ length: 50 }, () => 2)

  it('finds a gain that every source shows', () => {
    expect(
      comparePaired(
        first,
        first.map(() => 1),
      ),
    ).toEqual({ difference: 0.5, interval: [0.5, 0.5], noGain: 0 })
  })

  it('finds none where gains and losses cancel', () => {
    const { difference, noGain } = comparePaired(
      first,
      first.map((_, source) => (source % 3 === 0 ? 1 : 4)),
    )
    expect(difference).toBeCloseTo((17 * 0.5 - 33 * 0.25) / 50, 10)
    expect(noGain).toBeGreaterThan(0.2)
  })

  it('refuses runs over different sources', () => {
    expect(() => comparePaired([1], [1, 2])).toThrow(RangeError)
  })
})

describe('breakdown', () => {
  it('gives each group its own figures and marks small ones', () => {
    const ranks: Rank[] = [1, 2, null, ...Array.from({ length: 30 }, () => 1)]
    const rows = breakdown(ranks, (source) => (source < 3 ? '10' : '9'))
    expect(rows.map(({ key, n, mrr, small }) => ({ key, n, mrr, small }))).toEqual([
      { key: '9', n: 30, mrr: 1, small: false },
      { key: '10', n: 3, mrr: 0.5, small: true },
    ])
  })
})
