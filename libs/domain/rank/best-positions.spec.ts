import fc from 'fast-check'
import { bestPositions, highestOf } from './best-positions'

describe('bestPositions', () => {
  it('puts the best first, equal ones in their own order, and leaves out what is not above the limit', () => {
    expect(bestPositions(Float32Array.of(0.2, 0.9, 0, 0.9, 0.5), 3)).toEqual([1, 3, 4])
    expect(bestPositions(Float32Array.of(0.2, 0.9, 0.5), 3, 0.5)).toEqual([1])
  })

  it('agrees with sorting all', () => {
    const numbers = fc.array(fc.integer({ min: -3, max: 9 }), { maxLength: 60 })
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 20 }), (values, top) => {
        const sorted = [...values.keys()]
          .filter((at) => values[at]! > 0)
          .sort((a, b) => values[b]! - values[a]! || a - b)
        expect(bestPositions(Float32Array.from(values), top)).toEqual(sorted.slice(0, top))
      }),
    )
  })
})

describe('highestOf', () => {
  const scratch = new Float32Array(3)

  it('gives zeros without a row, a single row as it is, and the highest of several', () => {
    const row = Float32Array.of(0.1, -0.2, 0.3)
    expect([...highestOf([], scratch)]).toEqual([0, 0, 0])
    expect(highestOf([row], scratch)).toBe(row)
    const highest = highestOf([row, Float32Array.of(0, 0.5, 0)], scratch)
    expect([...highest]).toEqual([...Float32Array.of(0.1, 0.5, 0.3)])
    expect([...row]).toEqual([...Float32Array.of(0.1, -0.2, 0.3)])
  })
})
