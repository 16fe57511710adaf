import { atThreshold, thresholdFor } from './threshold'

/** `n` top candidates from `from` downwards by .001 each, those at the given places wrong. */
const falling = (n: number, from: number, ...wrong: number[]) =>
  Array.from({ length: n }, (_, place) => ({ score: from - place / 1000, accepted: !wrong.includes(place) }))

describe('thresholdFor', () => {
  it('goes down as long as the wanted share is right', () => {
    // 38 of 40 are right (.95); the 41st is wrong
    const tops = [...falling(40, 0.9, 30, 35), ...falling(10, 0.5, 0, 1, 2, 3, 4, 5)]
    expect(thresholdFor(tops, 0.95)).toEqual({ share: 0.95, score: 0.9 - 39 / 1000, covered: 0.8, right: 0.95 })
  })

  it('takes the lowest such score, even when a higher one misses the share', () => {
    const { covered } = thresholdFor(falling(100, 0.9, 0, 1), 0.95)
    expect(covered).toBe(1)
  })

  it('does not part candidates of one score', () => {
    const same = [...falling(25, 0.9), ...Array.from({ length: 4 }, (_, at) => ({ score: 0.5, accepted: at < 2 }))]
    expect(thresholdFor(same, 0.95)).toMatchObject({ covered: 25 / 29, right: 1 })
  })

  it('takes no luck of a few for evidence', () => {
    const lucky = [...falling(18, 0.9), { score: 0.1, accepted: false }, { score: 0.05, accepted: false }]
    expect(thresholdFor(lucky, 0.95)).toEqual({ share: 0.95, score: null, covered: 0, right: 0 })
    expect(thresholdFor(lucky, 0.9).score).not.toBeNull()
    expect(thresholdFor([], 0.95).score).toBeNull()
  })
})

it('says what a threshold from elsewhere keeps right', () => {
  const tops = falling(10, 0.9, 1, 9)
  expect(atThreshold(tops, 0.8975)).toEqual({ covered: 0.3, right: 2 / 3 })
  expect(atThreshold(tops, 0.95)).toEqual({ covered: 0, right: 0 })
})
